namespace ImageDsl.Generator.Caching;

/// <summary>What the declaration of a file's sole class is, apart from its name and the text of its first attribute.</summary>
/// <param name="Key">The hash of all tokens of the file outside of bodies but these two: the same for files that differ in nothing else.</param>
/// <param name="Text">The text of the attribute.</param>
internal sealed record ClassShape(Hash128 Key, string Text);
