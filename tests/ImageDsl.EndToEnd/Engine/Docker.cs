using System.Text.Json;

namespace ImageDsl.EndToEnd.Engine;

/// <summary>Calls of the docker command that several tests make.</summary>
internal static class Docker
{
    /// <summary>Options of a build that take the stand-ins for the published images.</summary>
    public static IEnumerable<string> StandInOptions => StandIns.ByPublishedName.SelectMany(
        pair => new[] { "--build-context", $"{pair.Key}=docker-image://{pair.Value}" });

    /// <summary>Ends the tests with a clear word when the docker command cannot bake.</summary>
    public static async Task AssertHasBuildx()
    {
        var version = await Command.Try(Repository.Root, "docker", "buildx", "version");

        if (version.ExitCode != 0)
            throw new InvalidOperationException($"The docker command on PATH has no buildx: {version.Errors}");
    }

    /// <summary>The configuration of a local image, as the engine has it.</summary>
    public static async Task<JsonElement> Inspect(string reference)
    {
        using var json = JsonDocument.Parse(await Command.Run("docker", "image", "inspect", reference));
        return json.RootElement[0].GetProperty("Config").Clone();
    }
}
