namespace ImageDsl.Recipes.Evaluation;

/// <summary>A value of an enum, which knows its type so that its text is its name.</summary>
/// <param name="Type">The documentation id of the enum.</param>
/// <param name="Number">The underlying number, boxed in the underlying type.</param>
internal sealed record EnumValue(string Type, object Number)
{
    public static object? Unwrap(object? value) => value is EnumValue e ? e.Number : value;
}
