using System.Globalization;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>What is wrong between instructions: references from stage to stage.</summary>
internal static class StageChecks
{
    public static void Run(DockerfileSyntax syntax, DiagnosticBag diagnostics)
    {
        Dictionary<string, int>? places = null;

        foreach (var instruction in syntax.Instructions)
        {
            if (instruction.StageIndex < 0)
                continue;

            foreach (var from in Writing.StageGraph.References(instruction.Instruction))
            {
                places ??= Places(syntax.Document);
                var stage = instruction.StageIndex;
                var isIndex = int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var place);

                if (isIndex ? place >= stage : places.TryGetValue(from, out place) && place >= stage)
                    diagnostics.Error(place == stage ? $"The stage copies from itself ('{from}')." : $"'{from}' is not an earlier stage.", instruction.Keyword);
            }
        }
    }

    // Of stages with one name the builder knows the last.
    private static Dictionary<string, int> Places(DockerfileDocument document)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);

        for (var i = 0; i < document.Stages.Count; i++)
        {
            if (document.Stages[i].From.StageName is { } name)
                places[name] = i;
        }

        return places;
    }
}
