using System.Text;
using System.Text.Json;
using ImageDsl.EndToEnd.Engine;

namespace ImageDsl.EndToEnd.Steps;

/// <summary>An image of some steps, built by the real builder, and what is in it.</summary>
internal sealed class StepBuild : IAsyncDisposable
{
    private readonly string _tag;

    private StepBuild(string tag, JsonElement configuration, string log)
    {
        _tag = tag;
        Configuration = configuration;
        Log = log;
    }

    /// <summary>What a container starts with.</summary>
    public JsonElement Configuration { get; }

    /// <summary>What the builder showed.</summary>
    public string Log { get; }

    /// <summary>Builds the image of some steps.</summary>
    /// <param name="define">The steps.</param>
    /// <param name="context">The files of the build context: paths and contents.</param>
    /// <param name="options">Further options of <c>docker build</c>.</param>
    public static Task<StepBuild> Of(Action<ImageBuilder> define, IReadOnlyDictionary<string, string>? context = null, params string[] options) =>
        Of(new Steps(define), $"imagedsl-steps/{Guid.NewGuid():N}:1", context, options);

    /// <summary>Builds an image under a name.</summary>
    public static async Task<StepBuild> Of(Image image, string tag, IReadOnlyDictionary<string, string>? context = null, params string[] options)
    {
        using var folder = new TemporaryFolder();

        foreach (var (path, content) in context ?? new Dictionary<string, string>())
        {
            var file = Path.Combine(folder.Path, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, content);
        }

        // The front end that is built in is new enough, and a closed network has no other.
        var text = image.ToDockerfile();
        var dockerfile = Path.Combine(folder.Path, "Dockerfile");
        await File.WriteAllTextAsync(dockerfile, text.StartsWith("# syntax=", StringComparison.Ordinal) ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimStart('\n') : text);

        var result = await Command.Try(
            folder.Path, "docker", ["build", "--progress", "plain", "--network", "host", "--no-cache", "--tag", tag, "--file", dockerfile, .. options, folder.Path]);

        return result.ExitCode == 0
            ? new StepBuild(tag, await Docker.Inspect(tag), result.Output + result.Errors)
            : throw new InvalidOperationException($"The build failed:\n{text}\n{result.Errors}");
    }

    /// <summary>What a command writes in a container that has no network.</summary>
    public Task<string> Run(params string[] command) =>
        Command.Run("docker", ["run", "--rm", "--network", "none", "--entrypoint", command[0], _tag, .. command[1..]]);

    /// <summary>What a file holds.</summary>
    public async Task<string> Read(string path) => (await ReadAll(path))[0];

    /// <summary>What several files hold, byte for byte.</summary>
    public async Task<IReadOnlyList<string>> ReadAll(params string[] paths)
    {
        var lines = await Run(["/bin/sh", "-euc", "for f; do base64 -w0 \"$f\"; echo; done", "sh", .. paths]);
        return [.. lines.Split('\n').Take(paths.Length).Select(line => Encoding.UTF8.GetString(Convert.FromBase64String(line)))];
    }

    /// <summary>Owner, group and octal permissions of a file.</summary>
    public async Task<string> Access(string path) => (await Run("stat", "--format", "%u:%g %a", path)).Trim();

    /// <summary>A list of texts in the configuration.</summary>
    public string[] Texts(string name) => [.. Configuration.GetProperty(name).EnumerateArray().Select(value => value.GetString()!)];

    /// <summary>The names of a map in the configuration.</summary>
    public string[] Names(string name) => [.. Configuration.GetProperty(name).EnumerateObject().Select(entry => entry.Name).Order(StringComparer.Ordinal)];

    /// <summary>A variable of the environment.</summary>
    public string? Variable(string name) => Texts("Env").Where(entry => entry.StartsWith(name + "=", StringComparison.Ordinal)).Select(entry => entry[(name.Length + 1)..]).SingleOrDefault();

    public async ValueTask DisposeAsync() => await Command.Run("docker", "image", "rm", "--force", _tag);

    [OsLayer("imagedsl-steps/steps")]
    private sealed class Steps(Action<ImageBuilder> define) : Image
    {
        public override ImageReference From => "debian:13-slim";

        protected override void Define(ImageBuilder image) => define(image);
    }
}
