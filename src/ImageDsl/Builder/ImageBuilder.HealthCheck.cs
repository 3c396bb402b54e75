using ImageDsl.Dockerfile;
using ImageDsl.Values;

namespace ImageDsl;

public sealed partial class ImageBuilder
{
    /// <summary>How the engine finds out whether a container works: a command line of the image's shell that succeeds.</summary>
    /// <param name="command">The command line; the shell of the container expands variables of the environment in it.</param>
    /// <param name="interval">Time between probes; the engine's default, 30 s, when null.</param>
    /// <param name="timeout">Time after which a probe counts as failed; the engine's default, 30 s, when null.</param>
    /// <param name="startPeriod">Time in which failures do not count; the engine's default, 0 s, when null.</param>
    /// <param name="retries">Failures in a row that make a container unhealthy; the engine's default, 3, when null.</param>
    /// <exception cref="ImageDefinitionException">
    /// The text is empty or has several lines, a time is below 1 ms, or the retries are negative.
    /// </exception>
    /// <example><code>image.HealthCheck("curl -fsS http://localhost:8080/health", interval: TimeSpan.FromSeconds(10));</code></example>
    public ImageBuilder HealthCheck(
        string command, TimeSpan? interval = null, TimeSpan? timeout = null, TimeSpan? startPeriod = null, int? retries = null) =>
        HealthCheck(command, new HealthCheckOptions { Interval = interval, Timeout = timeout, StartPeriod = startPeriod, Retries = retries });

    /// <summary>How the engine finds out whether a container works, with all that can be said about its probes.</summary>
    /// <param name="command">The command line; the shell of the container expands variables of the environment in it.</param>
    /// <param name="options">When to probe, and what to make of failures.</param>
    /// <exception cref="ImageDefinitionException">
    /// The text is empty or has several lines, a time is below 1 ms, or the retries are negative.
    /// </exception>
    /// <example><code>image.HealthCheck("pg_isready", new HealthCheckOptions { StartInterval = TimeSpan.FromSeconds(1), Retries = 5 });</code></example>
    public ImageBuilder HealthCheck(string command, HealthCheckOptions options) =>
        AddHealthCheck(ContainerCommand(command, "The command of HealthCheck"), options);

    /// <summary>How the engine finds out whether a container works: a program, started without a shell, that succeeds.</summary>
    /// <param name="arguments">The program and its arguments; at least one. Nothing expands in them.</param>
    /// <param name="options">When to probe, and what to make of failures; the engine's defaults when null.</param>
    /// <exception cref="ImageDefinitionException">There is no argument, a time is below 1 ms, or the retries are negative.</exception>
    /// <example><code>image.HealthCheckExec(["/app/probe", "--quick"], new() { Timeout = TimeSpan.FromSeconds(2) });</code></example>
    public ImageBuilder HealthCheckExec(string[] arguments, HealthCheckOptions? options = null) =>
        AddHealthCheck(
            ExecCommand(arguments, "HealthCheckExec", "use HealthCheck(…), whose shell expands variables of the environment"),
            options ?? new HealthCheckOptions());

    /// <summary>Switches the health check of the parent image off.</summary>
    /// <example><code>image.NoHealthCheck();</code></example>
    public ImageBuilder NoHealthCheck() =>
        Add(new HealthcheckInstruction(Command: null));

    private ImageBuilder AddHealthCheck(Command command, HealthCheckOptions options) =>
        Add(new HealthcheckInstruction(command)
        {
            Interval = Duration.Check(Required.Value(options, "The options of a health check").Interval, "interval"),
            Timeout = Duration.Check(options.Timeout, "timeout"),
            StartPeriod = Duration.Check(options.StartPeriod, "startPeriod"),
            StartInterval = Duration.Check(options.StartInterval, "startInterval"),
            Retries = options.Retries,
        });
}
