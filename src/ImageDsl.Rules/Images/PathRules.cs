using ImageDsl.Building;
using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>IMG607 and IMG608: paths that depend on what the image below left.</summary>
internal static class PathRules
{
    private static readonly string[] Writers = ["mkdir", "touch", "chown", "chmod", "cp", "mv", "install", "ln", "tee", "rsync"];

    public static IEnumerable<RuleFinding> CheckRelative(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        // Stages are told apart as objects: as values they are all that they hold.
        var withDirectory = new List<EffectiveStage>();

        foreach (var stage in image.Stages)
        {
            var isSet = stage.Base is { } below && withDirectory.Exists(known => ReferenceEquals(known, below));

            foreach (var step in stage.Steps)
            {
                if (!isSet && RelativePathOf(step.Instruction) is { } path && Missing(step) is { } reason)
                {
                    yield return new RuleFinding(RuleCatalog.RelativePath, image.Name, new[] { step.Instruction.Keyword, path, reason }, StepPlaces.Of(step))
                    {
                        StandsFor = StandsFor(step.Instruction),
                        Proposal = "/" + path,
                    };
                }

                isSet |= step.Instruction is WorkdirInstruction;
            }

            if (isSet)
                withDirectory.Add(stage);
        }
    }

    public static IEnumerable<RuleFinding> CheckVolumes(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        foreach (var stage in image.Stages)
        {
            var volumes = stage.Below.Volumes.Items.Where(volume => volume.IsKnown).ToList();

            foreach (var step in stage.Steps)
            {
                if (step.Instruction is VolumeInstruction)
                    volumes.AddRange(stage.Configuration.Volumes.Items.Where(volume => volume.IsKnown && Equals(volume.Origin, step.Origin)));
                else if (volumes.Count > 0 && Written(step, volumes) is var (path, volume))
                    yield return new RuleFinding(
                        RuleCatalog.WritesBeneathVolume,
                        image.Name,
                        new[] { step.Instruction.Keyword, path, volume.Value, StepPlaces.Owner(image, volume.Origin) },
                        StepPlaces.Of(step));
            }
        }
    }

    private static string? RelativePathOf(Instruction instruction)
    {
        var path = instruction switch
        {
            WorkdirInstruction workdir => workdir.Path.Literal,
            CopyInstruction copy => copy.Destination.Literal,
            AddInstruction add => add.Destination.Literal,
            _ => null,
        };

        return path is { Length: > 0 } && IsRelative(path) ? path : null;
    }

    /// <summary>What is not there to be relative to, or null when the image below says it. What nobody can see here may change without a word.</summary>
    private static string? Missing(EffectiveStep step) => step.WorkingDirectory switch
    {
        null => "no step sets a working directory, and what the image below leaves is not known",
        { IsKnown: true, Value: null } => "nothing below sets a working directory",
        _ => null,
    };

    private static EquatableArray<string> StandsFor(Instruction instruction) => instruction switch
    {
        WorkdirInstruction => new[] { "WorkdirRelativePath", "DL3000" },
        CopyInstruction => new[] { "DL3045" },
        _ => EquatableArray<string>.Empty,
    };

    private static bool IsRelative(string path) => path[0] != '/' && !(path.Length > 1 && path[1] == ':') && path[0] != '\\';

    private static (string Path, Fact<string> Volume)? Written(EffectiveStep step, List<Fact<string>> volumes)
    {
        foreach (var path in PathsOf(step))
        {
            if (volumes.FirstOrDefault(volume => DirectoryPath.IsAtOrBeneath(path, volume.Value)) is { } volume)
                return (path, volume);
        }

        return null;
    }

    private static IEnumerable<string> PathsOf(EffectiveStep step)
    {
        if (step.Instruction is CopyInstruction or AddInstruction)
            return step.Target is { } target ? [target] : [];

        if (step.Script is not { } script)
            return [];

        var written = script.Commands.Select(ShellInvocation.Of).OfType<ShellInvocation>()
            .Where(command => Writers.Contains(command.Program))
            .SelectMany(WrittenBy);
        var redirected = script.Commands.SelectMany(command => command.Redirections).Where(redirection => redirection.Operator.IndexOf('>') >= 0).Select(redirection => redirection.Target);

        return written.Concat(redirected).Select(word => word.Literal).OfType<string>().Where(path => path.StartsWith("/", StringComparison.Ordinal));
    }

    /// <summary>Programs that copy write to their last operand, the others to all.</summary>
    private static IEnumerable<ShellWord> WrittenBy(ShellInvocation command)
    {
        var operands = command.Operands("-m", "--mode", "-o", "--owner", "-g", "--group", "-t", "-S").ToList();

        return command.Program is "cp" or "mv" or "ln" or "rsync" or "install" && operands.Count > 0 ? operands.Skip(operands.Count - 1) : operands;
    }
}
