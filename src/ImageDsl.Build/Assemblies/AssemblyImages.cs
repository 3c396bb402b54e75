using ImageDsl.CompilerServices;

namespace ImageDsl.Build.Assemblies;

/// <summary>What the metadata of one assembly says about its images.</summary>
/// <param name="Classes">The image classes: not abstract, with a layer attribute; in metadata order.</param>
/// <param name="Generated">What the generator wrote about images that have a Dockerfile; in metadata order.</param>
/// <param name="NotGenerated">What the generator wrote about images that have none; in metadata order.</param>
/// <param name="Origins">Where the image classes, and those that declare external images, stand in the sources, and what wrote the Dockerfiles; by full name.</param>
/// <param name="Exported">The types that images of other assemblies can name, by documentation id without its prefix; in metadata order.</param>
internal sealed record AssemblyImages(
    IReadOnlyList<ImageClassName> Classes,
    IReadOnlyList<GeneratedImage> Generated,
    IReadOnlyList<ImageNotGenerated> NotGenerated,
    IReadOnlyDictionary<string, ClassPlace> Origins,
    IReadOnlyList<string> Exported)
{
    /// <summary>What the project states about external images in the build property <c>ImageDslExternalImages</c>, or null.</summary>
    public string? ExternalImages { get; init; }

    /// <summary>What public classes say about external images, as JSON that is not yet read; in metadata order.</summary>
    public IReadOnlyList<(string Class, string Facts)> ExternalImageFacts { get; init; } = [];
}

/// <summary>The name of an image class.</summary>
/// <param name="FullName">Namespace, containing types and name, joined by dots.</param>
/// <param name="Namespace">The namespace alone; empty for the global one.</param>
internal sealed record ImageClassName(string FullName, string Namespace);

/// <summary>An image that has a Dockerfile.</summary>
/// <param name="Class">The class's full name.</param>
/// <param name="Description">The description as JSON, not yet read.</param>
/// <param name="Dockerfile">The Dockerfile's text.</param>
internal sealed record GeneratedImage(string Class, string Description, string Dockerfile);

/// <summary>An image that has no Dockerfile.</summary>
/// <param name="Class">The class's full name.</param>
/// <param name="RuleId">The rule of the first finding.</param>
/// <param name="Reason">The message of the first finding.</param>
internal sealed record ImageNotGenerated(string Class, string RuleId, string Reason);
