using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG306: steps that delete what an earlier layer of the image holds, which stays as large as it was.</summary>
internal static class DeletesEarlierLayer
{
    private static readonly (string Directory, string[] Managers, string What)[] Caches =
    [
        ("/var/lib/apt/lists", ["apt-get", "apt", "aptitude"], "the lists of packages"),
        ("/var/cache/apk", ["apk"], "the index of apk"),
        ("/var/cache/dnf", ["dnf", "microdnf"], "the caches of dnf"),
        ("/var/cache/yum", ["yum"], "the caches of yum"),
    ];

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var step in image.Scripts.Where(step => step.Stage.IsInImage && !step.IsTrigger))
        {
            var earlier = step.Stage.AllSteps.TakeWhile(other => other != step).Where(other => !other.IsTrigger).ToList();

            foreach (var (what, bringer) in Deleted(step, earlier).Distinct())
            {
                yield return image.Finding(RuleCatalog.DeletesEarlierLayer, step.Place, [], what) with
                {
                    Proposal = bringer is { Run: not null } && bringer == earlier[earlier.Count - 1] ? RuleProposals.IsOfStepBefore : null,
                };
            }
        }
    }

    /// <summary>What a step deletes, with the last step that brings it.</summary>
    private static IEnumerable<(string What, InspectedStep Bringer)> Deleted(InspectedStep step, List<InspectedStep> earlier)
    {
        var removed = step.Invocations.Where(invocation => invocation.Program == "rm").SelectMany(invocation => invocation.Operands()).ToList();

        foreach (var (directory, managers, what) in Caches)
        {
            if (removed.Any(word => word.Sketch.StartsWith(directory, StringComparison.Ordinal)) && !Fills(step, managers) && earlier.LastOrDefault(other => Fills(other, managers) && !Empties(other, directory)) is { } bringer)
                yield return (what, bringer);
        }

        foreach (var path in removed.Select(word => word.Literal).OfType<string>())
        {
            if (path.Length > 1 && path[0] == '/' && !IsScript(path) && earlier.LastOrDefault(other => LaysDown(other, path)) is { } bringer)
                yield return ($"'{path}'", bringer);
        }

        foreach (var package in step.Packages.Where(command => command.Action == PackageAction.Remove).SelectMany(command => command.Packages))
        {
            if (!Installs(step, package.Name) && earlier.LastOrDefault(other => Installs(other, package.Name)) is { } bringer)
                yield return ($"the package '{package.Name}'", bringer);
        }
    }

    /// <summary>A script is removed to be tidy, and not for its size.</summary>
    private static bool IsScript(string path) => path.EndsWith(".sh", StringComparison.Ordinal) || path.EndsWith(".py", StringComparison.Ordinal);

    private static bool Fills(InspectedStep step, string[] managers) => step.Packages.Any(command =>
        managers.Contains(command.Manager, StringComparer.Ordinal) && command.Action is PackageAction.Update or PackageAction.Install && !command.Invocation.HasFlag("--no-cache"));

    private static bool Empties(InspectedStep step, string directory) =>
        step.HasMountOver(directory) || step.Invocations.Any(invocation => invocation.Program is "rm" or "find" && invocation.Arguments.Any(word => word.Sketch.StartsWith(directory, StringComparison.Ordinal)));

    private static bool Installs(InspectedStep step, string name) =>
        step.Packages.Any(command => command.Action == PackageAction.Install && command.Packages.Any(package => package.Name == name));

    /// <summary>Whether the step downloads exactly that file, and leaves it.</summary>
    private static bool Downloads(InspectedStep step, string path) =>
        step is { Run: not null, Script.IsUnderstood: true }
        && step.Invocations.Any(invocation => FileOf(invocation) == path)
        && !step.Invocations.Any(invocation => invocation.Program is "rm" or "mv" && invocation.Arguments.Any(word => word.Literal is not { } name || name == path || word.IsPattern))
        && !step.HasMountOver(path.Substring(0, Math.Max(path.LastIndexOf('/'), 1)));

    /// <summary>The file that a program downloads to, or null.</summary>
    private static string? FileOf(ShellInvocation invocation) => invocation.Program switch
    {
        "wget" => invocation.ValueOf("-O", "--output-document"),
        "curl" => invocation.ValueOf("-o", "--output"),
        _ => null,
    };

    /// <summary>Whether the step copies or downloads exactly that file or directory.</summary>
    private static bool LaysDown(InspectedStep step, string path)
    {
        if (Downloads(step, path))
            return true;

        var (sources, destination) = step.Instruction switch
        {
            CopyInstruction copy => (copy.Sources, copy.Destination.Literal),
            AddInstruction add => (add.Sources, add.Destination.Literal),
            _ => (default, null),
        };

        if (destination is null)
            return false;

        var target = path.TrimEnd('/');

        // A copy into a directory lays down what is named; the directory itself may hold more.
        return destination.TrimEnd('/') == target
            ? !destination.EndsWith("/", StringComparison.Ordinal)
            : destination.EndsWith("/", StringComparison.Ordinal) && sources.OfType<PathSource>().Any(source => source.Path.Literal is { } name && destination + NameOf(name) == target);
    }

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
