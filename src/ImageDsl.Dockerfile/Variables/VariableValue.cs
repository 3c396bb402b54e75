namespace ImageDsl.Dockerfile;

/// <summary>What is known about a variable at some place of a Dockerfile.</summary>
/// <param name="State">Whether it has a value, and whether that is known.</param>
/// <param name="Text">The value when it is known; else empty.</param>
public readonly record struct VariableValue(VariableState State, string Text)
{
    /// <summary>A variable that nothing sets.</summary>
    public static VariableValue Unset => new(VariableState.Unset, "");

    /// <summary>A variable that may be set, to a value that the Dockerfile does not tell.</summary>
    public static VariableValue Unknown => new(VariableState.Unknown, "");

    /// <summary>A variable with a value.</summary>
    /// <param name="text">The value.</param>
    public static VariableValue Of(string text) => new(VariableState.Set, text);
}

/// <summary>Whether a variable has a value.</summary>
public enum VariableState
{
    /// <summary>Nothing sets it.</summary>
    Unset,

    /// <summary>It has a value that is known.</summary>
    Set,

    /// <summary>It may have one: the environment of an image from elsewhere, an ARG without a default, the platform of a build.</summary>
    Unknown,
}
