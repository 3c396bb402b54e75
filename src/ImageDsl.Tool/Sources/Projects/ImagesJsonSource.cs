using System.Globalization;
using System.Text.Json;
using ImageDsl.Dockerfile;
using ImageDsl.Json;
using ImageDsl.Model;
using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Sources;

/// <summary>
/// Reads <c>images.json</c> (docs/schemas/images.schema.json). The file may describe a hundred thousand images, so that one at a time is
/// in memory as JSON. Members that are not known are passed over; an image that lacks what it must have is left out with a warning.
/// </summary>
internal sealed class ImagesJsonSource(ReferenceCache references)
{
    /// <summary>Reads a file.</summary>
    /// <param name="utf8">Its content.</param>
    /// <param name="path">Its path, as it is shown.</param>
    /// <param name="warn">Takes what is wrong.</param>
    /// <param name="cancellationToken">Observed per image.</param>
    public ImagesJsonContent Read(ReadOnlySpan<byte> utf8, string path, Action<string> warn, CancellationToken cancellationToken)
    {
        var images = new List<ImageDeclaration>();
        var folder = FolderOf(path);
        var project = (string?)null;

        try
        {
            var json = new Utf8JsonReader(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);

            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                throw new JsonException("an object is expected");

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("version"))
                {
                    if (!json.Read() || json.TokenType != JsonTokenType.Number || !json.TryGetInt32(out var version) || version != ImagesJson.Version)
                        throw new JsonException($"it is of a version that this command does not know; it knows {ImagesJson.Version}");
                }
                else if (json.ValueTextEquals("project"))
                {
                    _ = json.Read();
                    project = json.TokenType == JsonTokenType.String ? PathText.Combine(folder, json.GetString()!) : null;
                }
                else if (json.ValueTextEquals("images"))
                {
                    ReadImages(ref json, path, project, images, warn, cancellationToken);
                }
                else
                {
                    json.Skip();
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            warn("it cannot be read to its end: " + exception.Message);
        }

        return new ImagesJsonContent(images, project);
    }

    private void ReadImages(
        ref Utf8JsonReader json, string path, string? project, List<ImageDeclaration> images, Action<string> warn, CancellationToken cancellationToken)
    {
        _ = json.Read();

        if (json.TokenType != JsonTokenType.StartArray)
            throw new JsonException("'images' is no list");

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var document = JsonDocument.ParseValue(ref json);

            if (Declare(document.RootElement, path, project) is { } declaration)
                images.Add(declaration);
            else
                warn($"entry {images.Count + 1} of its images has no valid class, reference or parent");
        }
    }

    private ImageDeclaration? Declare(JsonElement image, string path, string? project)
    {
        if (Text(image, "class") is not { } name || Reference(image, "reference") is not { } reference || Text(image, "parent") is not { } parent)
            return null;

        var folder = FolderOf(path);

        return new ImageDeclaration(ImageOrigin.Class, SourceOf(Text(image, "source"), path, project ?? folder))
        {
            Class = name,
            Project = project,
            Names = NamesOf(image, reference),
            Target = Text(image, "name"),
            Layer = Text(image, "layer") is { } layer ? LayerKindName.Parse(layer) : null,
            Dockerfile = Text(image, "dockerfile") is { } dockerfile ? PathText.Combine(folder, dockerfile) : null,
            Context = Text(image, "context") is { } context ? PathText.Combine(folder, context) : null,
            Platforms = Texts(image, "platforms").ToEquatableArray(),
            ConceptualLayers = Number(image, "conceptualLayers"),
            LiteralLayers = Number(image, "literalLayers"),
            DeepHierarchyReason = Text(image, "deepHierarchyReason"),
            Labels = LabelsOf(image).ToEquatableArray(),
            Configuration = image.TryGetProperty("configuration", out var configuration) && configuration.ValueKind == JsonValueKind.Object ? configuration.GetRawText() : null,
            Dependencies = DependenciesOf(image, parent).ToEquatableArray(),
            Triggers = TriggersOf(image),
        };
    }

    /// <summary>The steps stand there as they are written.</summary>
    private static EquatableArray<ImageDependency> TriggersOf(JsonElement image)
    {
        if (!image.TryGetProperty("effective", out var effective) || effective.ValueKind != JsonValueKind.Object
            || !effective.TryGetProperty("onBuild", out var steps) || steps.ValueKind != JsonValueKind.Array || steps.GetArrayLength() == 0)
            return default;

        var text = "FROM scratch\n" + string.Concat(steps.EnumerateArray().Select(step => Text(step, "step")?.ReplaceLineEndings(" ") + "\n"));
        return DockerfileImageReader.Read(DockerfileReader.Read(text), DockerfileBuild.Default)?.Triggers ?? default;
    }

    private EquatableArray<ImageReference> NamesOf(JsonElement image, ImageReference reference)
    {
        var names = new List<ImageReference> { reference };

        foreach (var tag in Texts(image, "tags"))
        {
            if (references.Get($"{reference.Repository}:{tag}") is { } further)
                names.Add(further);
        }

        return names.ToEquatableArray();
    }

    private IEnumerable<ImageDependency> DependenciesOf(JsonElement image, string parent)
    {
        yield return Needs(EstateEdgeKind.Inheritance, parent);

        if (Text(image, "syntax") is { } syntax)
            yield return Needs(EstateEdgeKind.Syntax, syntax);

        if (image.TryGetProperty("uses", out var uses) && uses.ValueKind == JsonValueKind.Array)
        {
            foreach (var use in uses.EnumerateArray())
            {
                if (Text(use, "kind") is { } kind && KindOf(kind) is { } known && Text(use, "reference") is { } reference)
                    yield return Needs(known, reference);
            }
        }
        else
        {
            // Files of earlier versions do not say how an image is used.
            foreach (var reference in Texts(image, "references"))
                yield return Needs(EstateEdgeKind.Copy, reference);
        }
    }

    private ImageDependency Needs(EstateEdgeKind kind, string text) => new(kind, text) { Reference = references.Get(text) };

    private static EstateEdgeKind? KindOf(string kind) => kind switch
    {
        "stage" => EstateEdgeKind.Stage,
        "copy" => EstateEdgeKind.Copy,
        "mount" => EstateEdgeKind.Mount,
        _ => null,
    };

    private static IEnumerable<NameValue> LabelsOf(JsonElement image)
    {
        if (!image.TryGetProperty("configuration", out var configuration) || configuration.ValueKind != JsonValueKind.Object
            || !configuration.TryGetProperty("labels", out var labels) || labels.ValueKind != JsonValueKind.Array)
            yield break;

        foreach (var label in labels.EnumerateArray())
        {
            if (Text(label, "name") is { } name && Text(label, "value") is { } value)
                yield return new NameValue(name, value);
        }
    }

    private static SourceLine SourceOf(string? source, string path, string project)
    {
        var colon = source?.LastIndexOf(':') ?? -1;

        return colon > 0 && int.TryParse(source.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? new SourceLine(PathText.Combine(project, source![..colon]), line)
            : new SourceLine(path, 1);
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : path.StartsWith('/') ? "/" : ".";

    private ImageReference? Reference(JsonElement element, string name) => Text(element, name) is { } text ? references.Get(text) : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
            : [];
}

/// <summary>What an <c>images.json</c> says.</summary>
/// <param name="Images">The images.</param>
/// <param name="Project">The directory of the project that wrote the file, as it is shown, or null.</param>
internal sealed record ImagesJsonContent(IReadOnlyList<ImageDeclaration> Images, string? Project);
