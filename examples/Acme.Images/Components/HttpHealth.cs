using ImageDsl;

namespace Acme.Images.Components;

/// <summary>How the engine finds out that a service answers.</summary>
public static class HttpHealth
{
    /// <summary>Listens on a port, and is healthy when that port answers at <c>/health</c>.</summary>
    public static ImageBuilder ListensOn(this ImageBuilder image, int port) => image
        .Expose(port)
        .HealthCheck(
            $"curl -fsS http://localhost:{port}/health",
            interval: TimeSpan.FromSeconds(10),
            timeout: TimeSpan.FromSeconds(3),
            startPeriod: TimeSpan.FromSeconds(20));
}
