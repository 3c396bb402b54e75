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
    public static IEnumerable<ConfigurationLine> Of(EffectiveImage image, RuleOptions options)
    {
        var configuration = image.Configuration;

        return One("user", configuration.User, user => user ?? "root")
            .Concat(One("working directory", configuration.WorkingDirectory, directory => directory ?? "/"))
            .Concat(One("entrypoint", configuration.Entrypoint, Words))
            .Concat(One("cmd", configuration.Cmd, Words))
            .Concat(One("shell", configuration.Shell, shell => shell is null ? null : Words(shell)))
            .Concat(Many("env", configuration.Environment, variable => $"{variable.Name}={variable.Value}"))
            .Concat(Many("port", configuration.ExposedPorts, port => port))
            .Concat(Many("volume", configuration.Volumes, volume => volume))
            .Concat(Many("label", configuration.Labels, label => $"{label.Name}={label.Value}"))
            .Concat(One("stop signal", configuration.StopSignal, signal => signal))
            .Concat(One("health check", configuration.HealthCheck, check => check is null ? null : CommandText(check.Command)))
            .Concat(Packages(configuration.Packages))
            .Concat(Many("user created", configuration.Users, user => $"{user.Name} ({Text(user.Uid)}:{Text(user.Gid)})"))
            .Concat(Many("platform", configuration.Platforms, platform => platform))
            .Concat(configuration.Triggers.Select(trigger => new ConfigurationLine("waits for the next image", trigger.Value.Keyword, trigger.Origin)))
            .Concat(Layers(image, options));
    }

    /// <summary>The packages, those of one step together.</summary>
    private static IEnumerable<ConfigurationLine> Packages(FactList<InstalledPackage> packages) => packages.Items
        .GroupBy(package => package.Origin)
        .Select(step => new ConfigurationLine(PackagesName, string.Join(", ", step.Select(package => TextOf(package.Value))), step.Key));

    private static string TextOf(InstalledPackage package) => package.Version is null ? package.Name : $"{package.Name} {package.Version}";

    /// <summary>Both numbers of layers, told apart.</summary>
    private static IEnumerable<ConfigurationLine> Layers(EffectiveImage image, RuleOptions options)
    {
        if (image.Description is { } description)
        {
            var kinds = ConceptualLayers.Of(description, image.ExternalImages);
            yield return new ConfigurationLine("conceptual layers", $"{Text(kinds.Count)}: {string.Join(", ", kinds.Select(LayerKindText.Of))}", null);
        }

        var below = image.Configuration.LayersBelow is { Value: > 0 } known ? $", and {Text(known.Value)} of the external image" : "";
        yield return new ConfigurationLine("literal layers", Text(image.Configuration.LiteralLayers.Count) + below, null);
    }

    private static IEnumerable<ConfigurationLine> One<T>(string name, Fact<T>? fact, Func<T, string?> show)
    {
        if (fact is not null && (fact.Unresolved ?? show(fact.Value)) is { } text)
            yield return new ConfigurationLine(name, text, fact.Origin);
    }

    private static IEnumerable<ConfigurationLine> Many<T>(string name, FactList<T> facts, Func<T, string> show) =>
        facts.Items.Select(fact => new ConfigurationLine(name, show(fact.Value), fact.Origin));

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
