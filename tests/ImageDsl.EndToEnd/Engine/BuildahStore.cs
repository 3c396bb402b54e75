using System.Text.Json;

namespace ImageDsl.EndToEnd.Engine;

/// <summary>
/// A store of buildah's own, in a temporary folder, with Debian and the stand-ins in it. Images are built when a test asks for them,
/// their parents first, as their names in FROM must be there.
/// </summary>
public sealed class BuildahStore(Estate estate) : IAsyncLifetime
{
    private readonly Dictionary<string, Task> _builds = [];
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        var archive = Path.Combine(_folder.Path, "bases.tar");
        var external = estate.Images.Select(image => image.Parent).Where(parent => !IsOurs(parent)).Distinct();
        string[] bases = [.. external, .. StandIns.ByPublishedName.Values];

        await Command.Run("docker", ["save", "--output", archive, .. bases]);

        foreach (var reference in bases)
            await Run("pull", "--quiet", $"docker-archive:{archive}:{FullyQualified(reference)}");

        File.Delete(archive);
    }

    public async ValueTask DisposeAsync()
    {
        await Run("rmi", "--all", "--force");
        _folder.Dispose();
    }

    /// <summary>Builds an image of the estate after those it needs.</summary>
    internal Task Build(ImageEntry image)
    {
        if (_builds.TryGetValue(image.Name, out var build))
            return build;

        return _builds[image.Name] = BuildAfterItsParents(image);
    }

    /// <summary>The configuration of a built image.</summary>
    internal async Task<JsonElement> Inspect(string reference)
    {
        using var json = JsonDocument.Parse(await Run("inspect", "--type", "image", reference));
        return json.RootElement.GetProperty("Docker").GetProperty("config").Clone();
    }

    private async Task BuildAfterItsParents(ImageEntry image)
    {
        foreach (var needed in estate.Images.Where(other => image.Parent == other.Reference || image.References.Contains(other.Reference)))
            await Build(needed);

        // Without --layers it squashes; in its own format it drops health checks.
        await Run(
            ["bud", "--isolation", "chroot", "--layers", "--format", "docker", .. StandInOptions, "--tag", image.Reference,
                "--file", image.DockerfileIn(estate.Folder), image.ContextIn(estate.Folder)]);
    }

    private static IEnumerable<string> StandInOptions => StandIns.ByPublishedName.SelectMany(
        pair => new[] { "--build-context", $"{pair.Key}=docker-image://localhost/{pair.Value}" });

    private bool IsOurs(string reference) => estate.Images.Any(image => image.Reference == reference);

    private Task<string> Run(params string[] arguments) => Command.Run(
        "buildah", ["--root", Path.Combine(_folder.Path, "root"), "--runroot", Path.Combine(_folder.Path, "run"), .. arguments]);

    private static string FullyQualified(string reference) => "docker.io/" + (reference.Contains('/') ? reference : "library/" + reference);
}
