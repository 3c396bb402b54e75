using ImageDsl.Dockerfile;
using ImageDsl.Generator.Caching;

namespace ImageDsl.Generator.Generation;

/// <summary>The lines about where images come from, remembered for the images and the files that they were made of.</summary>
internal sealed class OriginLines
{
    private readonly ImageOutput[] _outputs;
    private readonly FileStates _files;
    private readonly string _projectDirectory;

    private OriginLines(EquatableArray<string> lines, ImageOutput[] outputs, FileStates files, string projectDirectory)
    {
        Lines = lines;
        _outputs = outputs;
        _files = files;
        _projectDirectory = projectDirectory;
    }

    /// <summary>For each image class its line, and the lines about its sources.</summary>
    public EquatableArray<string> Lines { get; }

    /// <summary>The lines of a plan's images; those of before when no image and none of its files is another one.</summary>
    public static OriginLines Of(GenerationPlan plan, ImageOutput[] outputs, ImageCompilation images, string projectDirectory, CancellationToken cancellationToken) =>
        plan.Origins is { } known && known.HoldFor(outputs, images, projectDirectory)
            ? known
            : plan.Origins = Find(plan, outputs, images, projectDirectory, cancellationToken);

    private static OriginLines Find(GenerationPlan plan, ImageOutput[] outputs, ImageCompilation images, string projectDirectory, CancellationToken cancellationToken)
    {
        var places = new ImagePlaces?[plan.ByName.Length];
        images.ForEach(places.Length, i => places[i] = plan.ByName[i].Candidate.Kind == ImageCandidateKind.Image ? images.PlacesOf(plan.ByName[i].Id, projectDirectory, cancellationToken) : null, cancellationToken);

        var lines = new List<string>(2 * places.Length);
        var trees = new HashSet<int>();

        for (var i = 0; i < places.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var candidate = plan.ByName[i].Candidate;

            if (images.PlaceOf(candidate) is not var (file, line))
                continue;

            _ = trees.Add(candidate.Tree);
            lines.Add(file.Origin(candidate.FullName, line, projectDirectory));

            if (places[i] is { } sources)
            {
                lines.Add(sources.Text);
                trees.UnionWith(sources.Files.Trees);
            }
        }

        return new OriginLines(lines.ToEquatableArray(), outputs, images.StatesOf([.. trees]), projectDirectory);
    }

    private bool HoldFor(ImageOutput[] outputs, ImageCompilation images, string projectDirectory)
    {
        if (_projectDirectory != projectDirectory || !images.Hold(_files))
            return false;

        for (var i = 0; i < outputs.Length; i++)
        {
            if (!ReferenceEquals(outputs[i], _outputs[i]))
                return false;
        }

        return true;
    }
}
