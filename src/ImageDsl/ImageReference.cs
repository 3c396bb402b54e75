using System.Diagnostics.CodeAnalysis;
using ImageDsl.Model;
using ImageDsl.Values;

namespace ImageDsl;

/// <summary>
/// A reference to an image: <c>[registry[:port]/]path[:tag][@digest]</c>, or <c>scratch</c>. The grammar is that of
/// https://github.com/distribution/reference; what the reference does not say is read as Docker reads it (registry <c>docker.io</c>,
/// directory <c>library</c>, tag <c>latest</c>). Equal when written the same.
/// </summary>
public sealed class ImageReference : IEquatable<ImageReference>
{
    internal const string DefaultTag = "latest";

    private readonly string _text;
    private readonly ReferenceParts _parts;
    private string? _familiar;

    private ImageReference(string text, ReferenceParts parts)
    {
        _text = text;
        _parts = parts;
    }

    /// <summary>The empty image.</summary>
    public static ImageReference Scratch { get; } = Parse(ReferenceGrammar.Scratch);

    /// <summary>Whether this is <c>scratch</c>, the empty image.</summary>
    public bool IsScratch => _text == ReferenceGrammar.Scratch;

    /// <summary>The registry as written, with its port, or null for Docker Hub.</summary>
    public string? Registry => _parts.Registry;

    /// <summary>The repository as written: everything before tag and digest, the registry included.</summary>
    public string Repository => Registry is null ? _parts.Path : $"{Registry}/{_parts.Path}";

    /// <summary>The tag as written, or null.</summary>
    public string? Tag => _parts.Tag;

    /// <summary>The digest as written, such as <c>sha256:…</c>, or null.</summary>
    public string? Digest => _parts.Digest;

    /// <summary>The whole reference with nothing left to be assumed: <c>docker.io/library/debian:13-slim</c>.</summary>
    public string FullyQualified =>
        IsScratch ? _text : $"{QualifiedRepository}{TagSuffix(Tag ?? (Digest is null ? DefaultTag : null))}{DigestSuffix}";

    /// <summary>
    /// The shortest form with the same meaning, by which builders compare references: <c>docker.io/library/</c> and <c>:latest</c>
    /// are dropped.
    /// </summary>
    public string Familiar => _familiar ??= $"{FamiliarRepository}{TagSuffix(Tag == DefaultTag && Digest is null ? null : Tag)}{DigestSuffix}";

    /// <summary>What a class says about the image, when the reference comes from there. It has no part in what is equal.</summary>
    internal DeclaredExternalImage? Declaration { get; private init; }

    internal string QualifiedRepository => $"{Domain}/{QualifiedPath}";

    private string Domain => Registry is null or ReferenceGrammar.LegacyHub ? ReferenceGrammar.Hub : Registry;

    private string QualifiedPath =>
        Domain == ReferenceGrammar.Hub && _parts.Path.IndexOf('/') < 0 ? ReferenceGrammar.HubDirectory + _parts.Path : _parts.Path;

    private string FamiliarRepository
    {
        get
        {
            if (Domain != ReferenceGrammar.Hub)
                return $"{Domain}/{_parts.Path}";

            return QualifiedPath.StartsWith(ReferenceGrammar.HubDirectory, StringComparison.Ordinal)
                ? QualifiedPath.Substring(ReferenceGrammar.HubDirectory.Length)
                : QualifiedPath;
        }
    }

    /// <summary>Whether it is known only when the image is built, which a stage may stand on and nothing else.</summary>
    internal bool HasVariable => VariableText.HasVariable(_text);

    private string DigestSuffix => Digest is null ? "" : "@" + Digest;

    /// <summary>Parses a reference.</summary>
    /// <param name="reference">The text.</param>
    /// <exception cref="ImageDefinitionException">
    /// The text is no reference; the message says which grammar it breaks, and where.
    /// </exception>
    public static ImageReference Parse(string reference) =>
        ReferenceGrammar.Parse(reference, out var parts) is { } error
            ? throw new ImageDefinitionException(error)
            : new ImageReference(reference, parts!);

    /// <summary>Parses a reference.</summary>
    /// <param name="reference">The text.</param>
    /// <param name="result">The reference, or null.</param>
    /// <returns>Whether the text is a reference.</returns>
    public static bool TryParse(string? reference, [NotNullWhen(true)] out ImageReference? result)
    {
        result = null;

        if (reference is not null && ReferenceGrammar.Parse(reference, out var parts) is null)
            result = new ImageReference(reference, parts!);

        return result is not null;
    }

    /// <summary>Parses a reference.</summary>
    /// <param name="reference">The text.</param>
    /// <exception cref="ImageDefinitionException">
    /// The text is no reference; the message says which grammar it breaks, and where.
    /// </exception>
    public static implicit operator ImageReference(string reference) => Parse(reference);

    /// <summary>The same repository with another tag and without a digest.</summary>
    /// <param name="tag">The tag.</param>
    /// <exception cref="ImageDefinitionException">The text is no tag, or this is <see cref="Scratch"/>.</exception>
    public ImageReference WithTag(string tag)
    {
        if (IsScratch)
            throw new ImageDefinitionException("'scratch' is the empty image and has no tags.");

        if (ReferenceGrammar.FindTagError(tag) is { } error)
            throw new ImageDefinitionException(error);

        return Parse($"{Repository}:{tag}");
    }

    /// <summary>The same reference with what a class says about the image.</summary>
    internal ImageReference Declared(DeclaredExternalImage declaration) => new(_text, _parts) { Declaration = declaration };

    /// <inheritdoc/>
    public bool Equals(ImageReference? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ImageReference);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The reference as written.</summary>
    public override string ToString() => _text;

    private static string TagSuffix(string? tag) => tag is null ? "" : ":" + tag;
}
