using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG303: lists and archives that package managers leave in a layer of the image.</summary>
internal static class CachesLeft
{
    private static readonly string[] FalseValues = ["", "0", "false", "no", "off", "n", "f"];

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        // What a stage leaves behind that only gives files away is gone with it.
        foreach (var step in image.Scripts.Where(step => step.Stage.IsInImage || step.IsTrigger))
        {
            foreach (var (command, what, remedy, code) in Left(step))
                yield return image.Finding(RuleCatalog.CachesLeft, step.Place, code is null ? [] : [code], command, what, remedy) with { Proposal = TypedInstallation.Of(step) };
        }
    }

    private static IEnumerable<(string Command, string What, string Remedy, string? Code)> Left(InspectedStep step)
    {
        if (Uses(step, ["apt-get", "apt", "aptitude"], PackageAction.Update) is { } apt
            && !Removes(step, apt.Invocation, "/var/lib/apt", "/var/lib/{apt")
            && !CleansLists(step)
            && !step.HasMountOver("/var/lib/apt/lists"))
            yield return ($"{apt.Manager} update", "the lists of packages", "remove /var/lib/apt/lists/* in the same step", "DL3009");

        if (Uses(step, ["apt-get", "apt", "aptitude"], PackageAction.Install, PackageAction.Upgrade) is { } installation && KeepsArchives(step, installation.Invocation))
            yield return ($"{installation.Manager} install", "the archives of packages, since docker-clean is removed", "mount a cache over /var/cache/apt, or add 'apt-get clean' in the same step", "DL3009");

        if (ApkLeft(step) is { } apk)
            yield return ($"apk {apk}", "its index", "use --no-cache", apk == "add" ? "DL3019" : null);

        foreach (var (managers, directories, code) in RpmManagers)
        {
            if (Uses(step, managers, PackageAction.Install, PackageAction.Upgrade) is { } rpm
                && !Cleans(step, rpm)
                && !Removes(step, rpm.Invocation, directories)
                && !directories.Any(step.HasMountOver))
                yield return (NameOf(rpm), "its caches", $"add '{rpm.Manager} clean{(rpm.Manager == "zypper" ? "" : " all")}' in the same step", code);
        }

        if (step.Invocations.LastOrDefault(IsPipInstall) is { } pip && !KeepsNoPipCache(step, pip))
            yield return ("pip install", "its cache", "use --no-cache-dir", "DL3042");

        if (step.Invocations.LastOrDefault(IsYarnInstall) is { } yarn && !IsYarnCleaned(step) && !Removes(step, yarn, ".cache", "yarn") && !step.HasMountOver(".cache") && !step.HasMountOver("yarn"))
            yield return ("yarn install", "its cache", "add 'yarn cache clean' in the same step", "DL3060");
    }

    private static readonly (string[] Managers, string[] Directories, string? Code)[] RpmManagers =
    [
        (["dnf", "dnf5", "microdnf"], ["/var/cache/dnf", "/var/cache/yum", "/var/cache/libdnf5"], "DL3040"),
        (["yum"], ["/var/cache/yum", "/var/cache/dnf"], "DL3032"),
        (["tdnf"], ["/var/cache/tdnf"], null),
        (["zypper"], ["/var/cache/zypp"], "DL3036"),
    ];

    private static string NameOf(PackageCommand command) => $"{command.Manager} {(command.Action == PackageAction.Install ? "install" : "upgrade")}";

    /// <summary>The last command of that kind: what is cleaned before it fills up again.</summary>
    private static PackageCommand? Uses(InspectedStep step, string[] managers, params PackageAction[] actions) =>
        step.Packages.LastOrDefault(command => managers.Contains(command.Manager, StringComparer.Ordinal) && actions.Contains(command.Action));

    private static bool Cleans(InspectedStep step, PackageCommand last) =>
        step.Packages.Any(command => command.Action == PackageAction.Clean && CacheOf(command.Manager) == CacheOf(last.Manager) && IsBehind(command.Invocation, last.Invocation));

    /// <summary>Of the one that dnf and yum share where yum is another name for dnf; microdnf has its own.</summary>
    private static string CacheOf(string manager) => manager is "yum" or "dnf5" ? "dnf" : manager;

    /// <summary>
    /// Whether apt keeps what it downloads: images of Debian and Ubuntu tell it not to in a file named docker-clean, which is removed where a cache mount
    /// is to keep the archives.
    /// </summary>
    private static bool KeepsArchives(InspectedStep step, ShellInvocation installation) =>
        step.Stage.AllSteps.TakeWhile(earlier => earlier != step).Append(step).Any(RemovesDockerClean)
        && !step.HasMountOver("/var/cache/apt")
        && !Removes(step, installation, "/var/cache/apt", "/var/cache/{apt")
        && !step.Packages.Any(command => command.Action == PackageAction.Clean && IsBehind(command.Invocation, installation));

    private static bool RemovesDockerClean(InspectedStep step) =>
        step.Invocations.Any(invocation => invocation.Program == "rm" && invocation.Arguments.Any(argument => argument.Sketch.EndsWith("/docker-clean", StringComparison.Ordinal)));

    /// <summary>Newer versions of apt remove their lists themselves.</summary>
    private static bool CleansLists(InspectedStep step) =>
        step.Invocations.Any(invocation => invocation.Program is "apt-get" or "apt" && invocation.Operands().FirstOrDefault()?.Literal is "dist-clean" or "distclean");

    private static bool IsBehind(ShellInvocation invocation, ShellInvocation other) => invocation.Command.Span.Start > other.Command.Span.Start;

    private static string? ApkLeft(InspectedStep step)
    {
        var left = step.Packages.FirstOrDefault(command => command is { Manager: "apk", Action: PackageAction.Install or PackageAction.Update or PackageAction.Upgrade }
            && !command.Invocation.HasFlag("--no-cache", "--no-network"));

        if (left is null || Removes(step, left.Invocation, "/var/cache/apk", "/etc/apk/cache", "/var/cache/") || step.HasMountOver("/var/cache/apk") || step.HasMountOver("/etc/apk/cache"))
            return null;

        return left.Action switch { PackageAction.Install => "add", PackageAction.Update => "update", _ => "upgrade" };
    }

    /// <summary>Whether the step removes or empties one of the directories, behind the command that fills it, by whatever program does that; also in a text that another shell
    /// reads.</summary>
    private static bool Removes(InspectedStep step, ShellInvocation last, params string[] directories) => step.Invocations.Any(invocation =>
        IsBehind(invocation, last) && (invocation.Program is "rm" or "find" or "truncate" or "unlink" or "shred" or "xargs" || ShellKinds.Of(invocation.Program).IsRead())
        && invocation.Arguments.Any(argument => directories.Any(directory => argument.Sketch.IndexOf(directory, StringComparison.Ordinal) >= 0)));

    private static bool IsPipInstall(ShellInvocation invocation)
    {
        var isPip = invocation.Program is "pip" || (invocation.Program.StartsWith("pip", StringComparison.Ordinal) && invocation.Program.Skip(3).All(c => c is (>= '0' and <= '9') or '.'));
        var words = invocation.Arguments.Select(argument => argument.Sketch).ToList();

        if (!isPip)
        {
            var module = words.IndexOf("-m");
            isPip = invocation.Program.StartsWith("python", StringComparison.Ordinal) && module >= 0 && module + 1 < words.Count && words[module + 1] == "pip";
        }

        return isPip && words.Contains("install") && !words.Contains("--no-cache-dir");
    }

    private static bool KeepsNoPipCache(InspectedStep step, ShellInvocation last)
    {
        if (step.HasMountOver(".cache") || step.HasMountOver("pip") || Removes(step, last, ".cache", "/root/") || step.Invocations.Any(IsCachePurge))
            return true;

        return Assigned(step).Concat(EnvironmentOf(step)).Any(variable => variable.Name == "PIP_NO_CACHE_DIR" && !FalseValues.Contains(variable.Value.Trim().ToLowerInvariant(), StringComparer.Ordinal));
    }

    private static bool IsCachePurge(ShellInvocation invocation) =>
        invocation.Program.StartsWith("pip", StringComparison.Ordinal) && invocation.Operands().Select(word => word.Literal).Take(2).SequenceEqual(["cache", "purge"]);

    /// <summary>Variables that the script sets for itself or for one command.</summary>
    private static IEnumerable<(string Name, string Value)> Assigned(InspectedStep step) => step.Script!.Commands.SelectMany(command =>
        command.Assignments.Select(assignment => (assignment.Name, assignment.Value?.Sketch ?? ""))
            .Concat(command.Words.Select(word => word.Sketch).Where(text => text.IndexOf('=') > 0).Select(text => (text.Substring(0, text.IndexOf('=')), text.Substring(text.IndexOf('=') + 1)))));

    private static IEnumerable<(string Name, string Value)> EnvironmentOf(InspectedStep step) => step.Stage.AllSteps
        .TakeWhile(earlier => earlier != step)
        .SelectMany(earlier => earlier.Instruction switch
        {
            EnvInstruction env => env.Variables.Select(variable => (variable.Key, variable.Value.ToString())),
            ArgInstruction { Default: { } value } arg => [(arg.Name, value.ToString())],
            _ => Enumerable.Empty<(string, string)>(),
        });

    private static bool IsYarnInstall(ShellInvocation invocation) =>
        invocation.Program == "yarn" && (invocation.Arguments.IsEmpty || invocation.Operands("--cwd", "--network-timeout", "--cache-folder").FirstOrDefault()?.Literal == "install");

    /// <summary>Whether the cache is cleaned behind the last installation.</summary>
    private static bool IsYarnCleaned(InspectedStep step)
    {
        var invocations = step.Invocations.ToList();
        return invocations.FindLastIndex(IsYarnClean) > invocations.FindLastIndex(IsYarnInstall);
    }

    private static bool IsYarnClean(ShellInvocation invocation) =>
        invocation.Program == "yarn" && invocation.Operands().Select(word => word.Literal).Take(2).SequenceEqual(["cache", "clean"]);
}
