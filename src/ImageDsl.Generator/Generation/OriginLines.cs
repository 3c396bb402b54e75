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
        var places = Places(plan, images, projectDirectory, cancellationToken);
        var lines = new List<string>(2 * places.Length);
        var isOf = new bool[images.TreeCount];

        for (var i = 0; i < places.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var candidate = plan.ByName[i].Candidate;

            if (images.PlaceOf(candidate) is not var (file, line))
                continue;

            isOf[candidate.Tree] = true;
            lines.Add(file.Origin(candidate.FullName, line, projectDirectory));

            if (places[i] is { } sources)
            {
                lines.Add(sources.Text);

                foreach (var tree in sources.Files.Trees)
                    isOf[tree] = true;
            }
        }

        return new OriginLines(lines.ToEquatableArray(), outputs, images.StatesOf([.. Enumerable.Range(0, isOf.Length).Where(tree => isOf[tree])]), projectDirectory);
    }

    /// <summary>The places of the plan's images, in the order of their names; those that moved are found together.</summary>
    private static ImagePlaces?[] Places(GenerationPlan plan, ImageCompilation images, string projectDirectory, CancellationToken cancellationToken)
    {
        var places = new ImagePlaces?[plan.ByName.Length];
        var moved = new List<int>();

        for (var i = 0; i < places.Length; i++)
        {
            if (plan.ByName[i].Candidate.Kind == ImageCandidateKind.Image && (places[i] = images.FindPlaces(plan.ByName[i].Id, projectDirectory, cancellationToken)) is null)
                moved.Add(i);
        }

        images.ForEach(moved.Count, i => places[moved[i]] = images.PlacesOf(plan.ByName[moved[i]].Id, projectDirectory, cancellationToken), cancellationToken);
        return places;
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
