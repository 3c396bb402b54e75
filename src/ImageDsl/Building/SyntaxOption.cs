using ImageDsl.Dockerfile;

namespace ImageDsl.Building;

/// <summary>When a Dockerfile says which front end reads it, which makes the builder pull one.</summary>
internal sealed record SyntaxOption
{
    private const string Stable = "docker/dockerfile:1";
    private const string Labs = "docker/dockerfile:1-labs";

    private readonly string? _literal;
    private readonly FrontendVersion? _baseline;

    private SyntaxOption(string? literal, FrontendVersion? baseline)
    {
        _literal = literal;
        _baseline = baseline;
    }

    /// <summary>Only when a feature needs more than the front end 1.4, which every BuildKit of the last years carries.</summary>
    public static SyntaxOption Auto { get; } = new(null, new FrontendVersion(1, 4));

    /// <summary>Never.</summary>
    public static SyntaxOption None { get; } = new(null, null);

    /// <summary>Reads the build property: <c>auto</c>, <c>none</c>, or a front end's reference.</summary>
    /// <exception cref="ImageDefinitionException">The text is none of these.</exception>
    public static SyntaxOption Parse(string? text) => text switch
    {
        null or "" or "auto" => Auto,
        "none" => None,
        _ => new SyntaxOption(ImageReference.Parse(text).ToString(), null),
    };

    /// <summary>The value of the directive for a document, or null for none.</summary>
    public string? ValueFor(DockerfileDocument document)
    {
        if (_baseline is not { } baseline)
            return _literal;

        return DockerfileFeatures.Strictest(document) switch
        {
            { Labs: true } => Labs,
            { } requirement when requirement.Version > baseline => Stable,
            _ => null,
        };
    }
}
