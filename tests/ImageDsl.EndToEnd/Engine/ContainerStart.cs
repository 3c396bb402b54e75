using System.Globalization;
using System.Text.Json;

namespace ImageDsl.EndToEnd.Engine;

/// <summary>
/// What a container of an image starts with, as lines of text: once as images.json says it and once as an engine has it, so that a test
/// compares two texts and a failure shows the line that differs.
/// </summary>
internal static class ContainerStart
{
    /// <summary>As images.json says it. What Debian itself brings, PATH and a shell to start, is not ours to say.</summary>
    public static string AsSaid(ConfigurationEntry said) => Lines(
        said.User,
        said.WorkingDirectory,
        Pairs(said.Environment),
        said.Entrypoint ?? [],
        said.Cmd ?? (said.Entrypoint is null ? ["bash"] : []),
        said.ExposedPorts,
        said.Volumes,
        Pairs(said.Labels),
        said.StopSignal,
        said.HealthCheck is { } check
            ? Probe(
                check.Shell is { } shell ? ["CMD-SHELL", shell] : ["CMD", .. check.Exec!],
                check.Interval ?? 0,
                check.Timeout ?? 0,
                check.StartPeriod ?? 0,
                check.Retries ?? 0)
            : "none");

    /// <summary>As the configuration of a built image has it, of docker's engine and of buildah alike.</summary>
    /// <param name="built">The configuration.</param>
    /// <param name="buildLabels">Labels that builds give from outside; the image or its parent may have them.</param>
    public static string AsBuilt(JsonElement built, IReadOnlyDictionary<string, string> buildLabels) => Lines(
        Text(built, "User"),
        Text(built, "WorkingDir"),
        Texts(built, "Env").Where(variable => !variable.StartsWith("PATH=", StringComparison.Ordinal)),
        Texts(built, "Entrypoint"),
        Texts(built, "Cmd"),
        Members(built, "ExposedPorts").Select(port => port.Name),
        Members(built, "Volumes").Select(volume => volume.Name),
        Members(built, "Labels")
            .Where(label => label.Name != "io.buildah.version" && !buildLabels.ContainsKey(label.Name))
            .Select(label => $"{label.Name}={label.Value.GetString()}"),
        Text(built, "StopSignal"),
        built.TryGetProperty("Healthcheck", out var check) && check.ValueKind == JsonValueKind.Object
            ? Probe(Texts(check, "Test"), Number(check, "Interval"), Number(check, "Timeout"), Number(check, "StartPeriod"), Number(check, "Retries"))
            : "none");

    /// <summary>The PATH of a built image.</summary>
    public static string? PathOf(JsonElement built) =>
        Texts(built, "Env").FirstOrDefault(variable => variable.StartsWith("PATH=", StringComparison.Ordinal))?["PATH=".Length..];

    private static string Lines(
        string? user,
        string? workingDirectory,
        IEnumerable<string> environment,
        IEnumerable<string> entrypoint,
        IEnumerable<string> command,
        IEnumerable<string> ports,
        IEnumerable<string> volumes,
        IEnumerable<string> labels,
        string? stopSignal,
        string healthCheck) => $"""
            user: {user}
            working directory: {workingDirectory?.TrimEnd('/')}
            environment: {JsonSerializer.Serialize(environment)}
            entrypoint: {JsonSerializer.Serialize(entrypoint)}
            command: {JsonSerializer.Serialize(command)}
            ports: {JsonSerializer.Serialize(ports)}
            volumes: {JsonSerializer.Serialize(volumes)}
            labels: {JsonSerializer.Serialize(labels.Order(StringComparer.Ordinal))}
            stop signal: {stopSignal}
            health check: {healthCheck}
            """;

    private static string Probe(IEnumerable<string> test, long interval, long timeout, long startPeriod, long retries) => string.Create(
        CultureInfo.InvariantCulture,
        $"{JsonSerializer.Serialize(test)} every {interval} ns within {timeout} ns after {startPeriod} ns, {retries} times");

    private static IEnumerable<string> Pairs(IEnumerable<NameValueEntry> pairs) => pairs.Select(pair => $"{pair.Name}={pair.Value}");

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.GetString()!) : [];

    private static IEnumerable<JsonProperty> Members(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];

    private static long Number(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetInt64() : 0;
}
