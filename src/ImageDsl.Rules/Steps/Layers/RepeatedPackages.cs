using ImageDsl.Dockerfile.Shell;
using ImageDsl.Model;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG310: packages that are installed already.</summary>
internal static class RepeatedPackages
{
    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var step in image.Scripts)
        {
            foreach (var (name, reason) in Repeated(step))
                yield return image.Finding(RuleCatalog.RepeatedPackages, step.Place, [], name, reason) with { Proposal = name };
        }
    }

    private static IEnumerable<(string Name, string Reason)> Repeated(InspectedStep step)
    {
        // Branches of a script may name a package in each of them.
        if (HasBranches(step.Script!))
            yield break;

        var earlier = step.Stage.AllSteps.TakeWhile(other => other != step && !other.IsTrigger).Where(other => other.Run is not null && !RemovesUnnamed(other)).ToList();

        foreach (var command in step.Packages.Where(command => command.Action == PackageAction.Install))
        {
            foreach (var twice in NamesOf(command).GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1))
                yield return (twice.Key, "the list names it twice");

            foreach (var package in command.Packages.Where(package => package.Version is null))
            {
                if (earlier.Any(other => !HasBranches(other.Script) && other.Packages.Any(installed => IsSame(installed, command, package.Name))))
                    yield return (package.Name, "an earlier step installed it");
                else if (step.Stage.Base is null && !RemovesUnnamed(step) && BelowOf(step, package.Name) is { } below)
                    yield return (package.Name, below);
            }
        }
    }

    /// <summary>Which image of the chain installed a package, or null.</summary>
    private static string? BelowOf(InspectedStep step, string name) => step.Stage.Below.Packages.Items.FirstOrDefault(package => package.Value.Name == name) switch
    {
        { Origin: StepOrigin { Class: { } @class } } => $"'{@class}' installed it",
        not null => "the image below holds it",
        null => null,
    };

    /// <summary>Whether a step removes packages that it does not name, since nothing needs them or a variable holds them.</summary>
    private static bool RemovesUnnamed(InspectedStep step) =>
        step.Packages.Any(command => command.Action == PackageAction.Remove) || step.Invocations.Any(invocation => invocation.Program == "apt-mark");

    private static IEnumerable<string> NamesOf(PackageCommand command) => command.Packages.Select(package => package.Name);

    private static bool IsSame(PackageCommand installed, PackageCommand command, string name) =>
        installed.Action == PackageAction.Install && FamilyOf(installed.Manager) == FamilyOf(command.Manager) && NamesOf(installed).Contains(name, StringComparer.Ordinal);

    private static string FamilyOf(string manager) => manager switch { "apt" or "aptitude" => "apt-get", "yum" or "microdnf" or "dnf5" => "dnf", _ => manager };

    private static bool HasBranches(ShellScript? script) => script is not null && ShellWalker.Nodes(script.Body).Any(node => node is IfCommand or CaseCommand or FunctionDefinition);
}
