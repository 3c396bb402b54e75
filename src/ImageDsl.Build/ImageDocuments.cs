using ImageDsl.Build.Assemblies;
using ImageDsl.Build.Files;
using ImageDsl.CompilerServices;
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
    public static IReadOnlyList<EstateImage> ImagesOf(AssemblyImages assembly)
    {
        var namespaces = assembly.Classes.ToLookup(c => c.FullName, c => c.Namespace, StringComparer.Ordinal);

        return [.. assembly.Generated.Distinct().Select(image =>
        {
            if (!ImageDescriptionJson.TryRead(image.Description, out var description, out var error) || description is null)
                throw new BadImageFormatException($"The description of '{image.Class}' cannot be read: {error}");

            if (description.Class != image.Class)
                throw new BadImageFormatException($"The description of '{image.Class}' is that of '{description.Class}'.");

            var source = assembly.Origins.TryGetValue(image.Class, out var place) ? LineOf(place) : null;
            return new EstateImage(description, image.Dockerfile, source) { Namespace = namespaces[image.Class].FirstOrDefault(), Sources = place?.Sources };
        })];
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
        assembly.Origins.ToDictionary(origin => origin.Key, origin => LineOf(origin.Value), StringComparer.Ordinal);

    /// <summary>The files, in a fixed order; none when there is no image.</summary>
    public static IReadOnlyList<OutputFile> Create(EstateFolding folding, DocumentOptions options)
    {
        var estate = folding.Estate;

        if (estate.Nodes.Count == 0)
            return [];

        return
        [
            .. estate.Nodes.Select(node => new OutputFile(DocumentOptions.DockerfileOf(node), node.Image.Dockerfile)),
            .. estate.Nodes.Where(node => !node.Description.Dockerignore.IsEmpty).Select(node => new OutputFile(DocumentOptions.DockerignoreOf(node), DockerignoreFile.Write(node.Description))),
            new OutputFile(OutputNames.BakeFile, BakeFile.Write(estate, options)),
            new OutputFile(OutputNames.ImagesJson, ImagesJson.Write(folding, options)),
            new OutputFile(OutputNames.ImagesMarkdown, ImagesMarkdown.Write(estate, options)),
            .. OriginsJson.IsKnown(estate) ? [new OutputFile(OutputNames.OriginsJson, OriginsJson.Write(estate, node => folding[node].Syntax, options))] : Array.Empty<OutputFile>(),
        ];
    }

    private static SourceLine LineOf(ClassPlace place) => new(place.Path, place.Line);
}
