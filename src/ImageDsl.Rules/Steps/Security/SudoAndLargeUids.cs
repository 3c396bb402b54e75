using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG506: sudo within a build, and users with a number so large that the files of their log-ins fill the layer.</summary>
internal static class SudoAndLargeUids
{
    /// <summary>Five digits and fewer make files of some megabytes at most.</summary>
    private const int MostDigits = 5;

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var step in image.Scripts)
        {
            if (step.Script!.Commands.Any(command => !command.Words.IsEmpty && command.Words[0].Literal is "sudo" or "/usr/bin/sudo" or "doas"))
                yield return image.Finding(RuleCatalog.SudoAndLargeUids, step.Place, ["DL3004"], "sudo has surprising effects on signals and terminals: switch the user for the steps that need it") with { Proposal = WithoutSudo(step) };

            if (step.Invocations.FirstOrDefault(HasLargeUid) is { } useradd)
            {
                var message = $"useradd makes log files as long as the number {useradd.ValueOf("-u", "--uid")}: add --no-log-init, or take a smaller one";
                yield return image.Finding(RuleCatalog.SudoAndLargeUids, step.Place, ["DL3046"], message) with { Proposal = WithoutLogs(step, useradd) };
            }
        }
    }

    /// <summary>The same by root, where sudo starts the one command of the step.</summary>
    private static string? WithoutSudo(InspectedStep step) =>
        step is { Run: { Mounts.IsEmpty: true, Network: null, Security: null, Devices.IsEmpty: true }, Script: { Start.IsEmpty: true, Commands: [{ Words: [{ Literal: "sudo" } sudo, var program, ..] } command] } script }
            && command.Span.Length == script.Text.Trim().Length && program.Literal is { } name && name[0] != '-'
            ? $"AsRoot(root => root.Run({RuleProposals.Literal(script.Text.Substring(program.Span.Start).TrimEnd())}))"
            : null;

    /// <summary>The same with the flag behind the program.</summary>
    private static string? WithoutLogs(InspectedStep step, ShellInvocation useradd) =>
        step is { Run: { Command: ShellCommand { Documents.IsEmpty: true }, Mounts.IsEmpty: true, Network: null, Security: null, Devices.IsEmpty: true }, Script: { Start.IsEmpty: true } script }
            ? $"Run({RuleProposals.Literal(script.Text.Insert(EndOfProgram(useradd), " --no-log-init"))})"
            : null;

    private static int EndOfProgram(ShellInvocation invocation)
    {
        var words = invocation.Command.Words;
        var span = words[words.Count - invocation.Arguments.Count - 1].Span;
        return span.Start + span.Length;
    }

    private static bool HasLargeUid(ShellInvocation invocation) => invocation.Program == "useradd"
        && !invocation.HasFlag("-l", "--no-log-init")
        && invocation.ValueOf("-u", "--uid") is { Length: > MostDigits } uid && uid.All(c => c is >= '0' and <= '9');
}
