using System.Globalization;
using ImageDsl.Dockerfile;

namespace ImageDsl.Tool.Commands;

/// <summary>How the stages of a Dockerfile stand on each other.</summary>
internal static class DockerfileStages
{
    /// <summary>The stages that make up an image: the one that stands on no stage first, the built one last.</summary>
    /// <param name="document">The Dockerfile.</param>
    /// <param name="target">The stage that is built, by name or number; null for the last one.</param>
    public static IReadOnlyList<DockerfileStage> Below(DockerfileDocument document, string? target)
    {
        var below = new List<DockerfileStage>();
        var index = target is null ? document.Stages.Count - 1 : Find(document, target, document.Stages.Count) ?? document.Stages.Count - 1;

        for (int? next = index; next is >= 0 and { } current; next = document.Stages[current].From.Image.Literal is { } name ? FindByName(document, name, current) : null)
            below.Add(document.Stages[current]);

        below.Reverse();
        return below;
    }

    /// <summary>The stages that a build of one stage needs, itself included; without a chosen stage all of them.</summary>
    public static IReadOnlyList<DockerfileStage> Reachable(DockerfileDocument document, string? target)
    {
        if (target is null || Find(document, target, document.Stages.Count) is not { } built)
            return [.. document.Stages];

        var reachable = new SortedSet<int>();
        var open = new Stack<int>([built]);

        while (open.Count > 0)
        {
            var index = open.Pop();

            if (!reachable.Add(index))
                continue;

            if (document.Stages[index].From.Image.Literal is { } below && FindByName(document, below, index) is { } parent)
                open.Push(parent);

            foreach (var name in document.Stages[index].Instructions.SelectMany(NamesIn))
            {
                if (Find(document, name, index) is { } other)
                    open.Push(other);
            }
        }

        return [.. reachable.Select(index => document.Stages[index])];
    }

    /// <summary>The stages and images that a step takes files from.</summary>
    public static IEnumerable<string> NamesIn(Instruction instruction) => instruction switch
    {
        CopyInstruction { From: { } from } => [from],
        RunInstruction run => run.Mounts.Select(mount => mount switch { BindMount bind => bind.From, CacheMount cache => cache.From, _ => null }).OfType<string>(),
        _ => [],
    };

    /// <summary>The position of a stage by its name or number among those before a place, or null.</summary>
    public static int? Find(DockerfileDocument document, string name, int before) => FindByName(document, name, before)
        ?? (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < before ? number : null);

    private static int? FindByName(DockerfileDocument document, string name, int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (string.Equals(document.Stages[i].From.StageName, name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return null;
    }
}
