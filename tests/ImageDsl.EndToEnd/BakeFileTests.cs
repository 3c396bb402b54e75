using System.Text.Json;
using ImageDsl.EndToEnd.Engine;
using ImageDsl.Tool.Sources;

namespace ImageDsl.EndToEnd;

/// <summary>What the command reads in bake and compose files is what <c>docker buildx bake --print</c> says of them.</summary>
public sealed class BakeFileTests
{
    private const string Hcl = """
        variable "TAG" { default = "1.2" }
        variable "UNSET" { default = null }
        variable "EMPTY" {}
        variable "VERSIONS" { default = ["1", "2", "3"] }
        variable "OBJECTS" { default = [{ n = "a" }, { n = "b" }] }
        function "tag" {
          params = [name]
          result = ["acme/${name}:${TAG}", TAG == "1.2" ? "acme/${name}:latest" : ""]
        }
        group "default" { targets = ["web", "app", "job"] }
        target "base" {
          context = "base"
          args = { A = "1", B = "2" }
          labels = { team = "Platform" }
          platforms = ["linux/amd64", "linux/arm64"]
        }
        target "web" {
          inherits = ["base"]
          dockerfile = "web/Dockerfile"
          target = "final"
          tags = tag("web")
          args = { B = UNSET, C = EMPTY, D = "%{ if length(VERSIONS) > 1 }many%{ else }one%{ endif }", E = "${join("-", [for v in VERSIONS : "v${v}" if v != "2"])}" }
          contexts = { base = "target:job", tools = "docker-image://debian:13" }
          labels = { nodes = "${join(",", OBJECTS[*].n)}" }
        }
        target "app" {
          name = "app-${item}-${replace(v, ".", "-")}"
          matrix = { item = ["x", "y"], v = ["1.0", "2.0"] }
          context = target.base.context
          tags = ["acme/${item}:${v}"]
          args = { H = sha256(item), P = "${parseint("ff", 16)}", T = try(VERSIONS[9], "none"), U = upper(trimprefix("refs/x", "refs/")) }
        }
        target "job" {
          dockerfile-inline = <<-EOT
            FROM debian:13
            %{ for v in VERSIONS ~}
            RUN echo ${v}
            %{ endfor ~}
          EOT
          tags = ["acme/job:${format("%s-%d", TAG, 7)}"]
          args = { Z = "${~ TAG ~}" }
        }
        """;

    private const string Json = """
        {"WHO":"acme","variable":{"TAG":{"default":"3"}},"function":{"f":{"params":["x"],"result":"<${upper(x)}-${WHO}>"}},
         "group":{"default":{"targets":["web"]}},
         "target":{"common":{"context":"src","args":{"A":"1"}},"web":{"inherits":["common"],"tags":["${WHO}/web:${TAG}"],"args":{"V":"pre-${f(\"foo\")}"}}}}
        """;

    private const string Compose = """
        name: shop
        include: [infra/compose.yaml]
        x-build: &build {args: {A: "1"}}
        services:
          web:
            image: acme/web:${TAG:-9}
            build:
              <<: *build
              context: ./web
              dockerfile: Dockerfile.prod
              target: final
              additional_contexts: {shared: ./shared, db: "service:db"}
          job:
            extends: {file: common/base.yaml, service: app}
            image: acme/job:${COMPOSE_PROJECT_NAME}
            build: {args: [B=2, BARE]}
          inline:
            image: acme/inline:1
            build: {dockerfile_inline: "FROM debian:${DEBIAN-13}", labels: [a=b]}
        """;

    [Theory]
    [InlineData("docker-bake.hcl", Hcl)]
    [InlineData("docker-bake.json", Json)]
    public Task Bake_files(string name, string text) => AssertAgrees(name, [(name, text)], _ => BakeSource.Read(text, isJson: name.EndsWith(".json", StringComparison.Ordinal)));

