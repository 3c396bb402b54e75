using System.Globalization;
using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG505: ports that only root may open, where the user is not root.</summary>
internal static class PrivilegedPort
{
    private const int FirstUnprivileged = 1024;

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        if (image.Final is not { } final || image.Effective.Configuration.User is not { IsKnown: true, Value: { } user } || UserText.IsRoot(user, image.Effective.Configuration.Users))
            yield break;

        // A program may be allowed to open them by itself.
        if (final.AllSteps.Any(step => step.Run is not null && step.Invocations.Any(AllowsPorts)))
            yield break;

        foreach (var step in final.Steps)
        {
            if (step is { IsTrigger: false, Instruction: ExposeInstruction expose } && expose.Ports.Select(port => port.Literal).FirstOrDefault(IsPrivileged) is { } port)
                yield return image.Finding(RuleCatalog.PrivilegedPort, step.Place, [], port, user) with { Proposal = Unprivileged(port) };
        }
    }

    /// <summary>The port that people take in place of one that is privileged: 8080 for 80, 8443 for 443; null for a range.</summary>
    private static string? Unprivileged(string port) =>
        int.TryParse(port.Split('/')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (8000 + number).ToString(CultureInfo.InvariantCulture) : null;

    private static bool IsPrivileged(string? port) =>
        int.TryParse(port?.Split('/', '-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < FirstUnprivileged;

    private static bool AllowsPorts(ShellInvocation invocation) => invocation.Program == "setcap"
        && invocation.Arguments.Any(word => word.Sketch.IndexOf("cap_net_bind_service", StringComparison.OrdinalIgnoreCase) >= 0);
}
