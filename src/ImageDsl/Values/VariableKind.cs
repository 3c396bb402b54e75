namespace ImageDsl.Values;

/// <summary>Where a variable comes from, which decides where it can be used.</summary>
internal enum VariableKind
{
    /// <summary>An ARG of a stage: known from its line on, in that stage and in those that stand on it.</summary>
    Argument,

    /// <summary>An ARG before the first FROM: known to FROM, and to a stage that declares it again.</summary>
    GlobalArgument,

    /// <summary>An argument that the builder itself gives; to a stage like a global one.</summary>
    Predefined,

    /// <summary>A variable of the environment, which the base image may have set.</summary>
    Environment,
}

/// <summary>A variable that a text refers to.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Name">Its name.</param>
internal readonly record struct VariableUse(VariableKind Kind, string Name);
