namespace ImageDsl.Model;

/// <summary>An environment variable or a label.</summary>
/// <param name="Name">The variable's name or the label's key.</param>
/// <param name="Value">The value.</param>
public sealed record NameValue(string Name, string Value);
