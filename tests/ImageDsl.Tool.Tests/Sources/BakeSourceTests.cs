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
              tags = ["${REGISTRY}/web:${TAG}", CI != null ? "x:${CI}" : "", tag("web")[0], "web:latest"]
              args = { OTHER = "y" }
              contexts = { base = "target:base", "debian:13" = "docker-image://debian:13.1" }
              labels = { "org.opencontainers.image.vendor" = "A \"quoted\" $${literal}" }
            }
            """);

        var web = builds.Single(build => build.Name == "web");
        Assert.Equal(["registry.example.com/acme/web:1.2", "web:latest"], web.Tags);
        Assert.Empty(web.UnresolvedTags);
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

    [Theory]
    [InlineData("CI ? \"a\" : \"b\"")]
    [InlineData("timestamp()")]
    [InlineData("\"x:${formatdate(\"YYYY\", timestamp())}\"")]
    [InlineData("\"%{ if true }a\"")]
    [InlineData("\"%{ endif }a\"")]
    [InlineData("\"x:${NULL}\"")]
    [InlineData("UNSET")]
    [InlineData("target.web.tags[0]")]
    public void What_only_a_run_knows_stays_as_it_is_written(string expression)
    {
        var build = Assert.Single(Read($"variable \"NULL\" {{\n default = null\n}}\ntarget \"x\" {{\n tags = [{expression}]\n}}\n"));

        Assert.Empty(build.Tags);
        Assert.Single(build.UnresolvedTags);
    }

    [Theory]
    [InlineData("1 + 2 * 3 - 4 / 2 % 3", "5")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("-2 < 1 && !(3 >= 4) || false", "true")]
    [InlineData("\"a\" == \"a\" ? \"yes\" : \"no\"", "yes")]
    [InlineData("NAME != \"\" ? \"${NAME}-x\" : \"none\"", "app-x")]
    [InlineData("upper(join(\"-\", [for v in VERSIONS : \"v${v}\" if v != \"2\"]))", "V1-V3")]
    [InlineData("join(\",\", [for i, v in VERSIONS : \"${i}${v}\"])", "01,12,23")]
    [InlineData("{ for k, v in MAP : v => k }[\"one\"]", "a")]
    [InlineData("MAP.b", "two")]
    [InlineData("VERSIONS[length(VERSIONS) - 1]", "3")]
    [InlineData("join(\"\", sort(keys(merge(MAP, { c = 1 }))))", "abc")]
    [InlineData("replace(trimprefix(\"refs/tags/v1.2\", \"refs/tags/\"), \".\", \"-\")", "v1-2")]
    [InlineData("regex_replace(\"a1b22\", \"([0-9]+)\", \"<$1>\")", "a<1>b<22>")]
    [InlineData("format(\"%s:%d%%\", \"x\", 7)", "x:7%")]
    [InlineData("greet(\"you\", \"and\", \"me\")", "hello you: and,me")]
    [InlineData("concat([\"a\"], VERSIONS...)", null)]
    [InlineData("element(split(\"/\", \"a/b/c\"), 4)", "b")]
    [InlineData("coalesce(null, \"x\")", "x")]
    [InlineData("substr(\"abcdef\", 1, 3)", "bcd")]
    [InlineData("contains(VERSIONS, \"2\") ? \"in\" : \"out\"", "in")]
    [InlineData("\"x:%{ if length(VERSIONS) > 1 }many%{ else }one%{ endif }\"", "x:many")]
    [InlineData("\"z:%{ for i, v in VERSIONS ~} ${i}${v} %{~ endfor }\"", "z:011223")]
    [InlineData("\"${~ NAME ~} x\"", "appx")]
    [InlineData("\"%%{literal}\"", "%{literal}")]
    [InlineData("join(\"-\", OBJECTS[*].n)", "1-2")]
    [InlineData("join(\"-\", OBJECTS.*.n)", "1-2")]
    [InlineData("target.base.args.V", "7")]
    [InlineData("target.base.name", "base")]
    [InlineData("try(VERSIONS[7], \"none\")", "none")]
    [InlineData("can(VERSIONS[7]) ? \"yes\" : \"no\"", "no")]
    [InlineData("VERSIONS[indexof(VERSIONS, \"3\")]", "3")]
    [InlineData("sha256(\"hello\")", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")]
    [InlineData("base64decode(\"SGVsbG8=\")", "Hello")]
    [InlineData("parseint(\"ff\", 16)", "255")]
    [InlineData("join(\",\", range(3))", "0,1,2")]
    [InlineData("join(\",\", formatlist(\"v%s\", VERSIONS))", "v1,v2,v3")]
    [InlineData("regex(\"[0-9]+\", \"a12b3\")", "12")]
    [InlineData("zipmap([\"a\", \"b\"], [\"1\", \"2\"])[\"b\"]", "2")]
    [InlineData("reverse(\"stressed\")", "desserts")]
    [InlineData("title(\"hello world-from_docker\")", "Hello World-From_docker")]
    [InlineData("urlencode(\"a b=c&d\")", "a+b%3Dc%26d")]
    [InlineData("BAKE_CMD_CONTEXT", ".")]
    [InlineData("sanitize(\"linux/arm64\")", "linux_arm64")]
    public void Expressions_are_evaluated(string expression, string? expected)
    {
        var build = Assert.Single(Read($$"""
            target "base" {
              args = { V = "7" }
            }
            variable "OBJECTS" { default = [{ n = "1" }, { n = "2" }] }
            variable "NAME" { default = "app" }
            variable "VERSIONS" { default = ["1", "2", "3"] }
            variable "MAP" {
              default = {
                a = "one"   # no comma
                b = "two"
              }
            }
            function "greet" {
              params = [name]
              variadic_params = rest
              result = "hello ${name}: ${join(",", rest)}"
            }
            target "x" { tags = [ {{expression}} ] }
            """), build => build.Name == "x");

        Assert.Equal(expected is null ? [] : [expected], build.Tags);
    }

    [Theory]
    [InlineData("function \"f\" {\n params = [x]\n result = f(x)\n}\ntarget \"x\" {\n tags = [f(\"a\")]\n}\n")]
    [InlineData("function \"f\" {\n params = [x]\n result = [for a in x : [for b in x : [for c in x : f(x)]]]\n}\ntarget \"x\" {\n tags = f([1,2,3,4,5,6,7,8,9])\n}\n")]
    [InlineData("variable \"a\" { default = [b, b] }\nvariable \"b\" { default = [a, a] }\ntarget \"x\" {\n tags = a == b ? [\"1\"] : [\"2\"]\n}\n")]
    public void What_calls_itself_ends(string text) => Assert.Empty(Assert.Single(Read(text)).Tags);

    [Fact]
    public void Long_chains_are_no_matter()
    {
        foreach (var link in new[] { "+1", "[0]", ".a", " == 1", " ? 1 : 1" })
            Assert.Empty(Assert.Single(Read("target \"x\" {\n tags = [x" + string.Concat(Enumerable.Repeat(link, 100_000)) + "]\n}\n")).Tags);
    }

    /// <summary>As <c>docker buildx bake --print</c> has it: an argument that is null is not given at all, so the default of the Dockerfile counts.</summary>
    [Fact]
    public void What_is_null_is_not_given()
    {
        using var tree = new TestTree()
            .With("docker-bake.hcl", "variable \"BASE\" {\n default = null\n}\nvariable \"EMPTY\" {}\ntarget \"web\" {\n args = { BASE = BASE, EMPTY = EMPTY }\n}\n")
            .With("Dockerfile", "ARG BASE=debian:13\nFROM $BASE\n");

        Assert.Equal("debian:13", Assert.Single(tree.Load().Graph.Images, image => image.IsExternal).Name);
        Assert.Equal([new("EMPTY", "")], Assert.Single(Read(File.ReadAllText(System.IO.Path.Combine(tree.Path, "docker-bake.hcl")))).Arguments);
    }

    [Fact]
    public void Json_sets_variables_and_defines_functions()
    {
        var build = Assert.Single(BakeSource.Read("""{"FOO":"abc","function":{"f":{"params":["x"],"result":"<${upper(x)}-${FOO}>"}},"target":{"app":{"args":{"v":"pre-${f(\"foo\")}"}}}}""", isJson: true));
        Assert.Equal("pre-<FOO-abc>", build.Arguments["v"]);
    }

    [Fact]
    public void Targets_that_name_each_other_end()
    {
        var builds = Read("target \"a\" {\n context = target.b.context\n}\ntarget \"b\" {\n context = target.a.context\n}\n");
        Assert.All(builds, build => Assert.NotNull(build.Unresolved));
    }

    [Fact]
    public void An_override_lies_over_its_file()
    {
        using var tree = new TestTree()
            .With("docker-bake.hcl", "variable \"TAG\" { default = \"1\" }\ntarget \"web\" {\n context = \"web\"\n tags = [\"acme/web:${TAG}\"]\n args = { A = \"1\", BASE = \"debian:12\" }\n}\n")
            .With("docker-bake.override.hcl", "variable \"TAG\" { default = \"2\" }\ntarget \"web\" {\n args = { BASE = \"debian:13\" }\n}\n")
            .With("web/Dockerfile", "ARG BASE\nFROM $BASE\n");

        var image = Assert.Single(tree.Load().Graph.Images, image => !image.IsExternal);
        Assert.Equal(("acme/web:2", "debian:13"), (image.Name, tree.Load().Graph.ParentOf(tree.Load().Graph.Find("acme/web:2")!)!.Name));
    }

    [Fact]
    public void A_file_in_a_folder_of_its_own_is_called_from_above()
    {
        using var tree = new TestTree()
            .With("infra/docker-bake.hcl", "target \"web\" {\n dockerfile = \"web/Dockerfile\"\n tags = [\"acme/web:1\"]\n}\ntarget \"lost\" {\n dockerfile = \"${WHERE}/Dockerfile\"\n}\n")
            .With("web/Dockerfile", "FROM debian:13\n");

        var estate = tree.Load();
        Assert.Equal(("debian:13", "."), (estate.Graph.ParentOf(estate.Graph.Find("acme/web:1")!)!.Name, estate.Graph.Find("acme/web:1")!.Known(declaration => declaration.Context)));
        Assert.Equal("infra/docker-bake.hcl:5: warning: what 'lost' stands on is not known: '${WHERE}/Dockerfile' could not be resolved", Assert.Single(estate.Warnings).ToString());
    }

    [Fact]
    public void A_here_document_is_text()
    {
        var build = Assert.Single(Read("target \"x\" {\n  dockerfile-inline = <<-EOT\n    FROM debian:13\n    RUN true\n  EOT\n  tags = [\"x:1\"]\n}\n"));

        Assert.Equal("FROM debian:13\nRUN true\n", build.InlineDockerfile);
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
