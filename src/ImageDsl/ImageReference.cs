namespace ImageDsl;

/// <summary>A reference to an image: <c>[registry[:port]/]repository[:tag][@digest]</c>, or <c>scratch</c>.</summary>
public sealed class ImageReference : IEquatable<ImageReference>
{
    internal const string DefaultTag = "latest";

    private ImageReference(string text) => _text = text;

    private readonly string _text;

    /// <summary>The empty image.</summary>
    public static ImageReference Scratch { get; } = new("scratch");

    /// <summary>The tag as written, or null.</summary>
    public string? Tag => throw new NotImplementedException();

    /// <summary>Parses a reference.</summary>
    public static implicit operator ImageReference(string reference) => new(reference);

    /// <inheritdoc/>
    public bool Equals(ImageReference? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ImageReference);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <inheritdoc/>
    public override string ToString() => _text;
}
