using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG304: package managers that are called as people call them, and not as a build should.</summary>
internal static class PackageManagerCalls
{
    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var step in image.Scripts)
        {
            foreach (var (message, code) in step.Packages.SelectMany(command => Problems(command, step)).Distinct())
                yield return image.Finding(RuleCatalog.PackageManagerCalls, step.Place, [code], message) with { Proposal = TypedInstallation.Of(step) };
        }

        // What gives the variable its usual value again is not meant.
        foreach (var step in image.Steps.Where(step => step.Stage.IsInImage && !step.IsTrigger))
        {
            if (step.Instruction is EnvInstruction env && env.Variables.Any(variable => variable.Key == "DEBIAN_FRONTEND" && !(variable.Value.Literal is "" or "dialog")))
                yield return image.Finding(RuleCatalog.PackageManagerCalls, step.Place, [], "DEBIAN_FRONTEND in ENV also holds in containers: set it for the one command, or as an ARG");
        }
    }

    private static IEnumerable<(string Message, string Code)> Problems(PackageCommand command, InspectedStep step)
    {
        if (command.Manager == "apt")
            yield return ("'apt' is for terminals and its interface changes: use apt-get", "DL3027");

        if (command.Action != PackageAction.Install || HasUnknownOptions(command.Invocation))
            yield break;

        var invocation = command.Invocation;

        if (command.Manager == "apt-get" && !AnswersYes(invocation) && !Mentions(step, "Assume-Yes"))
            yield return ("'apt-get install' without -y waits for an answer", "DL3014");

        if (command.Manager == "apt-get" && !IsBuildDependency(invocation) && !invocation.HasFlag("--no-install-recommends") && !Mentions(step, "Install-Recommends"))
            yield return ("'apt-get install' without --no-install-recommends installs more than is named", "DL3015");

        if (command.Manager == "yum" && !invocation.HasFlag("-y", "--assumeyes"))
            yield return ("'yum install' without -y waits for an answer", "DL3030");

        if (command.Manager is "dnf" or "dnf5" or "microdnf" && !invocation.HasFlag("-y", "--assumeyes"))
            yield return ($"'{command.Manager} install' without -y waits for an answer", "DL3038");

        if (command.Manager == "zypper" && !invocation.HasFlag("-n", "--non-interactive", "-y", "--no-confirm"))
            yield return ("'zypper install' without --non-interactive waits for an answer", "DL3034");
    }

    private static bool AnswersYes(ShellInvocation invocation) =>
        invocation.HasFlag("-y", "--yes", "--assume-yes") || Quietness(invocation) >= 2;

    /// <summary>apt-get takes a second -q as a yes.</summary>
    private static int Quietness(ShellInvocation invocation) => invocation.Arguments.Select(argument => argument.Sketch).Sum(text => text switch
    {
        "--quiet" => 1,
        "-q=2" or "--quiet=2" => 2,
        _ => text.Length > 1 && text[0] == '-' && text[1] != '-' && text.IndexOf('=') < 0 ? text.Count(c => c == 'q') : 0,
    });

    private static bool IsBuildDependency(ShellInvocation invocation) => invocation.Arguments.Any(argument => argument.Literal == "build-dep");

    /// <summary>Whether an option is set otherwise: by -o, or in a file that this step or an earlier one writes.</summary>
    private static bool Mentions(InspectedStep step, string option) => step.Stage.AllSteps
        .TakeWhile(earlier => earlier != step)
        .Append(step)
        .Any(earlier => earlier.Script?.Text.IndexOf(option, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether a variable may hold options.</summary>
    private static bool HasUnknownOptions(ShellInvocation invocation) => invocation.Arguments.Any(argument =>
        argument.Parts is [ShellVariable { Name: var name }, ..] && (Contains(name, "OPT") || Contains(name, "FLAG") || Contains(name, "ARG")));

    private static bool Contains(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
