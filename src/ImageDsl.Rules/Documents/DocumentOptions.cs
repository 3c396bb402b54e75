using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Estates;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules.Documents;

/// <summary>What the documents about an estate need to know besides its images.</summary>
/// <param name="ProjectDirectory">The project's directory, full.</param>
/// <param name="OutputDirectory">The directory of the documents, full or relative to the project's; the Dockerfiles are in folders within.</param>
public sealed record DocumentOptions(string ProjectDirectory, string OutputDirectory)
{
    /// <summary>Labels that change from build to build, such as <c>org.opencontainers.image.revision</c>; for the bake file alone.</summary>
    public EquatableArray<NameValue> Labels { get; init; }

    /// <summary>
    /// The images of the projects that this one references. What the estate needs of them becomes a target of the bake file too; images of
    /// packages are published, and stay plain references.
    /// </summary>
    public IReadOnlyList<ReferencedImage> Referenced { get; init; } = [];

    /// <summary>What is known about external images.</summary>
    public ExternalImageCatalog ExternalImages { get; init; } = ExternalImageCatalog.Default;

    /// <summary>Where classes stand that declare external images, by full name; those of other assemblies are not there.</summary>
    public IReadOnlyDictionary<string, SourceLine> Declarations { get; init; } = new Dictionary<string, SourceLine>(StringComparer.Ordinal);

    /// <summary>The path of an image's Dockerfile relative to the output directory.</summary>
    public static string DockerfileOf(EstateNode node) => node.Name + "/Dockerfile";

    /// <summary>The path of the patterns that belong to an image's Dockerfile; builders find the file by this name.</summary>
    public static string DockerignoreOf(EstateNode node) => DockerfileOf(node) + ".dockerignore";

    internal string? SourceOf(string declaration) => Declarations.TryGetValue(declaration, out var line) ? SourceText.Of(line) : null;
}
