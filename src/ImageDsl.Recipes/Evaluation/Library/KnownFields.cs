namespace ImageDsl.Recipes.Evaluation;

/// <summary>The static fields of the base class library that can be read; constants are literals already.</summary>
internal static class KnownFields
{
    private static readonly Dictionary<string, object?> Fields = new(StringComparer.Ordinal)
    {
        ["F:System.String.Empty"] = "",
        ["F:System.TimeSpan.Zero"] = TimeSpan.Zero,
        ["F:System.TimeSpan.MaxValue"] = TimeSpan.MaxValue,
        ["F:System.TimeSpan.MinValue"] = TimeSpan.MinValue,
        ["F:System.Decimal.Zero"] = 0m,
        ["F:System.Decimal.One"] = 1m,
        ["F:System.Decimal.MinusOne"] = -1m,
        ["F:System.Decimal.MaxValue"] = decimal.MaxValue,
        ["F:System.Decimal.MinValue"] = decimal.MinValue,
        ["F:System.Boolean.TrueString"] = "True",
        ["F:System.Boolean.FalseString"] = "False",
    };

    public static bool TryRead(string id, out object? value) => Fields.TryGetValue(id, out value);
}
