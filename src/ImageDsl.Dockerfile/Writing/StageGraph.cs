using System.Globalization;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>References from stage to stage that the builder would refuse.</summary>
internal static class StageGraph
{
    /// <summary>Refuses copies from the own stage, from a later one, and from an index that no earlier stage has.</summary>
    public static void Check(DockerfileDocument document)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);

        for (var i = 0; i < document.Stages.Count; i++)
        {
            // Of stages with one name the builder knows the last.
            if (document.Stages[i].From.StageName is { } name)
                places[name] = i;
        }

        for (var i = 0; i < document.Stages.Count; i++)
        {
            foreach (var from in document.Stages[i].Instructions.SelectMany(References))
                Check(from, i, places);
        }
    }

    private static void Check(string from, int stage, Dictionary<string, int> places)
    {
        if (int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            if (index >= stage)
                throw new DockerfileFormatException($"'{from}' is not the index of an earlier stage: only {Count(stage)} before it.");
        }
        else if (places.TryGetValue(from, out var place) && place >= stage)
        {
            throw new DockerfileFormatException(place == stage
                ? $"The stage '{from}' copies from itself."
                : $"The stage '{from}' is used before it is opened: move it up.");
        }
    }

    private static string Count(int stages) =>
        stages == 1 ? "one stage stands" : stages.ToString(CultureInfo.InvariantCulture) + " stages stand";

    /// <summary>The stages or images that an instruction takes files from.</summary>
    public static IEnumerable<string> References(Instruction instruction) => instruction switch
    {
        CopyInstruction { From: { } from } => [from],
        RunInstruction run => run.Mounts.Select(From).OfType<string>(),
        _ => [],
    };

    private static string? From(RunMount mount) => mount switch
    {
        BindMount bind => bind.From,
        CacheMount cache => cache.From,
        _ => null,
    };
}
