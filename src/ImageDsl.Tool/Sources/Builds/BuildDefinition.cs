namespace ImageDsl.Tool.Sources;

/// <summary>A build as a compose or bake file defines it; null for what it does not say. Texts in which something could not be resolved are null too.</summary>
/// <param name="Name">The service or target.</param>
/// <param name="Line">The line of its definition, counted from 1.</param>
internal sealed record BuildDefinition(string Name, int Line)
{
    /// <summary>The file that defines it, as it is shown, where that is not the one that is read.</summary>
    public string? Path { get; init; }

    /// <summary>What says where the Dockerfile is and could not be resolved, as written; null when all of it could.</summary>
    public string? Unresolved { get; init; }

    /// <summary>The context as written: a path, or a URL.</summary>
    public string? Context { get; init; }

    /// <summary>The Dockerfile as written, relative to the context.</summary>
    public string? Dockerfile { get; init; }

    /// <summary>The text of the Dockerfile when it stands in the file itself.</summary>
    public string? InlineDockerfile { get; init; }

    /// <summary>The stage.</summary>
    public string? Stage { get; init; }

    /// <summary>The references of the result.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>References that could not be resolved, as written.</summary>
    public IReadOnlyList<string> UnresolvedTags { get; init; } = [];

    /// <summary>The values of ARGs; null for one that is not known.</summary>
    public IReadOnlyDictionary<string, string?> Arguments { get; init; } = new Dictionary<string, string?>();

    /// <summary>Named contexts: an image, a target, a path; null for one that is not known.</summary>
    public IReadOnlyDictionary<string, string?> Contexts { get; init; } = new Dictionary<string, string?>();

    /// <summary>Labels.</summary>
    public IReadOnlyDictionary<string, string?> Labels { get; init; } = new Dictionary<string, string?>();

    /// <summary>Platforms.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];
}
