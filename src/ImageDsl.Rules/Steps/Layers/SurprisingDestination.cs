using ImageDsl.Dockerfile;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG309: copies whose destination is another one than it looks.</summary>
internal static class SurprisingDestination
{
    /// <summary>Names that people give to directories.</summary>
    private static readonly HashSet<string> DirectoryNames = new(StringComparer.Ordinal)
    {
        "app", "apps", "application", "src", "dist", "lib", "libs", "plugins", "scripts", "config", "conf", "certs", "static", "public", "www", "html", "data", "code", "workspace",
        "work", "templates", "assets", "resources", "deployments", "webapps",
    };

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var step in image.Steps)
        {
            var (sources, target) = step.Instruction switch
            {
                CopyInstruction copy => (copy.Sources, copy.Destination),
                AddInstruction add => (add.Sources, add.Destination),
                _ => (default, ExpandableText.Empty),
            };

            if (target.Literal is not { Length: > 0 } destination || destination is "." or ".." || destination[destination.Length - 1] is '/' or '\\')
                continue;

            var message = sources.Count > 1
                ? $"several sources need a directory: write '{destination}/'"
                : sources is [PathSource { Path.Literal: { } source }] && IsFileIntoDirectory(source, destination) && !Exists(step, destination)
                    ? $"'{source}' becomes a file named '{destination}', and no directory: write '{destination}/' if one is meant"
                    : null;

            if (message is not null)
                yield return image.Finding(RuleCatalog.SurprisingDestination, step.Place, CodesOf(step, sources.Count), message) with { Proposal = destination + "/" };
        }
    }

    private static string[] CodesOf(InspectedStep step, int sources) => sources > 1 && step.Instruction is CopyInstruction ? ["DL3021"] : [];

    private static bool IsFileIntoDirectory(string source, string destination)
    {
        var name = NameOf(source);
        var dot = name.LastIndexOf('.');

        // A name with an ending is a file; without one, or with a pattern, nobody knows.
        return dot > 0 && dot < name.Length - 1 && name.IndexOfAny(['*', '?', '[']) < 0 && source.IndexOf("://", StringComparison.Ordinal) < 0
            && !name.EndsWith(".d", StringComparison.Ordinal) && DirectoryNames.Contains(NameOf(destination));
    }

    /// <summary>Whether an earlier step of the stages, or an image below, may have made the directory.</summary>
    private static bool Exists(InspectedStep step, string destination) => step.Stage.AllSteps.TakeWhile(earlier => earlier != step).Any(earlier => earlier.Instruction switch
    {
        WorkdirInstruction workdir => StartsWith(workdir.Path.ToString(), destination),
        RunInstruction => Mentions(earlier, destination),
        CopyInstruction copy => copy.Destination.ToString().StartsWith(destination, StringComparison.Ordinal),
        AddInstruction add => add.Destination.ToString().StartsWith(destination, StringComparison.Ordinal),
        VolumeInstruction volume => volume.Paths.Any(path => StartsWith(path.ToString(), destination)),
        _ => false,
    });

    private static bool Mentions(InspectedStep step, string destination) =>
        step.Script is not { } script || !script.IsUnderstood || script.Text.IndexOf(destination, StringComparison.Ordinal) >= 0;

    private static bool StartsWith(string path, string directory) => (path.TrimEnd('/') + "/").StartsWith(directory.TrimEnd('/') + "/", StringComparison.Ordinal);

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