    [Fact]
    public Task Compose_files() => AssertAgrees(
        "compose.yaml",
        [
            ("compose.yaml", Compose),
            (".env", "TAG=5\n"),
            ("infra/compose.yaml", "services:\n  db: {image: 'acme/db:${TAG}-${OWN}', build: db}\n"),
            ("infra/.env", "TAG=6\nOWN=own\n"),
            ("common/base.yaml", "services:\n  app:\n    build: {context: ./app, args: {A: 1}}\n"),
        ],
        folder => ComposeSource.Read(ComposeSource.ReadFile(Compose), new ComposeFiles(
            path => ComposeSource.ReadFile(File.ReadAllText(Path.Combine(folder, path))),
            path => File.Exists(Path.Combine(folder, path)) ? ComposeVariables.Read(File.ReadAllText(Path.Combine(folder, path))) : null)).Builds);

    private static async Task AssertAgrees(string name, IReadOnlyList<(string Path, string Text)> files, Func<string, IReadOnlyList<BuildDefinition>> read)
    {
        using var folder = new TemporaryFolder();

        foreach (var (path, text) in files)
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, path))!);
            await File.WriteAllTextAsync(Path.Combine(folder.Path, path), text, TestContext.Current.CancellationToken);
        }

        await Docker.AssertHasBuildx();
        var printed = await Command.RunIn(folder.Path, "docker", "buildx", "bake", "-f", name, "--print");
        var targets = JsonDocument.Parse(printed).RootElement.GetProperty("target");
        var builds = read(folder.Path).ToDictionary(build => build.Name, StringComparer.Ordinal);

        Assert.NotEmpty(targets.EnumerateObject());

        foreach (var target in targets.EnumerateObject())
            Assert.Equal(Described(target.Value), Described(builds[target.Name]));
    }

    private static string Described(BuildDefinition build) => Described(
        build.Context ?? ".", build.Dockerfile ?? "Dockerfile", build.InlineDockerfile, build.Stage, build.Tags, build.Platforms, build.Arguments, build.Contexts, build.Labels);

    private static string Described(JsonElement target)
    {
        return Described(
            Text("context") ?? ".", Text("dockerfile") ?? "Dockerfile", Text("dockerfile-inline"), Text("target"), Texts("tags"), Texts("platforms"), Map("args"), Map("contexts"), Map("labels"));

        string? Text(string member) => target.TryGetProperty(member, out var value) ? value.GetString() : null;

        IEnumerable<string> Texts(string member) => target.TryGetProperty(member, out var value) ? value.EnumerateArray().Select(item => item.GetString()!) : [];

        IEnumerable<KeyValuePair<string, string?>> Map(string member) =>
            target.TryGetProperty(member, out var value) ? value.EnumerateObject().Select(one => new KeyValuePair<string, string?>(one.Name, one.Value.GetString())) : [];
    }

    /// <summary>Bake cleans paths, calls a service a target and leaves white space in a here-document, none of which says anything else.</summary>
    private static string Described(
        string context, string dockerfile, string? inline, string? stage, IEnumerable<string> tags, IEnumerable<string> platforms,
        IEnumerable<KeyValuePair<string, string?>> arguments, IEnumerable<KeyValuePair<string, string?>> contexts, IEnumerable<KeyValuePair<string, string?>> labels) => string.Join('\n',
        [
            $"context {Path.GetFullPath(context, "/")}",
            $"dockerfile {(inline is null ? dockerfile : string.Join(" | ", inline.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))}",
            $"target {stage}",
            .. tags.Order(StringComparer.Ordinal).Select(tag => $"tag {tag}"),
            .. platforms.Order(StringComparer.Ordinal).Select(platform => $"platform {platform}"),
            .. arguments.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"arg {one.Key}={one.Value}"),
            .. contexts.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"named context {one.Key}={(one.Value!.Contains(':', StringComparison.Ordinal) ? one.Value.Replace("service:", "target:", StringComparison.Ordinal) : Path.GetFullPath(one.Value, "/"))}"),
            .. labels.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"label {one.Key}={one.Value}"),
        ]);
}
