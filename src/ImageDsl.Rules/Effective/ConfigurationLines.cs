using System.Globalization;
using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Hierarchy;

namespace ImageDsl.Rules.Effective;

/// <summary>An effective configuration for people, a line per fact; what is not known has no line.</summary>
internal static class ConfigurationLines
{
    private const string PackagesName = "packages";

    /// <summary>Whether a line is about packages that an image below installed.</summary>
    public static bool IsInheritedPackages(ConfigurationLine line, EffectiveImage image) =>
        line.Name == PackagesName && line.Origin is StepOrigin { Class: var name } && name != image.Description?.Class;

    /// <summary>The lines in the order in which people ask.</summary>
    public static IReadOnlyList<ConfigurationLine> Of(EffectiveImage image)
    {
        var configuration = image.Configuration;
        var lines = new List<ConfigurationLine>();

        AddOne(lines, "user", configuration.User, user => user ?? "root");
        AddOne(lines, "working directory", configuration.WorkingDirectory, directory => directory ?? "/");
        AddOne(lines, "entrypoint", configuration.Entrypoint, Words);
        AddOne(lines, "cmd", configuration.Cmd, Words);
        AddOne(lines, "shell", configuration.Shell, shell => shell is null ? null : Words(shell));
        AddMany(lines, "env", configuration.Environment, variable => $"{variable.Name}={variable.Value}");
        AddMany(lines, "port", configuration.ExposedPorts, port => port);
        AddMany(lines, "volume", configuration.Volumes, volume => volume);
        AddMany(lines, "label", configuration.Labels, label => $"{label.Name}={label.Value}");
        AddOne(lines, "stop signal", configuration.StopSignal, signal => signal);
        AddOne(lines, "health check", configuration.HealthCheck, check => check is null ? null : CommandText(check.Command));
        AddPackages(lines, configuration.Packages);
        AddMany(lines, "user created", configuration.Users, user => $"{user.Name} ({Text(user.Uid)}:{Text(user.Gid)})");
        AddMany(lines, "platform", configuration.Platforms, platform => platform);

        foreach (var trigger in configuration.Triggers)
            lines.Add(new ConfigurationLine("waits for the next image", trigger.Value.Keyword, trigger.Origin));

        AddLayers(lines, image);
        return lines;
    }

    /// <summary>The packages, those of one step together.</summary>
    private static void AddPackages(List<ConfigurationLine> lines, FactList<InstalledPackage> packages)
    {
        foreach (var step in packages.Items.GroupBy(package => package.Origin))
            lines.Add(new ConfigurationLine(PackagesName, string.Join(", ", step.Select(package => TextOf(package.Value))), step.Key));
    }

    private static string TextOf(InstalledPackage package) => package.Version is null ? package.Name : $"{package.Name} {package.Version}";

    /// <summary>Both numbers of layers, told apart.</summary>
    private static void AddLayers(List<ConfigurationLine> lines, EffectiveImage image)
    {
        if (image.Description is { } description)
        {
            var kinds = ConceptualLayers.Of(description, image.ExternalImages);
            lines.Add(new ConfigurationLine("conceptual layers", $"{Text(kinds.Count)}: {string.Join(", ", kinds.Select(LayerKindText.Of))}", null));
        }

        var below = image.Configuration.LayersBelow is { Value: > 0 } known ? $", and {Text(known.Value)} of the external image" : "";
        lines.Add(new ConfigurationLine("literal layers", Text(image.Configuration.LiteralLayers.Count) + below, null));
    }

    private static void AddOne<T>(List<ConfigurationLine> lines, string name, Fact<T>? fact, Func<T, string?> show)
    {
        if (fact is not null && (fact.Unresolved ?? show(fact.Value)) is { } text)
            lines.Add(new ConfigurationLine(name, text, fact.Origin));
    }

    private static void AddMany<T>(List<ConfigurationLine> lines, string name, FactList<T> facts, Func<T, string> show)
    {
        foreach (var fact in facts.Items)
            lines.Add(new ConfigurationLine(name, show(fact.Value), fact.Origin));
    }

    private static string Words(EquatableArray<string>? words) =>
        words is { } list ? "[" + string.Join(", ", list.Select(word => "\"" + word + "\"")) + "]" : "none";

    private static string CommandText(Command? command) => command switch
    {
        ShellCommand shell => shell.Text,
        ExecCommand exec => Words(exec.Arguments),
        _ => "none",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A fact for people.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Value">What holds.</param>
/// <param name="Origin">Where it comes from, or null.</param>
internal sealed record ConfigurationLine(string Name, string Value, FactOrigin? Origin);
