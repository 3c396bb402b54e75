using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Effective;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules.Estates;

/// <summary>
/// The effective configurations of all images of an estate, from their Dockerfiles. Each image is folded once, after those it needs, and not before
/// somebody asks for it or for one that needs it.
/// </summary>
internal sealed class EstateFolding
{
    private readonly ExternalImageCatalog _externalImages;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, int> _byClass = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byTarget = new(StringComparer.Ordinal);
    private readonly ILookup<string, int> _byName;
    private readonly FoldedNode?[] _folded;

    private EstateFolding(Estate estate, ExternalImageCatalog externalImages, CancellationToken cancellationToken)
    {
        Estate = estate;
        _externalImages = externalImages;
        _cancellationToken = cancellationToken;
        _folded = new FoldedNode?[estate.Nodes.Count];

        for (var i = 0; i < estate.Nodes.Count; i++)
        {
            _byClass.Add(estate.Nodes[i].Description.Class, i);
            _byTarget.Add(estate.Nodes[i].Name, i);
        }

        _byName = estate.Nodes.SelectMany((node, i) => ImageNames.Of(node.Description).Select(name => new KeyValuePair<string, int>(name, i)))
            .ToLookup(owner => owner.Key, owner => owner.Value, StringComparer.Ordinal);
    }

    /// <summary>The images.</summary>
    public Estate Estate { get; }

    /// <summary>Folds the images of an estate.</summary>
    /// <param name="estate">The images.</param>
    /// <param name="externalImages">What is known about external images.</param>
    /// <param name="cancellationToken">Observed whenever an image is folded.</param>
    public static EstateFolding Of(Estate estate, ExternalImageCatalog externalImages, CancellationToken cancellationToken) => new(estate, externalImages, cancellationToken);

    /// <summary>What is folded into an image.</summary>
    public FoldedNode this[EstateNode node] => FoldedAt(_byClass[node.Description.Class]);

    /// <summary>The image of a class, or null for a class of another assembly.</summary>
    public FoldedNode? Find(string @class) => _byClass.TryGetValue(@class, out var index) ? FoldedAt(index) : null;

    private FoldedNode FoldedAt(int index)
    {
        // With a stack of its own, since a chain of images may be longer than a thread's stack.
        var open = new Stack<int>([index]);

        while (open.Count > 0)
        {
            var next = open.Peek();
            var needed = _folded[next] is null ? NeedsOf(next).Where(need => _folded[need] is null).ToList() : [];

            foreach (var need in needed)
                open.Push(need);

            if (needed.Count > 0)
                continue;

            _folded[next] ??= Fold(next);
            _ = open.Pop();
        }

        return _folded[index]!;
    }

    /// <summary>What an image needs stands before it; of images that need each other, one does without.</summary>
    private IEnumerable<int> NeedsOf(int index)
    {
        var node = Estate.Nodes[index];

        if (ParentOf(index) is { } parent)
            yield return parent;

        foreach (var edge in node.Edges)
        {
            if (edge.Target is { } target && _byTarget[target] < index)
                yield return _byTarget[target];
        }
    }

    private int? ParentOf(int index) =>
        Estate.Nodes[index].Description.ParentClass is { } parentClass && _byClass.TryGetValue(parentClass, out var parent) && parent < index ? parent : null;

    private FoldedNode Fold(int index)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var node = Estate.Nodes[index];
        var syntax = DockerfileReader.Read(node.Image.Dockerfile, _cancellationToken);
        var parent = ParentOf(index) is { } number ? FoldedAt(number) : null;
        var knowsAll = NeedsOf(index).All(need => FoldedAt(need).IsOfItsEdges);
        var image = EffectiveImage.Of(new ImageModel(node.Description, syntax.Document), parent?.Image, _externalImages, _cancellationToken, Known);

        return new FoldedNode(node, image, syntax) { IsOfItsEdges = knowsAll };

        EffectiveConfiguration? Known(ImageReference reference)
        {
            knowsAll &= node.Edges.Any(edge => edge.Reference.Familiar == reference.Familiar);
            var owners = _byName[reference.Familiar].Where(owner => owner < index).ToList();
            return owners.Count == 0 ? null : FoldedAt(owners[owners.Count - 1]).Image.Configuration;
        }
    }
}

/// <summary>An image of an estate, folded.</summary>
/// <param name="Node">The image.</param>
/// <param name="Image">With all that is folded into it.</param>
/// <param name="Syntax">Its Dockerfile as it was read.</param>
internal sealed record FoldedNode(EstateNode Node, EffectiveImage Image, DockerfileSyntax Syntax)
{
    private readonly Lazy<StepSpans> _steps = new(() => new StepSpans(Syntax));

    /// <summary>Whether nothing of the estate is folded into it but what it needs by its edges, and what those need by theirs.</summary>
    public bool IsOfItsEdges { get; init; }

    /// <summary>The path of the Dockerfile below the output folder. Every fact that the image sets names it.</summary>
    public string Dockerfile { get; } = DocumentOptions.DockerfileOf(Node);

    /// <summary>Where the class stands, as compilers print it; null when that is not known.</summary>
    public string? Source { get; } = SourceText.Of(Node.Image.Source);

    /// <summary>The line of a step in the Dockerfile, counted from 1; null when it is not there.</summary>
    public int? LineOf(StepOrigin origin) => _steps.Value.LineOf(origin);

    /// <summary>The first line of a step as the Dockerfile has it; null when it is not there.</summary>
    public string? TextOf(StepOrigin origin) => _steps.Value.TextOf(origin);
}
