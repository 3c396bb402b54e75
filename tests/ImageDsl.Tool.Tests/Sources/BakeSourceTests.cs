using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Tests.Sources;

public sealed class BakeSourceTests
{
    [Fact]
    public void Variables_inheritance_and_overrides_are_followed()
    {
        var builds = Read("""
            // what a real file looks like
            variable "TAG" { default = "1.2" }
            variable "REGISTRY" {
              default = "registry.example.com/${OWNER}"   # refers to a later one
            }
            variable "OWNER" { default = "acme" }
            variable "CI" { default = null }
            function "tag" { params = [name]
              result = ["${REGISTRY}/${name}:${TAG}"] }

            group "default" { targets = ["web", "api"] }

            target "_common" {
              context = "."
              args = { BASE = "debian:13", "OTHER" : "x" }
              platforms = ["linux/amd64", "linux/arm64"]
            }
            target "web" {
              inherits = ["_common"]
              dockerfile = "web/Dockerfile"
              tags = ["${REGISTRY}/web:${TAG}", CI != "" ? "x:${CI}" : "", tag("web")[0], "web:latest"]
              args = { OTHER = "y" }
              contexts = { base = "target:base", "debian:13" = "docker-image://debian:13.1" }
              labels = { "org.opencontainers.image.vendor" = "A \"quoted\" $${literal}" }
            }
            """);

        var web = builds.Single(build => build.Name == "web");
        Assert.Equal(["registry.example.com/acme/web:1.2", "web:latest"], web.Tags);
        Assert.Equal(["CI != \"\" ? \"x:${CI}\" : \"\"", "tag(\"web\")[0]"], web.UnresolvedTags);
        Assert.Equal("BASE=debian:13 OTHER=y", string.Join(' ', web.Arguments.OrderBy(argument => argument.Key).Select(argument => $"{argument.Key}={argument.Value}")));
        Assert.Equal(("target:base", "docker-image://debian:13.1"), (web.Contexts["base"], web.Contexts["debian:13"]));
        Assert.Equal("A \"quoted\" ${literal}", web.Labels["org.opencontainers.image.vendor"]);
        Assert.Equal((".", "web/Dockerfile", 18), (web.Context, web.Dockerfile, web.Line));
        Assert.Equal(["linux/amd64", "linux/arm64"], web.Platforms);
    }

    [Fact]
    public void A_matrix_gives_a_build_for_each_combination()
    {
        var builds = Read("""
            target "app" {
              name = "app-${item.name}-${v}"
              matrix = { v = ["1", "2"], item = ["a", "b"] }
              tags = ["acme/${item}:${v}"]
            }
            """);

        Assert.Equal(["acme/a:1", "acme/a:2", "acme/b:1", "acme/b:2"], builds.SelectMany(build => build.Tags).Order());
    }

    [Fact]
    public void A_here_document_is_text()
    {
        var build = Assert.Single(Read("target \"x\" {\n  dockerfile-inline = <<-EOT\n    FROM debian:13\n    RUN true\n  EOT\n  tags = [\"x:1\"]\n}\n"));

        Assert.Equal("    FROM debian:13\n    RUN true\n", build.InlineDockerfile);
        Assert.Equal(["x:1"], build.Tags);
    }

    [Fact]
    public void Json_has_the_same_meaning()
    {
        var build = Assert.Single(BakeSource.Read("""
            { "variable": { "TAG": { "default": "2" } },
              "target": { "web": { "context": "web", "tags": ["acme/web:${TAG}"], "args": { "A": "1", "B": null }, "contexts": { "base": "target:base" } } } }
            """, isJson: true));

        Assert.Equal(["acme/web:2"], build.Tags);
        Assert.Equal(["A"], build.Arguments.Keys);
    }

    [Theory]
    [InlineData("target \"x\" {", "line 1: the block does not end")]
    [InlineData("target \"x\" {\n tags = [\"a\"\n}", "line 3")]
    [InlineData("target \"x {\n}", "line 1: the string does not end")]
    [InlineData("%%%", "line 1: '%' is not expected")]
    [InlineData("a {\n b = <<X\n never\n}", "line 2: the here-document does not end")]
    public void What_is_no_hcl_is_an_error_with_its_line(string text, string message) =>
        Assert.StartsWith(message[..6], Assert.Throws<FormatException>(() => Read(text)).Message);

    [Theory]
    [InlineData("target \"x\" { a = ", "[", "]")]
    [InlineData("target \"x\" { a = \"", "${\"", "\"}")]
    [InlineData("target \"x\" { a = ", "{ b = ", "}")]
    [InlineData("", "a {", "}")]
    public void Nesting_without_end_is_an_error_and_takes_no_time(string start, string open, string close)
    {
        var text = start + string.Concat(Enumerable.Repeat(open, 50_000)) + ",";

        _ = Assert.Throws<FormatException>(() => Read(text));
        _ = Assert.Throws<FormatException>(() => Read(text + string.Concat(Enumerable.Repeat("," + close, 50_000))));
    }

    [Fact]
    public void Any_text_is_read_or_refused()
    {
        string[] pieces = ["target", " ", "\"x\"", "{", "}", "[", "]", "=", "${", "}", "\"", "\n", "a", "1", ",", "<<E\n", "E", "/*", "*/", "#", "\\", "$${", "%{", "(", ")", ":", "?", "for"];
        var random = new Random(1);

        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));

            try
            {
                _ = Read(text);
            }
            catch (FormatException exception)
            {
                Assert.NotEmpty(exception.Message);
            }
        }
    }

    private static IReadOnlyList<BuildDefinition> Read(string text) => BakeSource.Read(text, isJson: false);
}
