using ImageDsl.Dockerfile.Shell;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG302: a list of packages that one step fetches and another uses.</summary>
internal static class SeparateIndexUpdate
{
    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var step in image.Scripts)
        {
            var update = step.Packages.FirstOrDefault(command => command.Action == PackageAction.Update);

            if (update is not null && !UsesIndex(step) && !step.HasMountOver("/var/lib/apt/lists") && !step.HasMountOver("/var/cache/apk"))
                yield return image.Finding(RuleCatalog.SeparateIndexUpdate, step.Place, [], update.Manager);
        }
    }

    /// <summary>Whether the step, or a script that it calls, also installs something.</summary>
    private static bool UsesIndex(InspectedStep step) =>
        step.Packages.Any(command => command.Action is PackageAction.Install or PackageAction.Upgrade)
        || step.Script!.Text.IndexOf("install", StringComparison.Ordinal) >= 0
        || step.Invocations.Any(invocation => ShellKinds.Of(invocation.Program).IsRead() || invocation.Program is "source" or "." || IsScript(invocation));

    private static bool IsScript(ShellInvocation invocation) =>
        invocation.Program.EndsWith(".sh", StringComparison.Ordinal) || invocation.Command.Words[0].Prefix.StartsWith("./", StringComparison.Ordinal);
}
