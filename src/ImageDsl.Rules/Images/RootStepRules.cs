using ImageDsl.Building;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>IMG503: steps that need root under a user that is not.</summary>
internal static class RootStepRules
{
    private static readonly string[] Readers = ["list", "search", "show", "info", "policy", "--version", "-v", "help", "download", "changelog", "depends", "repolist"];

    public static IEnumerable<RuleFinding> CheckSteps(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        foreach (var stage in image.Stages)
        {
            foreach (var step in stage.Steps)
            {
                if (step.User is not { IsKnown: true, Value: not null } user || UserText.IsRoot(user.Value, stage.Configuration.Users))
                    continue;

                if (NeedsRoot(step) is { } program)
                {
                    yield return new RuleFinding(
                        RuleCatalog.StepNeedsRoot,
                        image.Name,
                        new[] { program, user.Value, StepPlaces.Owner(image, user.Origin) },
                        StepPlaces.Of(step));
                }
            }
        }
    }

    /// <summary>The first program of a step that only root can run with success, or null.</summary>
    private static string? NeedsRoot(EffectiveStep step)
    {
        if (step.Script is not { } script)
            return null;

        foreach (var command in script.Commands.Select(ShellInvocation.Of).OfType<ShellInvocation>())
        {
            // sudo is somebody's way to be root, and a finding of its own.
            if (command.HasWrapper)
                continue;

            if (UserCommands.IsAdministration(command.Program))
                return command.Program;

            if (PackageCommands.ManagerOf(command.Program) is not null && ChangesTheSystem(command))
                return command.Program;
        }

        return null;
    }

    private static bool ChangesTheSystem(ShellInvocation command) =>
        PackageCommands.IsInstallation(command) || (command.Arguments.Count > 0 && !command.Arguments.Any(word => Readers.Contains(word.Literal)));
}
