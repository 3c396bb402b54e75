using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Commands;

/// <summary>Which images a change of files rebuilds.</summary>
internal sealed class AffectedImages
{
    private readonly EstateRun _run;
    private readonly IReadOnlyList<string> _changed;
    private readonly ProjectSources _sources;
    private readonly Dictionary<int, AffectedImage> _affected = [];

    private AffectedImages(EstateRun run, IReadOnlyList<string> changed)
    {
        _run = run;
        _changed = changed;
        _sources = new ProjectSources(run.Estate);
    }

    /// <summary>The images in the order in which they are rebuilt, each with the reason that is nearest to it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="changed">The files that changed, as they are shown.</param>
    public static IReadOnlyList<AffectedImage> Of(EstateRun run, IReadOnlyList<string> changed)
    {
        var images = new AffectedImages(run, changed);

        foreach (var image in run.Graph.Images.Where(image => !image.IsExternal))
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            images.Add(image);
        }

        return [.. images._affected.Values.OrderBy(one => one.Image.Index)];
    }

    private void Add(GraphImage image)
    {
        if ((Own(image) ?? FromBase(image) ?? FromSharedSource(image)) is { } reason)
            _affected.Add(image.Index, reason with { Wave = WaveOf(image) });
    }

    /// <summary>Images of one wave can be built at the same time.</summary>
    private int WaveOf(GraphImage image) =>
        _run.Graph.Needs(image).Select(edge => _affected.TryGetValue(edge.Other, out var other) ? other.Wave + 1 : 0).DefaultIfEmpty(0).Max();

    private AffectedImage? Own(GraphImage image)
    {
        IReadOnlyList<BuildContext>? contexts = null;

        foreach (var path in _changed)
        {
            foreach (var declaration in image.Declarations)
            {
                if (declaration.Class is not null && declaration.Source.Path == path)
                    return new AffectedImage(image, AffectedReason.Class, path);

                if (declaration.Class is null && declaration.Dockerfile == path)
                    return new AffectedImage(image, AffectedReason.Dockerfile, path);

                if (declaration.DefinedBy.Contains(path))
                    return new AffectedImage(image, AffectedReason.Definition, path);
            }

            contexts ??= BuildContext.Of(_run.Estate, image);

            if (contexts.Any(context => context.Reads(path)))
                return new AffectedImage(image, AffectedReason.Context, path);
        }

        return null;
    }

    private AffectedImage? FromBase(GraphImage image)
    {
        foreach (var edge in _run.Graph.Needs(image))
        {
            if (edge.Other != image.Index && _affected.ContainsKey(edge.Other))
                return new AffectedImage(image, AffectedReason.Base, _run.Graph.Images[edge.Other].Name);
        }

        return null;
    }

    private AffectedImage? FromSharedSource(GraphImage image) =>
        _changed.FirstOrDefault(path => image.Declarations.Any(declaration => _sources.Concern(path, declaration))) is { } shared
            ? new AffectedImage(image, AffectedReason.SharedSource, shared)
            : null;
}

/// <summary>An image that is rebuilt.</summary>
/// <param name="Image">The image.</param>
/// <param name="Reason">Why.</param>
/// <param name="Because">The file that changed, or the image it needs.</param>
internal sealed record AffectedImage(GraphImage Image, AffectedReason Reason, string Because)
{
    /// <summary>When it can be built, counted from 0: after the images of the earlier waves.</summary>
    public int Wave { get; init; }
}

/// <summary>Why an image is rebuilt.</summary>
internal enum AffectedReason
{
    /// <summary>The file of its class changed.</summary>
    Class,

    /// <summary>Another file changed that it is made of: a template, a component, a table, the project itself.</summary>
    SharedSource,

    /// <summary>Its Dockerfile changed.</summary>
    Dockerfile,

    /// <summary>The bake or compose file that defines its build changed.</summary>
    Definition,

    /// <summary>A file that its build copies changed.</summary>
    Context,

    /// <summary>An image that it needs is rebuilt.</summary>
    Base,
}
