using System.Collections.Concurrent;
using System.Text.Json;
using ImageDsl.Dockerfile;
using ImageDsl.EndToEnd.Engine;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;
using ImageDsl.Rules.Facts;
using Command = ImageDsl.EndToEnd.Engine.Command;

namespace ImageDsl.EndToEnd;

/// <summary>What is folded along a chain is what the engine has, on generated chains and on the real images that can be had.</summary>
public sealed class EffectiveConfigurationTests
{
    private const int Chains = 64;
    private const string Debian = "debian:13.1-slim";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Generated_chains_are_folded_as_the_engine_does()
    {
        using var folder = new TemporaryFolder();
        using var builders = new SemaphoreSlim(4);
        var images = 0;
        var differences = new ConcurrentBag<string>();

        await Task.WhenAll(Enumerable.Range(0, Chains).Select(async seed =>
        {
            await builders.WaitAsync(Cancellation);

            try
            {
                _ = Interlocked.Add(ref images, await BuildAndCompare(seed, folder.Path, differences));
            }
            finally
            {
                _ = builders.Release();
            }
        }));

        Assert.True(images >= 2 * Chains);
        Assert.True(differences.IsEmpty, string.Join("\n\n", differences));
    }

    [Fact]
    public async Task The_facts_about_Debian_hold()
    {
        var facts = ExternalImageCatalog.Default.Find(Debian)!;

        Assert.Equal("apt-get /bin/sh glibc root", await InContainer(Debian, """
            test -x /usr/bin/apt-get && printf 'apt-get '
            test -x /bin/sh && printf '/bin/sh '
            ldd --version 2>&1 | grep -qi glibc && printf 'glibc '
            printf '%s' "$(id -un)"
            """));
        Assert.Equal((PackageManager.Apt, "/bin/sh", CLibrary.Glibc), (facts.PackageManager!.Value, facts.Shell!.Value, facts.CLibrary!.Value));

        var built = await Docker.Inspect(Debian);
        Assert.Equal(facts.Environment.Values.Select(variable => $"{variable.Name}={variable.Value}"), Texts(built, "Env"));
        Assert.Equal(facts.User!.Value ?? "", Text(built, "User"));
        Assert.Equal(facts.WorkingDirectory!.Value ?? "", Text(built, "WorkingDir").TrimEnd('/'));
        Assert.Empty(Texts(built, "Entrypoint"));
    }

