using System.Globalization;
using System.Text.Json;
using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Sources;

/// <summary>Reads <c>origins.json</c> (docs/schemas/origins.schema.json). What is damaged is passed over, since a place only makes an answer better.</summary>
internal static class OriginsSource
{
    /// <summary>Reads a file.</summary>
    /// <param name="utf8">Its content.</param>
    /// <param name="folder">Its folder, as it is shown.</param>
    /// <param name="project">The directory that sources are relative to; null for the one that the file names.</param>
    /// <exception cref="FormatException">The text is no such file.</exception>
    public static IReadOnlyList<DockerfileOrigins> Read(ReadOnlyMemory<byte> utf8, string folder, string? project)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var root = document.RootElement;

            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("images", out var images) || images.ValueKind != JsonValueKind.Array)
                throw new FormatException("it names no images");

            if (!root.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != OriginsJson.Version)
                throw new FormatException($"it is of a version that this command does not know; it knows {OriginsJson.Version}");

            var directory = project ?? PathText.Combine(folder, Text(root, "project") ?? ".");
            return [.. images.EnumerateArray().Select(image => Image(image, folder, directory)).OfType<DockerfileOrigins>()];
        }
        catch (JsonException exception)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    private static DockerfileOrigins? Image(JsonElement image, string folder, string project) =>
        Text(image, "class") is { } name && Text(image, "dockerfile") is { } dockerfile
            ? new DockerfileOrigins(
                name,
                PathText.Combine(folder, dockerfile),
                [.. List(image, "files").Where(file => file.ValueKind == JsonValueKind.String).Select(file => PathText.Combine(project, file.GetString()!))],
                image.TryGetProperty("uses", out _) ? [.. List(image, "uses").Where(type => type.ValueKind == JsonValueKind.String).Select(type => type.GetString()!)] : null,
                [.. List(image, "steps").Select(step => Step(step, project)).OfType<InstructionOrigin>()])
            : null;

    private static InstructionOrigin? Step(JsonElement step, string project)
    {
        if (Number(step, "line") is not { } line)
            return null;

        var source = Text(step, "source") is { } text && text.LastIndexOf(':') is > 0 and var colon
            && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new SourceLine(PathText.Combine(project, text[..colon]), number)
                : null;

        return new InstructionOrigin(line, Number(step, "endLine") ?? line, source, Number(step, "sourceEndLine") ?? source?.Line ?? 0, Text(step, "member"));
    }

    private static IEnumerable<JsonElement> List(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;
}
