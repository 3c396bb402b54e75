using ImageDsl.Dockerfile.Shell;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>The step of the DSL that a RUN is, when all it does is to install packages.</summary>
internal static class TypedInstallation
{
    private static readonly Dictionary<string, string> Methods = new(StringComparer.Ordinal)
    {
        ["apt-get"] = "Apt",
        ["apt"] = "Apt",
        ["apk"] = "Apk",
        ["dnf"] = "Dnf",
        ["microdnf"] = "Microdnf",
        ["yum"] = "Yum",
        ["zypper"] = "Zypper",
    };

    /// <summary>Flags that the step of the DSL gives itself, or that only make the program talk less.</summary>
    private static readonly HashSet<string> Implied = new(StringComparer.Ordinal)
    {
        "-y", "--yes", "--assume-yes", "-q", "-qq", "-qy", "-yq", "-qqy", "-yqq", "--quiet", "--no-install-recommends", "--no-install-suggests", "--no-cache", "-U", "--update", "--update-cache", "-n",
        "--non-interactive", "--assumeyes", "--nodocs", "--setopt=install_weak_deps=False",
    };

    /// <summary>C#, such as <c>Apt("curl", "git")</c>; null when the step does something else too.</summary>
    public static string? Of(InspectedStep step)
    {
        if (step.Script is not { IsUnderstood: true } script || step.Run is not { Mounts.IsEmpty: true, Network: null, Security: null, Devices.IsEmpty: true })
            return null;

        var packages = new List<string>();
        string? method = null;

        foreach (var item in script.Body.Items)
        {
            if (item.IsBackground || item.Operators.Any(op => op != ShellOperator.And))
                return null;

            foreach (var pipeline in item.Pipelines)
            {
                if (pipeline is not { IsNegated: false, Commands: [SimpleCommand { Redirections.IsEmpty: true } command] } || ShellInvocation.Of(command) is not { HasWrapper: false } invocation ||
                    command.Assignments.Any(assignment => assignment.Name != "DEBIAN_FRONTEND"))
                    return null;

                if (IsCleaning(invocation))
                    continue;

                if (PackageCommand.Of(invocation) is not { NamesAll: true } asked || !Methods.TryGetValue(asked.Manager, out var own) || (method ??= own) != own ||
                    invocation.Arguments.Any(argument => argument.Sketch is ['-', ..] && !Implied.Contains(argument.Sketch)))
                    return null;

                if (asked.Action == PackageAction.Install)
                    packages.AddRange(Names(invocation));
                else if (asked.Action is not (PackageAction.Update or PackageAction.Clean))
                    return null;
            }
        }

        return packages.Count == 0 ? null : $"{method}({RuleProposals.Literals(packages)})";
    }

    /// <summary>What is installed as it is written, behind the word that says so.</summary>
    private static IEnumerable<string> Names(ShellInvocation invocation) => invocation.Operands().Skip(1).Select(word => word.Literal).OfType<string>();

    private static bool IsCleaning(ShellInvocation invocation) =>
        invocation.Program == "rm" && invocation.Operands().All(word => word.Sketch.StartsWith("/var/lib/apt/lists", StringComparison.Ordinal) || word.Sketch.StartsWith("/var/cache/", StringComparison.Ordinal));
}
