using System.Globalization;
using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Catalog.Writer;

/// <summary>Facts about an external image for people.</summary>
internal static class FactTexts
{
    /// <summary>The facts that are known, in the order in which people ask.</summary>
    public static IEnumerable<FactText> Of(ExternalImageFacts facts) => new[]
    {
        One("holds", facts.Kinds, kinds => kinds.IsEmpty ? "nothing" : string.Join(" + ", kinds.Select(Kind))),
        One("made for", facts.Purpose, purpose => purpose == ImagePurpose.BuildKit ? "building" : "running"),
        One("package manager", facts.PackageManager, manager => manager?.ToString().ToLowerInvariant() ?? "none"),
        One("shell", facts.Shell, shell => shell ?? "none"),
        One("C library", facts.CLibrary, library => library?.ToString().ToLowerInvariant() ?? "none"),
        One("user", facts.User, user => user ?? "root (none is set)"),
        One("working directory", facts.WorkingDirectory, directory => directory ?? "/ (none is set)"),
        One("entrypoint", facts.Entrypoint, Words),
        One("cmd", facts.Cmd, Words),
        One("stop signal", facts.StopSignal, signal => signal ?? "none"),
        Many("env", facts.Environment, variable => $"{variable.Name}={variable.Value}"),
        Many("ports", facts.ExposedPorts, port => port),
        Many("volumes", facts.Volumes, volume => volume),
        Many("users", facts.Users, user => string.Create(CultureInfo.InvariantCulture, $"{user.Name} ({user.Uid}:{user.Gid})")),
        Many("platforms", facts.Platforms, platform => platform),
        One("literal layers", facts.LiteralLayers, layers => layers.ToString(CultureInfo.InvariantCulture)),
    }.OfType<FactText>();

    private static FactText? One<T>(string name, Fact<T>? fact, Func<T, string> show) =>
        fact is null ? null : new FactText(name, show(fact.Value), SourceOf(fact.Origin));

    private static FactText? Many<T>(string name, FactList<T> facts, Func<T, string> show)
    {
        if (facts.Items.IsEmpty)
            return null;

        var text = string.Join(", ", facts.Values.Select(show));
        return new FactText(name, facts.IsComplete || name is "platforms" ? text : text + ", and what a version adds", SourceOf(facts.Items[0].Origin));
    }

    private static FactSource SourceOf(FactOrigin? origin) => ((ExternalImageOrigin)origin!).Source;

    private static string Kind(LayerKind kind) => kind == LayerKind.Os ? "OS" : kind.ToString().ToLowerInvariant();

    private static string Words(EquatableArray<string>? words) => words is { } list ? "[" + string.Join(", ", list.Select(word => "\"" + word + "\"")) + "]" : "none";
}

/// <summary>A fact for people.</summary>
internal sealed record FactText(string Name, string Text, FactSource Source);
