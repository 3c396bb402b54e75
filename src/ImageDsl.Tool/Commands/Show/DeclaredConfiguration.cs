using System.Text.Encodings.Web;
using System.Text.Json;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Commands;

/// <summary>
/// What a container of an image starts with as far as the sources state it, without a look at Dockerfiles; and which image of the chain says so: the one from
/// which on the setting stays as it is.
/// </summary>
internal static class DeclaredConfiguration
{
    /// <summary>For people, so that quotes and signs need no escape; whoever writes the value elsewhere escapes it for there.</summary>
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The settings in the order of the configuration.</summary>
    public static IReadOnlyList<ConfigurationSetting> Of(EstateRun run, GraphImage image)
    {
        var origins = new Dictionary<string, ConfigurationSetting>(StringComparer.Ordinal);

        foreach (var link in run.Graph.ChainOf(image))
        {
            // A Dockerfile by itself knows only what it says itself; a class knows what its chain says.
            var isWhole = link.Class is not null;
            var settings = SettingsOf(link).ToList();

            foreach (var (name, value) in settings)
            {
                if (!origins.TryGetValue(name, out var known) || known.Value != value)
                    origins[name] = new ConfigurationSetting(name, value, link);
            }

            if (isWhole)
            {
                var kept = settings.Select(setting => setting.Name).ToHashSet(StringComparer.Ordinal);

                foreach (var name in origins.Keys.Where(name => !kept.Contains(name)).ToList())
                    _ = origins.Remove(name);
            }
        }

        return [.. origins.Values.OrderBy(setting => setting.Name, StringComparer.Ordinal)];
    }

    /// <summary>Each member of the configuration; of lists of pairs, each pair.</summary>
    private static IEnumerable<(string Name, string Value)> SettingsOf(GraphImage image)
    {
        if (image.Known(declaration => declaration.Configuration) is not { } text)
            yield break;

        using var document = JsonDocument.Parse(text);

        foreach (var member in document.RootElement.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Array && member.Value.EnumerateArray().All(IsPair))
            {
                foreach (var pair in member.Value.EnumerateArray())
                    yield return ($"{member.Name} {pair.GetProperty("name").GetString()}", pair.TryGetProperty("value", out var value) ? Text(value) : Text(pair));
            }
            else
            {
                yield return (member.Name, Text(member.Value));
            }
        }
    }

    private static bool IsPair(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String;

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : JsonSerializer.Serialize(value, Compact);
}
