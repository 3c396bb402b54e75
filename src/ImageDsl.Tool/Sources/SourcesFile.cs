using System.Text.Json;

namespace ImageDsl.Tool.Sources;

/// <summary><c>imagedsl.json</c>: the sources of an organisation and what it allows (docs/schemas/imagedsl.schema.json).</summary>
/// <param name="Sources">Paths relative to the file; null when the file names none, so that its folder is the source.</param>
/// <param name="Approved">References that may be built on; <c>*</c> stands for any characters.</param>
/// <param name="Registries">Hosts of registries, and whether they are public.</param>
internal sealed record SourcesFile(IReadOnlyList<string>? Sources, IReadOnlyList<string> Approved, IReadOnlyDictionary<string, bool> Registries)
{
    /// <summary>The name of the file.</summary>
    public const string Name = "imagedsl.json";

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">The text is not valid; the message says why.</exception>
    public static SourcesFile Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var root = document.RootElement;

            if (root.ValueKind != JsonValueKind.Object)
                throw new FormatException("an object is expected");

            foreach (var member in root.EnumerateObject())
            {
                if (member.Name is not ("$schema" or "sources" or "approved" or "registries"))
                    throw new FormatException($"the member '{member.Name}' is not known");
            }

            return new SourcesFile(Texts(root, "sources"), Texts(root, "approved") ?? [], RegistriesOf(root));
        }
        catch (JsonException exception)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    private static List<string>? Texts(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var list))
            return null;

        return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
            : throw new FormatException($"'{name}' is no list of texts");
    }

    private static Dictionary<string, bool> RegistriesOf(JsonElement root)
    {
        var registries = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);

        if (!root.TryGetProperty("registries", out var map))
            return registries;

        if (map.ValueKind != JsonValueKind.Object)
            throw new FormatException("'registries' is no object");

        foreach (var registry in map.EnumerateObject())
        {
            registries[registry.Name] = registry.Value.ValueKind == JsonValueKind.String && registry.Value.GetString() is "public" or "private"
                ? registry.Value.ValueEquals("public")
                : throw new FormatException($"the registry '{registry.Name}' is neither \"public\" nor \"private\"");
        }

        return registries;
    }
}
