using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG613: pipes in RUN whose first programs may fail without failing the build.</summary>
internal static class PipeFailure
{
    /// <summary>What does not fail, or is cut off on purpose by the program that reads it.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "echo", "printf", "yes", "true", ":", "cat", "seq", "pwd", "date", "uname", "sort", "tr", "cut", "head", "tail", "sed", "awk", "xargs", "tee", "ls", "find", "grep", "egrep", "env", "set", "ldd", "wc", "uniq", "dpkg", "dpkg-query", "apt-cache",
        "apt-mark", "rpm", "md5sum", "sha1sum", "sha256sum", "sha512sum", "shasum", "basename", "dirname", "readlink", "realpath", "id", "getent", "stat", "du", "df", "lsb_release", "dpkg-architecture",
        "nproc", "hostname", "ps", "rev", "comm", "diff", "which", "type", "command", "test", "scanelf", "file", "strings", "nm", "objdump",
    };

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var step in image.Scripts.Where(step => !KnowsPipeFailure(step)))
        {
            if (ShellWalker.Pipelines(step.Script!.Body).FirstOrDefault(IsUnsafe) is { } pipeline)
                yield return image.Finding(RuleCatalog.PipeFailure, step.Place, ["DL4006"], FirstProgram(pipeline)) with { Proposal = WithOption(step) };
        }
    }

    /// <summary>The same by a shell that looks at every program, where the image is known to have one: bash, or the ash of Alpine, which knows the option.</summary>
    private static string? WithOption(InspectedStep step)
    {
        if (step is not
            {
                Shell.Arguments.IsEmpty: true,
                Run: { Command: ShellCommand { Documents.IsEmpty: true }, Mounts.IsEmpty: true, Network: null, Security: null, Devices.IsEmpty: true },
                Script: { Start.IsEmpty: true } script,
            })
        {
            return null;
        }

        return step.Stage.Below.PackageManager switch
        {
            { Value: PackageManager.Apk } => $"Run({RuleProposals.Literal("set -o pipefail && " + script.Text)})",
            { Value: PackageManager.Apt or PackageManager.Dnf or PackageManager.Microdnf or PackageManager.Yum or PackageManager.Zypper } =>
                $"RunExec(\"/bin/bash\", \"-o\", \"pipefail\", \"-c\", {RuleProposals.Literal(script.Text)})",
            _ => null,
        };
    }

    // Only bash and its like have the option everywhere; of sh nobody knows which program it is.
    private static bool KnowsPipeFailure(InspectedStep step)
    {
        var start = step.Script!.Start;
        var isSet = start.IsEmpty && step.Shell.Arguments.Any(argument => argument.IndexOf("pipefail", StringComparison.Ordinal) >= 0);

        return (isSet && step.Shell.Kind == ShellKind.Bash)
            || (isSet && step.Shell.Arguments[0].EndsWith("ash", StringComparison.Ordinal))
            || start.Contains("pipefail")
            || step.Invocations.Any(invocation => invocation.Program == "set" && invocation.Arguments.Any(argument => argument.Literal == "pipefail"));
    }

    private static bool IsUnsafe(ShellPipeline pipeline)
    {
        var last = pipeline.Commands.Count - 1;

        return !pipeline.IsNegated
            && !(pipeline.Commands[last] is SimpleCommand receiver && FailsWithoutInput(ShellInvocation.Of(receiver)))
            && pipeline.Commands.Take(last).OfType<SimpleCommand>().Any(command => ShellInvocation.Of(command) is { } invocation && !Harmless.Contains(invocation.Program));
    }

    /// <summary>Whether the last program of a pipe fails when nothing reaches it, as a search does that finds nothing.</summary>
    private static bool FailsWithoutInput(ShellInvocation? invocation) =>
        invocation is { Program: "grep" or "egrep" or "fgrep" } && !invocation.HasFlag("-v", "--invert-match", "-L", "--files-without-match");

    private static string FirstProgram(ShellPipeline pipeline) =>
        pipeline.Commands.OfType<SimpleCommand>().Select(ShellInvocation.Of).OfType<ShellInvocation>().First(invocation => !Harmless.Contains(invocation.Program)).Program;
}
