namespace ImageDsl.Dockerfile;

/// <summary>How the engine finds out whether a container works.</summary>
/// <param name="Command">The probe, or null for NONE, which switches an inherited one off.</param>
public sealed record HealthcheckInstruction(Command? Command) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "HEALTHCHECK";

    /// <summary>Time between probes; the engine's default is 30 s.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Time after which a probe counts as failed; the engine's default is 30 s.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Time in which failures do not count; the engine's default is 0 s.</summary>
    public TimeSpan? StartPeriod { get; init; }

    /// <summary>Time between probes in the start period; the engine's default is 5 s (Engine 25 and later).</summary>
    public TimeSpan? StartInterval { get; init; }

    /// <summary>Failures in a row that make a container unhealthy; the engine's default is 3.</summary>
    public int? Retries { get; init; }
}
