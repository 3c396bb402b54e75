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
                yield return image.Finding(RuleCatalog.PipeFailure, step.Place, ["DL4006"], FirstProgram(pipeline));
        }
    }

    // Only bash and its like have the option everywhere; of sh nobody knows which program it is.
    private static bool KnowsPipeFailure(InspectedStep step)
    {
        var isSet = step.Shell.Arguments.Any(argument => argument.IndexOf("pipefail", StringComparison.Ordinal) >= 0) && step.Run!.Command is not ExecCommand;

        return (isSet && step.Shell.Kind == ShellKind.Bash)
            || (isSet && step.Shell.Arguments[0].EndsWith("ash", StringComparison.Ordinal))
            || (step.Run!.Command is ExecCommand exec && exec.Arguments.Contains("pipefail"))
            || step.Invocations.Any(invocation => invocation.Program == "set" && invocation.Arguments.Any(argument => argument.Literal == "pipefail"));
    }

    private static bool IsUnsafe(ShellPipeline pipeline) =>
        !pipeline.IsNegated && pipeline.Commands.Take(pipeline.Commands.Count - 1).Any(command => command is SimpleCommand simple && ShellInvocation.Of(simple) is { } invocation && !Harmless.Contains(invocation.Program));

    private static string FirstProgram(ShellPipeline pipeline) =>
        pipeline.Commands.OfType<SimpleCommand>().Select(ShellInvocation.Of).OfType<ShellInvocation>().First(invocation => !Harmless.Contains(invocation.Program)).Program;
}
