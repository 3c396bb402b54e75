using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;
using ImageDsl.Rules.Estates;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Tool.Commands;

/// <summary>
/// The images of an estate with all that is folded into them from what they stand on, from their Dockerfiles; each is folded once, when somebody asks.
/// An image without a Dockerfile to read, or that stands on one, is not folded.
/// </summary>
internal sealed class FoldedImages(EstateRun run)
{
    private readonly Dictionary<GraphImage, FoldedImage?> _known = [];

    /// <summary>The image, or null.</summary>
    public FoldedImage? Of(GraphImage image)
    {
        if (_known.TryGetValue(image, out var known))
            return known;

        // What an image needs stands before it, so that nothing here has to go down as deep as a chain is long.
        foreach (var needed in Beneath(image))
        {
            run.CancellationToken.ThrowIfCancellationRequested();

            if (!_known.ContainsKey(needed))
                _known.Add(needed, Fold(needed));
        }

        return _known[image];
    }

    /// <summary>The images whose steps reach into an image, in the order of the estate, and the image itself.</summary>
    private IEnumerable<GraphImage> Beneath(GraphImage image)
    {
        var beneath = new HashSet<GraphImage> { image };
        var open = new Stack<GraphImage>([image]);

        while (open.Count > 0)
        {
            foreach (var edge in run.Graph.Needs(open.Pop()))
            {
                var needed = run.Graph.Images[edge.Other];

                if (edge.Kind is EstateEdgeKind.Inheritance or EstateEdgeKind.Stage && !needed.IsExternal && !_known.ContainsKey(needed) && beneath.Add(needed))
                    open.Push(needed);
            }
        }

        return beneath.OrderBy(one => one.Index);
    }

    private FoldedImage? Fold(GraphImage image)
    {
        if (image.IsExternal || run.Estate.DockerfileOf(image) is not { } text)
            return null;

        var syntax = DockerfileReader.Read(text, run.CancellationToken);
        var document = syntax.Document;
        var target = image.Known(declaration => declaration.Stage);
        var root = DockerfileStages.Below(document, target).FirstOrDefault()?.From.Image.Literal;
        var parent = run.Graph.ParentOf(image);
        var isWhole = true;

        var arguments = image.Declarations
            .SelectMany(declaration => declaration.BuildArguments)
            .GroupBy(argument => argument.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Value, StringComparer.Ordinal);

        var below = parent is null ? null : _known.GetValueOrDefault(parent)?.Effective;
        var folded = EffectiveImage.Of(document, new ImageIdentity(image.Name, image.Layer), below, arguments, Below, run.CancellationToken);
        var stage = target is null ? folded.Final : DockerfileStages.Find(document, target, document.Stages.Count) is { } index ? folded.Stages[index] : null;

        return isWhole && stage is not null ? new FoldedImage(image, syntax, folded, stage) : null;

        EffectiveConfiguration Below(ImageReference reference)
        {
            // A named context may put another image in the place of what the Dockerfile names.
            var known = parent is not null && reference.ToString() == root ? parent : run.Graph.Find(reference.Familiar);

            if (known is not { IsExternal: false })
                return ExternalImageCatalog.Default.ConfigurationOf(known?.Reference ?? reference);

            if (_known.GetValueOrDefault(known) is { } other)
                return other.Stage.Configuration;

            isWhole &= known != parent;
            return EffectiveConfiguration.Unknown;
        }
    }
}

/// <summary>An image with all that is folded into it.</summary>
/// <param name="Image">The image.</param>
/// <param name="Syntax">Its Dockerfile.</param>
/// <param name="Effective">The Dockerfile, folded.</param>
/// <param name="Stage">The stage that is the image.</param>
internal sealed record FoldedImage(GraphImage Image, DockerfileSyntax Syntax, EffectiveImage Effective, EffectiveStage Stage)
{
    private readonly Lazy<StepSpans> _steps = new(() => new StepSpans(Syntax));

    /// <summary>What the image holds and starts with.</summary>
    public EffectiveConfiguration Configuration => Stage.Configuration;

    /// <summary>The line of a step in the Dockerfile, and its first line.</summary>
    public (int Line, string Text)? Find(StepOrigin origin) =>
        _steps.Value.LineOf(origin) is { } line && _steps.Value.TextOf(origin) is { } text ? (line, text) : null;
}
