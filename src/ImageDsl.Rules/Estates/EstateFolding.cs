using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Effective;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules.Estates;

/// <summary>The effective configurations of all images of an estate, from their Dockerfiles; each image is folded once, after those it needs.</summary>
internal sealed class EstateFolding
{
    private readonly Dictionary<string, FoldedNode> _byClass = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EffectiveConfiguration> _byName = new(StringComparer.Ordinal);

    private EstateFolding(Estate estate) => Estate = estate;

    /// <summary>The images.</summary>
    public Estate Estate { get; }

    /// <summary>Folds the images of an estate.</summary>
    public static EstateFolding Of(Estate estate, ExternalImageCatalog externalImages, CancellationToken cancellationToken)
    {
        var folding = new EstateFolding(estate);

        foreach (var node in estate.Nodes)
            folding.Add(node, externalImages, cancellationToken);

        return folding;
    }

    /// <summary>What is folded into an image.</summary>
    public FoldedNode this[EstateNode node] => _byClass[node.Description.Class];

    /// <summary>The image of a class, or null for a class of another assembly.</summary>
    public FoldedNode? Find(string @class) => _byClass.TryGetValue(@class, out var node) ? node : null;

    private void Add(EstateNode node, ExternalImageCatalog externalImages, CancellationToken cancellationToken)
    {
        var description = node.Description;
        var syntax = DockerfileReader.Read(node.Image.Dockerfile, cancellationToken);
        var parent = description.ParentClass is { } parentClass ? Find(parentClass)?.Image : null;
        var image = EffectiveImage.Of(new ImageModel(description, syntax.Document), parent, externalImages, cancellationToken, Known);

        _byClass.Add(description.Class, new FoldedNode(node, image, syntax));

        foreach (var name in ImageNames.Of(description))
            _byName[name] = image.Configuration;
    }

    private EffectiveConfiguration? Known(ImageReference reference) => _byName.TryGetValue(reference.Familiar, out var known) ? known : null;
}

/// <summary>An image of an estate, folded.</summary>
/// <param name="Node">The image.</param>
/// <param name="Image">With all that is folded into it.</param>
/// <param name="Syntax">Its Dockerfile as it was read.</param>
internal sealed record FoldedNode(EstateNode Node, EffectiveImage Image, DockerfileSyntax Syntax)
{
    private readonly Lazy<StepSpans> _steps = new(() => new StepSpans(Syntax));

    /// <summary>The path of the Dockerfile below the output folder. Every fact that the image sets names it.</summary>
    public string Dockerfile { get; } = DocumentOptions.DockerfileOf(Node);

    /// <summary>Where the class stands, as compilers print it; null when that is not known.</summary>
    public string? Source { get; } = SourceText.Of(Node.Image.Source);

    /// <summary>The line of a step in the Dockerfile, counted from 1; null when it is not there.</summary>
    public int? LineOf(StepOrigin origin) => _steps.Value.LineOf(origin);

    /// <summary>The first line of a step as the Dockerfile has it; null when it is not there.</summary>
    public string? TextOf(StepOrigin origin) => _steps.Value.TextOf(origin);
}
