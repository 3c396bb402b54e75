using System.Globalization;

namespace ImageDsl.Tool.Sources.Hcl;

/// <summary>A value of an HCL file, as far as it can be known without the environment.</summary>
internal abstract record HclValue
{
    private const int MaxCompared = 10_000;

    /// <summary>The text of a string, number or boolean; null for everything else.</summary>
    public string? Text => (this as HclText)?.Value;

    /// <summary>The number, or null.</summary>
    public decimal? Number => decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether it is true or false, or null when it is neither.</summary>
    public bool? Truth => Text switch { "true" => true, "false" => false, _ => null };

    public static HclText Of(string text) => new(text);

    public static HclText Of(bool truth) => new(truth ? "true" : "false");

    public static HclText Of(decimal number) => new(number.ToString("0.############################", CultureInfo.InvariantCulture));

    /// <summary>Whether two values are equal, or null when that is not known, as for values that are too large to compare.</summary>
    public static bool? AreEqual(HclValue left, HclValue right)
    {
        var budget = MaxCompared;
        return AreEqual(left, right, ref budget);
    }

    private static bool? AreEqual(HclValue left, HclValue right, ref int budget)
    {
        if (left is HclUnknown || right is HclUnknown || budget-- <= 0)
            return null;

        return (left, right) switch
        {
            (HclText { Number: { } a }, HclText { Number: { } b }) => a == b,
            (HclText a, HclText b) => a.Value == b.Value,
            (HclNull, HclNull) => true,
            (HclList a, HclList b) when a.Items.Count == b.Items.Count => AreAllEqual(a.Items, b.Items, ref budget),
            (HclObject a, HclObject b) when a.Members.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(b.Members.Keys) =>
                AreAllEqual([.. a.Members.Values], [.. a.Members.Keys.Select(key => b.Members[key])], ref budget),
            _ => false,
        };
    }

    private static bool? AreAllEqual(IReadOnlyList<HclValue> left, IReadOnlyList<HclValue> right, ref int budget)
    {
        for (var i = 0; i < left.Count; i++)
        {
            if (AreEqual(left[i], right[i], ref budget) is not true and var other)
                return other;
        }

        return true;
    }
}

/// <summary>A string, number or boolean.</summary>
/// <param name="Value">The characters.</param>
internal sealed record HclText(string Value) : HclValue;

/// <summary>A list.</summary>
/// <param name="Items">The elements.</param>
internal sealed record HclList(IReadOnlyList<HclValue> Items) : HclValue;

/// <summary>An object.</summary>
/// <param name="Members">The members; of two with one name the later counts.</param>
internal sealed record HclObject(IReadOnlyDictionary<string, HclValue> Members) : HclValue;

/// <summary>The value <c>null</c>, which means that nothing is given.</summary>
internal sealed record HclNull : HclValue;

/// <summary>Something that cannot be known: a variable of the environment, the time, a function that is not known here.</summary>
/// <param name="Source">The expression as written.</param>
internal sealed record HclUnknown(string Source) : HclValue;

/// <summary>A block such as <c>target "web" { … }</c>.</summary>
/// <param name="Type">The word before the labels.</param>
/// <param name="Labels">The labels.</param>
/// <param name="Line">The line on which it begins, counted from 1.</param>
/// <param name="Attributes">The expressions of its attributes, not yet evaluated, by name.</param>
internal sealed record HclBlock(string Type, IReadOnlyList<string> Labels, int Line, IReadOnlyDictionary<string, HclExpression> Attributes)
{
    /// <summary>The file, as it is shown; null where nobody asks.</summary>
    public string? Path { get; init; }
}
