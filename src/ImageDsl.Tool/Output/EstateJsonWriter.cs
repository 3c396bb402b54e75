using System.Text;
using System.Text.Json;
using ImageDsl.Json;
using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Commands;

namespace ImageDsl.Tool.Output;

/// <summary>
/// Writes answers for programs; the schemas are in <c>docs/schemas/estate.schema.json</c>. Everything that HTML could take for its own is
/// escaped, so that the text may stand in a page.
/// </summary>
internal sealed class EstateJsonWriter : IDisposable
{
    /// <summary>Goes up when a reader of the earlier version would misread an answer; members may be added without.</summary>
    public const int Version = 1;

    private readonly EstateRun _run;

    private EstateJsonWriter(Stream stream, EstateRun run)
    {
        Json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        _run = run;
    }

    /// <summary>The writer, for what is particular to an answer.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Writes one answer.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="command">The command that gives it.</param>
    /// <param name="run">The run.</param>
    /// <param name="write">Writes the members of the answer.</param>
    public static void Write(TextWriter output, string command, EstateRun run, Action<EstateJsonWriter> write)
    {
        using var stream = new MemoryStream();

        using (var writer = new EstateJsonWriter(stream, run))
        {
            writer.Json.WriteStartObject();
            writer.Json.WriteNumber("version", Version);
            writer.Json.WriteString("command", command);
            write(writer);
            writer.Json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        output.Write("\n");
    }

    /// <summary>Writes a member that is a list.</summary>
    public void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        Json.WriteStartArray(name);

        foreach (var item in items)
            write(item);

        Json.WriteEndArray();
    }

    /// <summary>Writes a member unless it has no value.</summary>
    public void Optional(string name, string? value)
    {
        if (value is not null)
            Json.WriteString(name, value);
    }

    /// <summary>Writes an image as an object.</summary>
    public void Image(GraphImage image)
    {
        Json.WriteStartObject();
        ImageMembers(image);
        Json.WriteEndObject();
    }

    /// <summary>Writes what the rules say about an image.</summary>
    public void Findings(GraphImage image) => List("findings", _run.Findings.Of(image), finding =>
    {
        Json.WriteStartObject();
        Json.WriteString("rule", finding.Rule.Id);
        Json.WriteString("severity", finding.SeverityName);
        Json.WriteString("message", finding.Message);
        Json.WriteString("place", _run.Findings.PlaceOf(image, finding));
        Json.WriteEndObject();
    });

    /// <summary>Writes the members of an image.</summary>
    public void ImageMembers(GraphImage image)
    {
        Json.WriteString("name", image.Name);
        Optional("reference", image.Reference?.ToString());
        Json.WriteBoolean("external", image.IsExternal);
        Optional("class", image.Class);
        Optional("target", image.Known(declaration => declaration.Target));
        Optional("layer", _run.Facts.LayerOf(image) is { } layer ? LayerKindName.Of(layer) : null);

        if (!image.IsExternal && image.Layer is null)
            Json.WriteBoolean("layerIsAssumed", true);

        Optional("version", image.Version);
        Optional("registry", ImageFacts.RegistryOf(image));
        Optional("access", _run.Facts.IsPublic(image) switch { true => "public", false => "private", null => null });
        Optional("owner", image.Owner);
        Optional("licences", image.Licences);

        if (!image.IsExternal)
        {
            Json.WriteNumber("conceptualLayers", _run.Facts.ConceptualLayersOf(image));

            if (image.Declarations.Select(declaration => declaration.LiteralLayers).FirstOrDefault(count => count is not null) is { } literal)
                Json.WriteNumber("literalLayers", literal);

            Optional("dockerfile", image.Known(declaration => declaration.Dockerfile));
            Optional("context", image.Known(declaration => declaration.Context));
            List("sources", image.Declarations.Select(declaration => declaration.Source).Distinct(), source => Json.WriteStringValue($"{source.Path}:{source.Line}"));
            List("unresolved", UnresolvedOf(image), Json.WriteStringValue);
        }

        List("needs", _run.Graph.Needs(image), edge =>
        {
            Json.WriteStartObject();
            Json.WriteString("kind", EdgeKindName.Of(edge.Kind));
            Json.WriteString("name", _run.Graph.Images[edge.Other].Name);
            Json.WriteEndObject();
        });
    }

    /// <summary>What could not be resolved about an image: what it needs, and its own names.</summary>
    public static IEnumerable<string> UnresolvedOf(GraphImage image) => image.Unresolved.Select(dependency => dependency.Text)
        .Concat(image.Declarations.SelectMany(declaration => declaration.UnresolvedNames))
        .Distinct(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose() => Json.Dispose();
}
