namespace ImageDsl;

/// <summary>When <c>HealthCheck</c> and <c>HealthCheckExec</c> probe, and what they make of failures.</summary>
/// <example><code>image.HealthCheck("curl -f http://localhost/", new HealthCheckOptions { Interval = TimeSpan.FromSeconds(10), Retries = 5 });</code></example>
public sealed class HealthCheckOptions
{
    /// <summary>Time between probes; the engine's default, 30 s, when null.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Time after which a probe counts as failed; the engine's default, 30 s, when null.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Time in which failures do not count; the engine's default, 0 s, when null.</summary>
    public TimeSpan? StartPeriod { get; init; }

    /// <summary>Time between probes in the start period; the engine's default, 5 s, when null. Engine 25 and later.</summary>
    public TimeSpan? StartInterval { get; init; }

    /// <summary>Failures in a row that make a container unhealthy; the engine's default, 3, when null.</summary>
    public int? Retries { get; init; }
}
