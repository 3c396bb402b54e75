using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Json;

/// <summary>The form in which an <see cref="ImageConfiguration"/> travels, within an <see cref="ImageDescriptionJson"/>.</summary>
internal static class ImageConfigurationJson
{
    private const long NanosecondsPerTick = 100;

    /// <summary>Writes a configuration; members without a value are left out.</summary>
    public static void Write(JsonWriter json, ImageConfiguration configuration)
    {
        _ = json.StartObject()
            .OptionalText("user", configuration.User)
            .OptionalText("workingDirectory", configuration.WorkingDirectory)
            .OptionalList("environment", configuration.Environment, WritePair)
            .OptionalTexts("entrypoint", configuration.Entrypoint)
            .OptionalTexts("cmd", configuration.Cmd)
            .OptionalTexts("shell", configuration.Shell)
            .OptionalTexts("exposedPorts", configuration.ExposedPorts)
            .OptionalTexts("volumes", configuration.Volumes)
            .OptionalList("labels", configuration.Labels, WritePair)
            .OptionalText("stopSignal", configuration.StopSignal);

        if (configuration.HealthCheck is { } healthCheck)
        {
            _ = json.Name("healthCheck");
            WriteHealthCheck(json, healthCheck);
        }

        _ = json.OptionalList("users", configuration.Users, WriteUser).EndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ImageConfiguration Read(JsonMembers json) => new()
    {
        User = json.OptionalText("user"),
        WorkingDirectory = json.OptionalText("workingDirectory"),
        Environment = json.Objects("environment", ReadPair),
        Entrypoint = json.OptionalTexts("entrypoint"),
        Cmd = json.OptionalTexts("cmd"),
        Shell = json.OptionalTexts("shell"),
        ExposedPorts = json.Texts("exposedPorts"),
        Volumes = json.Texts("volumes"),
        Labels = json.Objects("labels", ReadPair),
        StopSignal = json.OptionalText("stopSignal"),
        HealthCheck = json.Object("healthCheck", ReadHealthCheck),
        Users = json.Objects("users", ReadUser),
    };

    private static void WritePair(JsonWriter json, NameValue pair) =>
        json.StartObject().Name("name").Value(pair.Name).Name("value").Value(pair.Value).EndObject();

    private static NameValue ReadPair(JsonMembers json) => new(json.Text("name"), json.Text("value"));

    private static void WriteUser(JsonWriter json, ImageUser user) =>
        json.StartObject().Name("name").Value(user.Name).Name("uid").Value(user.Uid).Name("gid").Value(user.Gid).EndObject();

    private static ImageUser ReadUser(JsonMembers json) => new(json.Text("name"), json.Int32("uid"), json.Int32("gid"));

    /// <summary>Writes a health check; times in nanoseconds.</summary>
    public static void WriteHealthCheck(JsonWriter json, HealthcheckInstruction healthCheck)
    {
        _ = json.StartObject();

        _ = healthCheck.Command switch
        {
            ExecCommand exec => json.Name("exec").Values(exec.Arguments),
            ShellCommand shell => json.Name("shell").Value(shell.Text),
            ScriptCommand script => WriteScript(json, script),
            _ => json,
        };

        _ = json
            .OptionalNumber("interval", Nanoseconds(healthCheck.Interval))
            .OptionalNumber("timeout", Nanoseconds(healthCheck.Timeout))
            .OptionalNumber("startPeriod", Nanoseconds(healthCheck.StartPeriod))
            .OptionalNumber("startInterval", Nanoseconds(healthCheck.StartInterval))
            .OptionalNumber("retries", healthCheck.Retries)
            .OptionalTexts("comments", healthCheck.Comments)
            .EndObject();
    }

    private static JsonWriter WriteScript(JsonWriter json, ScriptCommand script)
    {
        _ = json.Name("script").Value(script.Body);

        if (script.StripTabs)
            _ = json.Name("stripTabs").Value(true);

        return script.IsQuoted ? json.Name("quoted").Value(true) : json;
    }

    private static HealthcheckInstruction ReadHealthCheck(JsonMembers json) => new(ReadCommand(json))
    {
        Interval = ReadDuration(json, "interval"),
        Timeout = ReadDuration(json, "timeout"),
        StartPeriod = ReadDuration(json, "startPeriod"),
        StartInterval = ReadDuration(json, "startInterval"),
        Retries = json.OptionalInt32("retries"),
        Comments = json.Texts("comments"),
    };

    private static Command? ReadCommand(JsonMembers json)
    {
        if (json.OptionalTexts("exec") is { } arguments)
            return new ExecCommand(arguments);

        if (json.OptionalText("shell") is { } text)
            return new ShellCommand(text);

        return json.OptionalText("script") is { } body ? new ScriptCommand(body) { StripTabs = json.Boolean("stripTabs"), IsQuoted = json.Boolean("quoted") } : null;
    }

    /// <summary>The unit of the engine's own health checks, as <c>docker inspect</c> shows them; no longer duration can be written in a Dockerfile.</summary>
    private static long? Nanoseconds(TimeSpan? duration) =>
        duration is { } d ? Math.Min(d.Ticks, long.MaxValue / NanosecondsPerTick) * NanosecondsPerTick : null;

    private static TimeSpan? ReadDuration(JsonMembers json, string name) =>
        json.OptionalInt64(name) is { } nanoseconds ? TimeSpan.FromTicks(nanoseconds / NanosecondsPerTick) : null;
}
