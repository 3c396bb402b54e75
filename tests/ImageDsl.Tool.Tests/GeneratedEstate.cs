using System.Globalization;
using System.Text.Json;

namespace ImageDsl.Tool.Tests;

/// <summary>
/// An estate of any size in the shape of real ones: a few operating systems, some runtimes on them, and very many applications, most of
/// which stand on the same few bases. The same size gives the same estate.
/// </summary>
internal static class GeneratedEstate
{
    private static readonly string[] Teams = ["Payments", "Search", "Logistics", "Identity", "Data", "Platform"];
    private static readonly string[] Words = ["orders", "billing", "catalog", "stock", "invoice", "shipping", "profile", "session", "audit", "ledger", "quote", "pricing", "refund", "basket", "report", "gateway", "ticket", "fraud", "risk", "rating"];
    private static readonly string[] Runtimes = ["java", "dotnet", "node", "python", "go", "ruby", "php", "rust"];
    private static readonly string[] Middlewares = ["tomcat", "liberty", "nginx"];
    private static readonly string[] Builders = ["maven:3.9", "mcr.microsoft.com/dotnet/sdk:10.0", "node:22", "golang:1.25"];

    private static readonly (string Name, string Tag, string From)[] Systems =
        [("debian", "13.1", "debian:13.1-slim"), ("alpine", "3.22", "alpine:3.22"), ("ubi", "9.6", "registry.access.redhat.com/ubi9/ubi-minimal:9.6"), ("debian", "12.11", "debian:12.11-slim")];

    /// <summary>The estate as an <c>images.json</c>.</summary>
    /// <param name="images">How many images.</param>
    /// <param name="uses">How many images each application refers to at most.</param>
    public static byte[] ImagesJson(int images, int uses = 1)
    {
        using var stream = new MemoryStream();

        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("project", ".");
            json.WriteStartArray("images");

            foreach (var image in Images(images, uses))
                Write(json, image);

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static IEnumerable<Generated> Images(int count, int uses)
    {
        var random = new Random(1);
        var bases = Math.Max(2, count / 60);
        var systems = new List<string>();
        var runtimes = new List<string>();
        var middlewares = new List<string>();

        for (var i = 0; i < Math.Min(Systems.Length, (bases / 2) + 1); i++)
        {
            systems.Add(Reference("base", Systems[i].Name, Systems[i].Tag));
            yield return new Generated($"Acme.Base.System{i}", systems[^1], "os", Systems[i].From, "Platform", 1, []);
        }

        for (var i = 0; i < bases; i++)
        {
            var name = Runtimes[i % Runtimes.Length];
            runtimes.Add(Reference("runtime", name, Text($"{17 + (i / Runtimes.Length)}.{i % 3}")));
            yield return new Generated($"Acme.Runtime.Runtime{i}", runtimes[^1], "runtime", Often(systems, random), "Platform", 2, name == "java" ? [("copy", "eclipse-temurin:21-jre")] : []);
        }

        for (var i = 0; i < bases / 3; i++)
        {
            middlewares.Add(Reference("middleware", Middlewares[i % Middlewares.Length], Text($"{10 + (i / Middlewares.Length)}")));
            yield return new Generated($"Acme.Middleware.Middleware{i}", middlewares[^1], "middleware", Often(runtimes, random), "Platform", 3, []);
        }

        for (var i = systems.Count + runtimes.Count + middlewares.Count; i < count; i++)
        {
            var team = Teams[random.Next(Teams.Length)];
            var isOnMiddleware = middlewares.Count > 0 && random.Next(7) == 0;
            var references = Enumerable.Range(0, random.Next(uses + 1)).Select(use => use == 0
                ? ("stage", Builders[random.Next(Builders.Length)])
                : ("copy", Often(runtimes, random)));

            yield return new Generated(
                Text($"Acme.Apps.App{i}"),
                Reference(team.ToLowerInvariant(), Text($"{Words[i % Words.Length]}-{i}"), Text($"{random.Next(1, 5)}.{random.Next(10)}")),
                "application",
                Often(isOnMiddleware ? middlewares : runtimes, random),
                team,
                isOnMiddleware ? 4 : 3,
                [.. references]);
        }
    }

    private static string Reference(string path, string name, string tag) => $"registry.acme.example/{path}/{name}:{tag}";

    /// <summary>The first ones far more often than the last.</summary>
    private static string Often(List<string> from, Random random) => from[(int)(from.Count * Math.Pow(random.NextDouble(), 2))];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, Generated image)
    {
        json.WriteStartObject();
        json.WriteString("class", image.Class);
        json.WriteString("name", image.Class.ToLowerInvariant().Replace('.', '-'));
        json.WriteString("reference", image.Reference);
        json.WriteString("layer", image.Layer);
        json.WriteString("parent", image.Parent);
        json.WriteStartArray("uses");

        foreach (var (kind, reference) in image.Uses)
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteString("reference", reference);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("conceptualLayers", image.Depth);
        json.WriteNumber("literalLayers", 2 * image.Depth);
        json.WriteString("source", $"{image.Class}.cs:8");
        json.WriteString("dockerfile", $"{image.Class}/Dockerfile");
        json.WriteString("context", ".");
        json.WriteStartObject("configuration");
        json.WriteString("user", "10001");
        json.WriteStartArray("labels");
        json.WriteStartObject();
        json.WriteString("name", "org.opencontainers.image.vendor");
        json.WriteString("value", "Acme " + image.Owner);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private sealed record Generated(string Class, string Reference, string Layer, string Parent, string Owner, int Depth, IReadOnlyList<(string Kind, string Reference)> Uses);
}
