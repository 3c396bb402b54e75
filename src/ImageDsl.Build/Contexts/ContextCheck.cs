using ImageDsl.Build.Files;
using ImageDsl.Build.Incremental;
using ImageDsl.Building;
using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Build.Contexts;

/// <summary>
/// IMG308 over an estate. A context that is not there is nobody's mistake yet: another repository may be checked out elsewhere.
/// </summary>
/// <param name="memory">What the Dockerfiles take from their contexts, as far as it is known.</param>
/// <param name="fromProject">The full path of one that is relative to the project.</param>
/// <param name="note">Told what cannot be checked, and why.</param>
internal sealed class ContextCheck(ContextMemory memory, Func<string, string> fromProject, Action<string> note)
{
    private readonly Dictionary<string, DockerignoreFile?> _ignoreFiles = new(StringComparer.Ordinal);

    /// <summary>What is missing, with the line that wrote the instruction.</summary>
    public IEnumerable<(RuleFinding Finding, SourceLine? Place)> Find(EstateFolding estate, ImageKeys keys, CancellationToken cancellationToken)
    {
        foreach (var node in estate.Estate.Nodes.Where(node => !LeftOutDockerfile.Is(node.Image.Dockerfile)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var image = node.Image;
            var context = fromProject(image.Description.Context);

            if (!Directory.Exists(context))
                continue;

            var sources = memory.Get(image.Description.Class, keys.Own[image.Description.Class], () => ContextSources.In(estate[node].Syntax.Document));

            foreach (var missing in MissingIn(image.Description, sources, context, cancellationToken))
            {
                var message = $"{missing.Message} (context '{image.Description.Context}' of '{image.Description.Class}')";
                yield return (new RuleFinding(RuleCatalog.MissingSource, image.Description.Class, new[] { message }), PlaceOf(image, missing.Place));
            }
        }
    }

    /// <summary>The line that wrote the instruction, or that of the class.</summary>
    private static SourceLine? PlaceOf(EstateImage image, InstructionPlace place) =>
        image.Sources?.Value is { } sources && place is { Stage: var stage, Instruction: { } step } && stage < sources.Stages.Count && step + 1 < sources.Stages[stage].Count
            && sources.Stages[stage][step + 1] is { Path: { } path, Line: var line }
            ? new SourceLine(path, line)
            : image.Source;

    private List<MissingSource> MissingIn(ImageDescription image, IReadOnlyList<ContextSource> sources, string context, CancellationToken cancellationToken)
    {
        try
        {
            return [.. ContextSources.Find(sources, context, DockerignoreOf(image, context), cancellationToken)];
        }
        catch (Exception e) when (FileSystem.IsRefusal(e))
        {
            // What may not be looked at may well be there.
            note($"The build context of '{image.Class}' is not checked: {e.Message}");
            return [];
        }
    }

    /// <summary>The file of the image itself comes before that of the context, as for the builder.</summary>
    private DockerignoreFile? DockerignoreOf(ImageDescription image, string context)
    {
        if (!image.Dockerignore.IsEmpty)
            return DockerignoreReader.Read(string.Join("\n", image.Dockerignore)).File;

        if (!_ignoreFiles.TryGetValue(context, out var ignore))
        {
            var file = Path.Combine(context, ".dockerignore");
            _ignoreFiles.Add(context, ignore = File.Exists(file) ? DockerignoreReader.Read(File.ReadAllText(file)).File : null);
        }

        return ignore;
    }
}
