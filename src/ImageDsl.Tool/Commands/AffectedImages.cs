using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Commands;

/// <summary>Which images a change of files rebuilds.</summary>
internal static class AffectedImages
{
    /// <summary>The images in the order in which they are rebuilt, each with the first reason.</summary>
    /// <param name="run">The run.</param>
    /// <param name="changed">The files that changed, as they are shown.</param>
    public static IReadOnlyList<AffectedImage> Of(EstateRun run, IReadOnlyList<string> changed)
    {
        var affected = new Dictionary<int, AffectedImage>();
        var classFiles = run.Graph.Images.SelectMany(image => image.Declarations).Where(declaration => declaration.Class is not null).Select(declaration => declaration.Source.Path).ToHashSet(StringComparer.Ordinal);

        foreach (var image in run.Graph.Images.Where(image => !image.IsExternal))
        {
            run.CancellationToken.ThrowIfCancellationRequested();

            if (Own(run, image, changed, classFiles) is { } reason)
            {
                affected.Add(image.Index, reason with { Wave = WaveOf(run, image, affected) });
                continue;
            }

            foreach (var edge in run.Graph.Needs(image))
            {
                if (edge.Other == image.Index || !affected.ContainsKey(edge.Other))
                    continue;

                affected.Add(image.Index, new AffectedImage(image, AffectedReason.Base, run.Graph.Images[edge.Other].Name) { Wave = WaveOf(run, image, affected) });
                break;
            }
        }

        return [.. affected.Values.OrderBy(one => one.Image.Index)];
    }

    /// <summary>Images of one wave can be built at the same time.</summary>
    private static int WaveOf(EstateRun run, GraphImage image, Dictionary<int, AffectedImage> affected) =>
        run.Graph.Needs(image).Select(edge => affected.TryGetValue(edge.Other, out var other) ? other.Wave + 1 : 0).DefaultIfEmpty(0).Max();

    private static AffectedImage? Own(EstateRun run, GraphImage image, IReadOnlyList<string> changed, HashSet<string> classFiles)
    {
        BuildContext? context = null;

        foreach (var path in changed)
        {
            foreach (var declaration in image.Declarations)
            {
                if (declaration.Class is not null && declaration.Source.Path == path)
                    return new AffectedImage(image, AffectedReason.Class, path);

                if (declaration.Class is null && declaration.Dockerfile == path)
                    return new AffectedImage(image, AffectedReason.Dockerfile, path);

                if (declaration.Origin is ImageOrigin.Bake or ImageOrigin.Compose && declaration.Source.Path == path)
                    return new AffectedImage(image, AffectedReason.Definition, path);

                // Templates, components and tables: which images they reach is not known without a build.
                if (declaration.Project is { } project && IsProjectFile(path, project) && !classFiles.Contains(path))
                    return new AffectedImage(image, AffectedReason.SharedSource, path);
            }

            context ??= BuildContext.Of(run.Estate, image);

            if (context?.Reads(path) == true)
                return new AffectedImage(image, AffectedReason.Context, path);
        }

        return null;
    }

    private static bool IsProjectFile(string path, string project) =>
        !PathText.IsOutside(PathText.Relative(project, path)) && Path.GetExtension(path).ToLowerInvariant() is ".cs" or ".csproj" or ".props" or ".targets";
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

    /// <summary>A file of its project changed that is no class of an image: a template, a component, a table, the project itself.</summary>
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