    [Fact]
    public async Task The_facts_about_scratch_and_busybox_hold()
    {
        using var folder = new TemporaryFolder();
        const string Busybox = "imagedsl-fold/busybox";
        await Build(folder.Path, "busybox", Busybox, $"""
            FROM {Debian} AS package
            RUN apt-get update && apt-get install -y --no-install-recommends busybox-static
            FROM scratch
            COPY --from=package /bin/busybox /bin/busybox
            RUN ["/bin/busybox", "--install", "/bin"]
            CMD ["sh"]
            """);

        var facts = ExternalImageCatalog.Default.Find("busybox:1.37")!;
        Assert.Equal("sh 0", await InContainer(Busybox, "test -x /bin/sh && printf 'sh '; for m in apt-get apk dnf; do type $m >/dev/null 2>&1 && printf $m; done; printf '%s' \"$(id -u)\""));
        Assert.Equal(("/bin/sh", (PackageManager?)null), (facts.Shell!.Value, facts.PackageManager!.Value));
        Assert.Equal(facts.Environment.Values.Select(variable => $"{variable.Name}={variable.Value}"), Texts(await Docker.Inspect(Busybox), "Env"));
        Assert.Equal(facts.Cmd!.Value, Texts(await Docker.Inspect(Busybox), "Cmd").ToEquatableArray());

        const string Empty = "imagedsl-fold/scratch";
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "file"), "x", Cancellation);
        await Build(folder.Path, "scratch", Empty, "FROM scratch\nCOPY file /file\n");
        Assert.Equal(Said(Fold("FROM scratch\nCOPY file /file\n", null, Empty)), Built(await Docker.Inspect(Empty)));
        Assert.NotEqual(0, (await Command.Try(folder.Path, "docker", "run", "--rm", Empty, "/bin/sh", "-c", "true")).ExitCode);
    }

    private static async Task<int> BuildAndCompare(int seed, string root, ConcurrentBag<string> differences)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, $"chain-{seed}")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "file"), "x", Cancellation);
        var chain = new RandomChain(seed).Dockerfiles($"imagedsl-fold/chain-{seed}").ToList();
        EffectiveImage? parent = null;

        for (var i = 0; i < chain.Count; i++)
        {
            var (tag, text) = chain[i];
            await Build(folder, $"image-{i}", tag, text);
            var folded = Fold(text, parent, tag);

            var (said, built) = (Said(folded), Built(await Docker.Inspect(tag)));

            if (said != built)
                differences.Add($"{tag}\nfolded:\n{said}\nbuilt:\n{built}\nof:\n{string.Concat(chain.Take(i + 1).Select(image => image.Dockerfile))}");

            parent = folded;
        }

        return chain.Count;
    }

    private static EffectiveImage Fold(string text, EffectiveImage? parent, string tag)
    {
        var syntax = DockerfileReader.Read(text, Cancellation);
        Assert.False(syntax.HasErrors, text);

        ImageReference from = parent?.Description!.Reference ?? ImageReference.Scratch;
        var description = new ImageDescription(tag, LayerKind.Os, tag, from, parent?.Description!.Class);
        return EffectiveImage.Of(new ImageModel(description, syntax.Document), parent, ExternalImageCatalog.Default, Cancellation);
    }

    private static async Task Build(string folder, string name, string tag, string dockerfile)
    {
        var file = Path.Combine(folder, name + ".Dockerfile");
        await File.WriteAllTextAsync(file, dockerfile, Cancellation);
        _ = await Command.Run("docker", "build", "--quiet", "--network", "host", "--file", file, "--tag", tag, folder);
    }

    private static async Task<string> InContainer(string image, string script) =>
        (await Command.Run("docker", "run", "--rm", image, "/bin/sh", "-c", script)).Trim();

    private static string Said(EffectiveImage image)
    {
        var configuration = image.Configuration;

        return Lines(
            Known(configuration.User),
            Known(configuration.WorkingDirectory),
            configuration.Environment.Values.Select(variable => $"{variable.Name}={variable.Value}"),
            Known(configuration.Entrypoint) ?? default,
            Known(configuration.Cmd) ?? default,
            Known(configuration.Shell) ?? default,
            configuration.ExposedPorts.Values,
            configuration.Volumes.Values,
            configuration.Labels.Values.Select(label => $"{label.Name}={label.Value}"),
            Known(configuration.StopSignal),
            Known(configuration.HealthCheck) is { } check ? Test(check.Command) : [],
            configuration.Triggers.Select(trigger => trigger.Value.Keyword));
    }

    private static string Built(JsonElement built) => Lines(
        Text(built, "User"),
        Text(built, "WorkingDir"),
        Texts(built, "Env"),
        Texts(built, "Entrypoint"),
        Texts(built, "Cmd"),
        Texts(built, "Shell"),
        Names(built, "ExposedPorts"),
        Names(built, "Volumes"),
        Members(built, "Labels").Select(label => $"{label.Name}={label.Value.GetString()}"),
        Text(built, "StopSignal"),
        built.TryGetProperty("Healthcheck", out var check) && check.ValueKind == JsonValueKind.Object ? Texts(check, "Test") : [],
        Texts(built, "OnBuild").Select(trigger => trigger.Split(' ')[0]));

    private static string Lines(
        string? user,
        string? directory,
        IEnumerable<string> environment,
        IEnumerable<string> entrypoint,
        IEnumerable<string> command,
        IEnumerable<string> shell,
        IEnumerable<string> ports,
        IEnumerable<string> volumes,
        IEnumerable<string> labels,
        string? signal,
        IEnumerable<string> check,
        IEnumerable<string> triggers) => $"""
            user: {user}
            working directory: {(directory is "/" ? "" : directory)}
            environment: {JsonSerializer.Serialize(environment)}
            entrypoint: {JsonSerializer.Serialize(entrypoint)}
            command: {JsonSerializer.Serialize(command)}
            shell: {JsonSerializer.Serialize(shell)}
            ports: {JsonSerializer.Serialize(ports.Order(StringComparer.Ordinal))}
            volumes: {JsonSerializer.Serialize(volumes.Order(StringComparer.Ordinal))}
            labels: {JsonSerializer.Serialize(labels.Order(StringComparer.Ordinal))}
            stop signal: {signal}
            health check: {JsonSerializer.Serialize(check)}
            triggers: {JsonSerializer.Serialize(triggers)}
            """;

    private static T? Known<T>(Fact<T>? fact)
    {
        Assert.NotNull(fact);
        Assert.True(fact.IsKnown, fact.Unresolved);
        return fact.Value;
    }

    private static IEnumerable<string> Test(Dockerfile.Command? command) => command switch
    {
        ShellCommand shell => ["CMD-SHELL", shell.Text],
        ExecCommand exec => ["CMD", .. exec.Arguments],
        _ => ["NONE"],
    };

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.GetString()!) : [];

    private static IEnumerable<JsonProperty> Members(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];

    private static IEnumerable<string> Names(JsonElement element, string name) => Members(element, name).Select(member => member.Name);
}
