using System.Text.Json;

namespace ImageDsl.EndToEnd.Engine;

/// <summary>Calls of the docker command that several tests make.</summary>
internal static class Docker
{
    /// <summary>Options of a build that take the stand-ins for the published images.</summary>
    public static IEnumerable<string> StandInOptions => StandIns.ByPublishedName.SelectMany(
        pair => new[] { "--build-context", $"{pair.Key}=docker-image://{pair.Value}" });

    /// <summary>The configuration of a local image, as the engine has it.</summary>
    public static async Task<JsonElement> Inspect(string reference)
    {
        using var json = JsonDocument.Parse(await Command.Run("docker", "image", "inspect", reference));
        return json.RootElement[0].GetProperty("Config").Clone();
    }
}
