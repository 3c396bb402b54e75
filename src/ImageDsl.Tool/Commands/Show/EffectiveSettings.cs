using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Commands;

/// <summary>What an image holds and starts with, a line for each fact, and who says so.</summary>
internal static class EffectiveSettings
{
    /// <summary>For people, so that quotes and signs need no escape; whoever writes the value elsewhere escapes it for there.</summary>
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The settings in the order in which people ask. Where a Dockerfile cannot be read, what the sources state about the image.</summary>
    public static IReadOnlyList<ConfigurationSetting> Of(EstateRun run, GraphImage image)
    {
        if (run.Folded.Of(image) is not { } folded)
            return DeclaredConfiguration.Of(run, image);

        var facts = new FactSettings(run, image);
        var configuration = folded.Configuration;

        facts.One("user", configuration.User, user => user);
        facts.One("workingDirectory", configuration.WorkingDirectory, directory => directory);
        facts.One("entrypoint", configuration.Entrypoint, Words);
        facts.One("cmd", configuration.Cmd, Words);
        facts.One("shell", configuration.Shell, Words);
        facts.Many(configuration.Environment, variable => ("environment " + variable.Name, variable.Value));
        facts.Many(configuration.ExposedPorts, port => ("exposedPorts", port));
        facts.Many(configuration.Volumes, volume => ("volumes", volume));
        facts.One("stopSignal", configuration.StopSignal, signal => signal);
        facts.One("healthCheck", configuration.HealthCheck, check => check is null ? null : Words(check.Command));
        facts.Many(configuration.Users, user => ("users " + user.Name, $"{Number(user.Uid)}:{Number(user.Gid)}"));
        facts.Many(configuration.Labels, label => ("labels " + label.Name, label.Value));
        facts.Each("onBuild", configuration.Triggers);
        return facts.Settings;
    }

    /// <summary>The packages that steps of the chain install: the name, with the version and the manager as value.</summary>
    public static IReadOnlyList<ConfigurationSetting> PackagesOf(EstateRun run, GraphImage image)
    {
        var facts = new FactSettings(run, image);

        if (run.Folded.Of(image) is { } folded)
            facts.Many(folded.Configuration.Packages, package => (package.Name, package.Version is null ? Manager(package) : $"{package.Version} {Manager(package)}"));

        return facts.Settings;
    }

    /// <summary>The steps of the chain that lay down a literal layer, from the bottom up.</summary>
    public static IReadOnlyList<ConfigurationSetting> LayersOf(EstateRun run, GraphImage image)
    {
        var facts = new FactSettings(run, image);

        if (run.Folded.Of(image) is { } folded)
            facts.Each("layer", folded.Configuration.LiteralLayers);

        return facts.Settings;
    }

    private static string Manager(InstalledPackage package) => package.Manager.ToString().ToLowerInvariant();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Words(EquatableArray<string>? words) => words is { } list ? JsonSerializer.Serialize(list.ToArray(), Compact) : null;

    private static string Words(Command? command) => command switch
    {
        ShellCommand shell => shell.Text,
        ExecCommand exec => Words(exec.Arguments)!,
        _ => "none",
    };
}

/// <summary>Something that an image holds or starts with.</summary>
/// <param name="Name">The member of the configuration, and the name within it: <c>environment PATH</c>.</param>
/// <param name="Value">The value; lists as JSON.</param>
/// <param name="From">The image that says so; null for what the builder adds.</param>
internal sealed record ConfigurationSetting(string Name, string Value, GraphImage? From)
{
    /// <summary>The line of C# or else of the Dockerfile that says so, or null.</summary>
    public string? Place { get; init; }

    /// <summary>The public source that tells it of an external image, or null.</summary>
    public string? Said { get; init; }

    /// <summary>Who says so, for people.</summary>
    public string Owner => From is null ? "the builder" : Said is null ? From.Name : $"{From.Name} ({Said})";
}
