using ImageDsl.Build.Assemblies;
using ImageDsl.Build.Files;
using ImageDsl.Build.Incremental;
using ImageDsl.Json;
using ImageDsl.Model;
using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Build;

/// <summary>From what an assembly says about its images to the files of the output folder.</summary>
internal static class ImageDocuments
{
    /// <summary>The images of an assembly that have a Dockerfile, each once.</summary>
    /// <exception cref="BadImageFormatException">A description is damaged, or of a version that this one does not know.</exception>
    public static IReadOnlyList<EstateImage> ImagesOf(AssemblyImages assembly) => ImagesOf(assembly, new ImageMemory());

    /// <summary>The images of an assembly that have a Dockerfile, each once; those that are remembered and did not change are the very same objects.</summary>
    /// <exception cref="BadImageFormatException">A description is damaged, or of a version that this one does not know.</exception>
    public static IReadOnlyList<EstateImage> ImagesOf(AssemblyImages assembly, ImageMemory memory)
    {
        var namespaces = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var name in assembly.Classes)
            namespaces[name.FullName] = name.Namespace;

        var images = new List<EstateImage>();

        foreach (var image in assembly.Generated.Distinct())
        {
            _ = assembly.Origins.TryGetValue(image.Class, out var place);
            _ = namespaces.TryGetValue(image.Class, out var space);
            images.Add(memory.Get(image, space, place));
        }

        return images;
    }

    /// <summary>What the classes of an assembly say about external images: those that its images name, and those that it offers to others.</summary>
    /// <exception cref="BadImageFormatException">A description is damaged, or of a version that this one does not know.</exception>
    public static IReadOnlyList<DeclaredExternalImage> ExternalImagesOf(AssemblyImages assembly) =>
    [
        .. ImagesOf(assembly).SelectMany(image => image.Description.ExternalImages)
            .Concat(assembly.ExternalImageFacts.Select(facts => ExternalImageFactsJson.TryRead(facts.Facts, out var image, out var error) && image is not null
                ? image
                : throw new BadImageFormatException($"What '{facts.Class}' says about an external image cannot be read: {error}")))
            .Distinct(),
    ];

    /// <summary>Where the classes of an assembly stand, those that declare external images among them.</summary>
    public static IReadOnlyDictionary<string, SourceLine> DeclarationsOf(AssemblyImages assembly) =>
        assembly.Origins.ToDictionary(origin => origin.Key, origin => new SourceLine(origin.Value.Path, origin.Value.Line), StringComparer.Ordinal);

    /// <summary>The Dockerfile of an image.</summary>
    public static OutputFile DockerfileOf(EstateNode node) => new(DocumentOptions.DockerfileOf(node), node.Image.Dockerfile);

    /// <summary>The files, in a fixed order; none when there is no image.</summary>
    /// <param name="folding">The images.</param>
    /// <param name="options">Where everything is.</param>
    /// <param name="memory">What was written about images before.</param>
    public static IReadOnlyList<OutputFile> Create(EstateFolding folding, DocumentOptions options, RunMemory memory)
    {
        var estate = folding.Estate;

        if (estate.Nodes.Count == 0)
            return [];

        return
        [
            .. estate.Nodes.Select(DockerfileOf),
            .. estate.Nodes.Where(node => !node.Description.Dockerignore.IsEmpty).Select(node => new OutputFile(DocumentOptions.DockerignoreOf(node), DockerignoreFile.Write(node.Description))),
            new OutputFile(OutputNames.BakeFile, BakeFile.Write(estate, options)),
            new OutputFile(OutputNames.ImagesJson, ImagesJson.Write(folding, options, memory.ImagesJson)),
            new OutputFile(OutputNames.ImagesMarkdown, ImagesMarkdown.Write(estate, options)),
            .. OriginsJson.IsKnown(estate) ? [new OutputFile(OutputNames.OriginsJson, OriginsJson.Write(folding, options, memory.OriginsJson))] : Array.Empty<OutputFile>(),
        ];
    }
}
