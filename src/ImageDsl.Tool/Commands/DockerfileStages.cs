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
