using System.Text.Json;
using System.Text.RegularExpressions;

namespace ImageDsl.EndToEnd.Engine;

/// <summary>A step that lays down a literal layer, as the builder reports it.</summary>
internal sealed record BuildStep(string Instruction, bool Cached);

/// <summary>What a builder did, read from its progress in the form of JSON lines.</summary>
internal static partial class BuildSteps
{
    /// <summary>The RUN, COPY and ADD steps. A step that several images share is one step.</summary>
    public static IReadOnlyList<BuildStep> Read(string progress)
    {
        var steps = new Dictionary<string, BuildStep>();

        foreach (var line in progress.Split('\n').Where(line => line.StartsWith('{')))
        {
            using var json = JsonDocument.Parse(line);

            if (!json.RootElement.TryGetProperty("vertexes", out var vertexes))
                continue;

            foreach (var vertex in vertexes.EnumerateArray())
            {
                var name = vertex.GetProperty("name").GetString()!;
                var cached = vertex.TryGetProperty("cached", out var value) && value.GetBoolean();

                if (LiteralLayer().Match(name) is { Success: true } match)
                    steps[vertex.GetProperty("digest").GetString()!] = new BuildStep(Normalise(match.Groups["instruction"].Value), cached);
            }
        }

        return [.. steps.Values];
    }

    /// <summary>An instruction with single blanks: builders keep those of continued lines.</summary>
    public static string Normalise(string instruction) => Blanks().Replace(instruction, " ").Trim();

    [GeneratedRegex(@"^\[[^\]]+ \d+/\d+\] (?<instruction>(RUN|COPY|ADD) .*)", RegexOptions.Singleline)]
    private static partial Regex LiteralLayer();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
