using ImageDsl.Building;
using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>IMG602: steps that use a shell or a package manager that the image is known not to have.</summary>
internal static class CapabilityRules
{
    public static IEnumerable<RuleFinding> CheckSteps(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        foreach (var stage in image.Stages)
        {
            foreach (var step in stage.Steps)
            {
                if (MissingShell(step, stage, image) is { } shell)
                    yield return new RuleFinding(RuleCatalog.MissingCapability, image.Name, new[] { shell }, StepPlaces.Of(step)) { Proposal = RuleProposals.IsWithoutShell };
                else if (MissingManager(step, stage, image) is { } manager)
                    yield return new RuleFinding(RuleCatalog.MissingCapability, image.Name, new[] { manager }, StepPlaces.Of(step));
            }
        }
    }

    private static string? MissingShell(EffectiveStep step, EffectiveStage stage, EffectiveImage image)
    {
        // A shell that SHELL names may be anywhere.
        if (!NeedsShell(step.Instruction) || step.ShellProgram is not { Value: null } || step.Shell?.Value is not null)
            return null;

        return $"{step.Instruction.Keyword} needs a shell, and {Name(stage, image)} has none: give the program and its arguments one by one";
    }

    private static bool NeedsShell(Instruction instruction) => instruction switch
    {
        RunInstruction run => run.Command is ShellCommand or ScriptCommand,
        CmdInstruction cmd => cmd.Command is ShellCommand,
        EntrypointInstruction entrypoint => entrypoint.Command is ShellCommand,
        HealthcheckInstruction check => check.Command is ShellCommand,
        _ => false,
    };

    private static string? MissingManager(EffectiveStep step, EffectiveStage stage, EffectiveImage image)
    {
        if (stage.Configuration.PackageManager is not { } present || step.Script is not { } script)
            return null;

        foreach (var command in Certain(script.Body).Select(ShellInvocation.Of).OfType<ShellInvocation>())
        {
            if (PackageCommand.Of(command) is null || IsThere(command.Program, present.Value, stage.Configuration.Packages))
                continue;

            var has = present.Value is { } manager ? $"whose package manager is {ProgramOf(manager)}" : "which has no package manager";
            return $"{command.Program} is not in {Name(stage, image)}, {has}";
        }

        return null;
    }

    /// <summary>Commands that are executed in any case: not those of branches, and not those behind <c>||</c>.</summary>
    private static IEnumerable<SimpleCommand> Certain(ShellList list) => list.Items
        .Where(item => item.Operators.All(op => op == ShellOperator.And))
        .SelectMany(item => item.Pipelines)
        .SelectMany(pipeline => pipeline.Commands)
        .OfType<SimpleCommand>();

    private static bool IsThere(string program, PackageManager? present, FactList<InstalledPackage> packages)
    {
        var needed = PackageCommands.ManagerOf(program);

        // Where dnf is, yum is another name for it (https://dnf.readthedocs.io/en/latest/cli_vs_yum.html).
        return needed == present
            || (needed == PackageManager.Yum && present == PackageManager.Dnf)
            || packages.Values.Any(package => package.Name == program);
    }

    private static string ProgramOf(PackageManager manager) => manager == PackageManager.Apt ? "apt-get" : manager.ToString().ToLowerInvariant();

    /// <summary>The external image that a stage goes back to.</summary>
    private static string Name(EffectiveStage stage, EffectiveImage image)
    {
        while (stage.Base is { } below)
            stage = below;

        var isOfClass = image.Description is { ParentClass: not null } description && description.Parent.Equals(stage.Image);
        return $"'{(isOfClass ? image.Root : stage.Image)}'";
    }
}
