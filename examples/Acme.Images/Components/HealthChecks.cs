using ImageDsl;

namespace Acme.Images.Components;

/// <summary>How the engine finds out that a service answers.</summary>
public static class HealthChecks
{
    /// <summary>Healthy as long as the service answers at <c>/health</c> on this port.</summary>
    public static ImageBuilder HttpHealthCheck(this ImageBuilder image, int port) => image
        .HealthCheck(
            $"curl -fsS http://localhost:{port}/health",
            interval: TimeSpan.FromSeconds(10),
            timeout: TimeSpan.FromSeconds(3),
            startPeriod: TimeSpan.FromSeconds(20));
}
