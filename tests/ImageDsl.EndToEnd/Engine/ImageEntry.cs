using System.Text.Json;

namespace ImageDsl.EndToEnd.Engine;

/// <summary>What images.json says about one image, as any program would read it.</summary>
internal sealed record ImageEntry(
    string Class, string Name, string Reference, string Layer, string Parent, string Dockerfile, string Context)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<string> References { get; init; } = [];

    public IReadOnlyList<string> Platforms { get; init; } = [];

    public IReadOnlyList<ChainEntry> Chain { get; init; } = [];

    public ConfigurationEntry Configuration { get; init; } = new();

    /// <summary>What is folded from the external image on: each fact with its origin.</summary>
    public JsonElement Effective { get; init; }

    /// <summary>The reference and the further tags.</summary>
    public IEnumerable<string> AllReferences => [Reference, .. Tags.Select(tag => $"{Repository}:{tag}")];

    /// <summary>The context as a full path. Paths of images.json are relative to it.</summary>
    public string ContextIn(string folder) => Path.GetFullPath(Path.Combine(folder, Context));

    /// <summary>The Dockerfile as a full path.</summary>
    public string DockerfileIn(string folder) => Path.GetFullPath(Path.Combine(folder, Dockerfile));

    public static IReadOnlyList<ImageEntry> Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));

        return json.RootElement.GetProperty("version").GetInt32() == 1
            ? json.RootElement.GetProperty("images").Deserialize<List<ImageEntry>>(Web)!
            : throw new InvalidOperationException($"{file} has another version.");
    }

    private string Repository => Reference[..Reference.LastIndexOf(':')];
}

/// <summary>One image of a chain; the external one has no class.</summary>
internal sealed record ChainEntry(string Reference, string? Class, string? Layer);

/// <summary>What a container starts with.</summary>
internal sealed record ConfigurationEntry
{
    public string? User { get; init; }

    public string? WorkingDirectory { get; init; }

    public IReadOnlyList<NameValueEntry> Environment { get; init; } = [];

    public IReadOnlyList<string>? Entrypoint { get; init; }

    public IReadOnlyList<string>? Cmd { get; init; }

    public IReadOnlyList<string> ExposedPorts { get; init; } = [];

    public IReadOnlyList<string> Volumes { get; init; } = [];

    public IReadOnlyList<NameValueEntry> Labels { get; init; } = [];

    public string? StopSignal { get; init; }

    public HealthCheckEntry? HealthCheck { get; init; }
}

/// <summary>Takes the values out of an effective configuration, whose facts also say where they come from.</summary>
internal static class EffectiveEntry
{
    public static ConfigurationEntry Read(JsonElement effective) => new()
    {
        User = Value(effective, "user").GetString(),
        WorkingDirectory = Value(effective, "workingDirectory").GetString(),
        Environment = [.. Items(effective, "environment").Select(Pair)],
        Entrypoint = Texts(Value(effective, "entrypoint")),
        Cmd = Texts(Value(effective, "cmd")) ?? [],
        ExposedPorts = [.. Items(effective, "exposedPorts").Select(port => port.GetProperty("value").GetString()!)],
        Volumes = [.. Items(effective, "volumes").Select(volume => volume.GetProperty("value").GetString()!)],
        Labels = [.. Items(effective, "labels").Select(Pair)],
        StopSignal = Value(effective, "stopSignal").GetString(),
        HealthCheck = effective.TryGetProperty("healthCheck", out var check) && check.GetProperty("value").ValueKind == JsonValueKind.Object
            ? check.GetProperty("value").Deserialize<HealthCheckEntry>(JsonSerializerOptions.Web)
            : null,
    };

    private static JsonElement Value(JsonElement effective, string name) => effective.GetProperty(name).GetProperty("value");

    private static IEnumerable<JsonElement> Items(JsonElement effective, string name) =>
        effective.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];

    private static NameValueEntry Pair(JsonElement pair) => new(pair.GetProperty("name").GetString()!, pair.GetProperty("value").GetString()!);

    private static List<string>? Texts(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.Deserialize<List<string>>();
}

internal sealed record NameValueEntry(string Name, string Value);

/// <summary>A health check; times in nanoseconds, as engines have them.</summary>
internal sealed record HealthCheckEntry
{
    public IReadOnlyList<string>? Exec { get; init; }

    public string? Shell { get; init; }

    public long? Interval { get; init; }

    public long? Timeout { get; init; }

    public long? StartPeriod { get; init; }

    public int? Retries { get; init; }
}
