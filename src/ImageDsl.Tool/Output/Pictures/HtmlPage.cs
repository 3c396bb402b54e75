using System.Text;
using System.Text.Json;
using ImageDsl.Json;
using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Commands;

namespace ImageDsl.Tool.Output.Pictures;

/// <summary>
/// The page that shows an estate (web/src): one file that needs nothing from elsewhere. The estate stands in it as JSON, in which nothing
/// can end the element around it; the page sets every text as text and allows no script but its own.
/// </summary>
internal static class HtmlPage
{
    private const int RecommendedDepth = 3;

    /// <summary>A longer Dockerfile is nothing to read in a panel.</summary>
    private const int MaxDockerfile = 32 * 1024;

    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter output, EstateRun run, IReadOnlyList<GraphImage> images)
    {
        using var resource = typeof(HtmlPage).Assembly.GetManifestResourceStream("page.html")!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        var page = reader.ReadToEnd();

        foreach (var (before, part) in Split(page, "{{estate}}", "{{details}}"))
        {
            output.Write(before);

            if (part == "{{estate}}")
                output.Write(Json(json => WriteEstate(json, run, images)));
            else if (part is not null)
                output.Write(Json(json => WriteDetails(json, run, images)));
        }
    }

    private static IEnumerable<(string Before, string? Part)> Split(string page, params string[] parts)
    {
        var start = 0;

        foreach (var part in parts)
        {
            var place = page.IndexOf(part, start, StringComparison.Ordinal);
            yield return (page[start..place], part);
            start = place + part.Length;
        }

        yield return (page[start..], null);
    }

    /// <summary>The default encoder escapes every character that means something in HTML.</summary>
    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();

        using (var json = new Utf8JsonWriter(stream))
            write(json);

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static void WriteEstate(Utf8JsonWriter json, EstateRun run, IReadOnlyList<GraphImage> images)
    {
        run.Findings.Find(images);

        var positions = new Dictionary<int, int>();
        var cyclic = run.Graph.Cycles.SelectMany(cycle => cycle).ToHashSet();

        foreach (var image in images)
            positions.Add(image.Index, positions.Count);

        json.WriteStartObject();
        json.WriteStartArray("images");

        foreach (var image in images)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            json.WriteStartObject();
            WriteImage(json, run, image, cyclic.Contains(image));
            WriteNeeds(json, run, image, positions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteImage(Utf8JsonWriter json, EstateRun run, GraphImage image, bool isCyclic)
    {
        var layer = run.Facts.LayerOf(image);
        var (title, subtitle) = BoxText.Of(image);

        json.WriteString("name", image.Name);
        json.WriteString("title", title);
        json.WriteString("subtitle", subtitle);
        json.WriteNumber("band", layer is { } kind ? (int)kind + 1 : 0);
        json.WriteString("layer", layer is { } known ? LayerKindName.Of(known) : "external");
        Optional(json, "registry", ImageFacts.RegistryOf(image));
        Optional(json, "access", run.Facts.IsPublic(image) switch { true => "public", false => "private", null => null });
        Optional(json, "owner", image.Owner);
        Optional(json, "licences", image.Licences);
        Optional(json, "class", image.Class);

        if (image.IsExternal)
            return;

        var depth = run.Facts.ConceptualLayersOf(image);

        Optional(json, "source", $"{image.Declarations[0].Source.Path}:{image.Declarations[0].Source.Line}");
        Optional(json, "dockerfile", image.Known(declaration => declaration.Dockerfile));
        Optional(json, "context", image.Known(declaration => declaration.Context));
        json.WriteNumber("conceptualLayers", depth);

        if (image.Declarations.Select(declaration => declaration.LiteralLayers).FirstOrDefault(count => count is not null) is { } literal)
            json.WriteNumber("literalLayers", literal);

        if (image.Layer is null)
            json.WriteBoolean("assumed", true);

        if (depth > RecommendedDepth && image.Known(declaration => declaration.DeepHierarchyReason) is null)
            json.WriteBoolean("deep", true);

        Texts(json, "unresolved", EstateJsonWriter.UnresolvedOf(image));

        WriteFindings(json, run, image, isCyclic);
    }

    /// <summary>Rule, severity, message and place.</summary>
    private static void WriteFindings(Utf8JsonWriter json, EstateRun run, GraphImage image, bool isCyclic)
    {
        var findings = run.Findings.Of(image).Select(finding => new[] { finding.Rule.Id, finding.SeverityName, finding.Message, run.Findings.PlaceOf(image, finding) }).ToList();

        if (isCyclic)
            findings.Add(["cycle", "error", "No order can build it: it needs images that need it.", ""]);

        if (findings.Count == 0)
            return;

        json.WriteStartArray("findings");

        foreach (var finding in findings)
        {
            json.WriteStartArray();

            foreach (var part in finding)
                json.WriteStringValue(part);

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteNeeds(Utf8JsonWriter json, EstateRun run, GraphImage image, Dictionary<int, int> positions)
    {
        json.WriteStartArray("needs");

        foreach (var edge in run.Graph.Needs(image))
        {
            if (!positions.TryGetValue(edge.Other, out var other))
                continue;

            json.WriteStartArray();
            json.WriteNumberValue(other);
            json.WriteStringValue(EdgeKindName.Of(edge.Kind));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>What only the panel shows; it is parsed when somebody looks.</summary>
    private static void WriteDetails(Utf8JsonWriter json, EstateRun run, IReadOnlyList<GraphImage> images)
    {
        var positions = images.Select((image, i) => (image, i)).ToDictionary(one => one.image, one => one.i);
        json.WriteStartArray();

        foreach (var image in images)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            json.WriteStartObject();
            Optional(json, "dockerfile", run.Estate.DockerfileOf(image) is { Length: <= MaxDockerfile } text ? text : null);
            WriteSettings(json, EffectiveSettings.Of(run, image).Concat(EffectiveSettings.PackagesOf(run, image).Select(package => package with { Name = "package " + package.Name })), positions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Name, value, the position of the image that says so or -1, and who says it of an external one.</summary>
    private static void WriteSettings(Utf8JsonWriter json, IEnumerable<ConfigurationSetting> settings, Dictionary<GraphImage, int> positions)
    {
        json.WriteStartArray("settings");

        foreach (var setting in settings)
        {
            json.WriteStartArray();
            json.WriteStringValue(setting.Name);
            json.WriteStringValue(setting.Value);
            json.WriteNumberValue(setting.From is { } from && positions.TryGetValue(from, out var position) ? position : -1);
            json.WriteStringValue(setting.Said ?? "");
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        var list = texts.ToList();

        if (list.Count == 0)
            return;

        json.WriteStartArray(name);

        foreach (var text in list)
            json.WriteStringValue(text);

        json.WriteEndArray();
    }
}
