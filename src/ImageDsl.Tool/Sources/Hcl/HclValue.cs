namespace ImageDsl.Tool.Sources.Hcl;

/// <summary>A value of an HCL file, as far as it can be known without running functions.</summary>
internal abstract record HclValue
{
    /// <summary>The text of a string, number or boolean; null for everything else.</summary>
    public string? Text => (this as HclText)?.Value;
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

/// <summary>Something that a reader cannot compute: a function call, an operation, an unknown variable.</summary>
/// <param name="Source">The expression as written.</param>
internal sealed record HclUnknown(string Source) : HclValue;

/// <summary>A block such as <c>target "web" { … }</c>.</summary>
/// <param name="Type">The word before the labels.</param>
/// <param name="Labels">The labels.</param>
/// <param name="Line">The line on which it begins, counted from 1.</param>
/// <param name="Attributes">The expressions of its attributes, not yet evaluated, by name.</param>
internal sealed record HclBlock(string Type, IReadOnlyList<string> Labels, int Line, IReadOnlyDictionary<string, HclExpression> Attributes);
