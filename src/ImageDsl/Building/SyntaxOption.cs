namespace ImageDsl.Building;

/// <summary>When a Dockerfile says which front end reads it, which makes the builder pull one.</summary>
internal sealed record SyntaxOption
{
    private readonly string? _literal;
    private readonly Version? _baseline;

    private SyntaxOption(string? literal, Version? baseline)
    {
        _literal = literal;
        _baseline = baseline;
    }

    /// <summary>Only when a feature needs more than the front end 1.4, which every BuildKit of the last years carries.</summary>
    public static SyntaxOption Auto { get; } = new(null, new Version(1, 4));

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

    /// <summary>The value of the directive, or null for none.</summary>
    /// <param name="needed">The lowest front end that knows everything in the Dockerfile.</param>
    public string? ValueFor(Version needed) => _literal ?? (_baseline is not null && needed > _baseline ? "docker/dockerfile:1" : null);
}
