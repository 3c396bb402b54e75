using System.Text.Json;
using System.Text.RegularExpressions;
using ImageDsl.CompilerServices;
using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;
using ImageDsl.Tests;

namespace ImageDsl.Rules.Tests.Documents;

public sealed partial class DocumentTests
{
    [Fact]
    public void Bake_file() => Snapshot.Verify(BakeFile.Write(ExampleEstate.Create(), ExampleEstate.Options));

    [Fact]
    public void Images_json() => Snapshot.Verify(ImagesJson.Write(ExampleEstate.Create(), ExampleEstate.Options));

    [Fact]
    public void Images_markdown() => Snapshot.Verify(ImagesMarkdown.Write(ExampleEstate.Create(), ExampleEstate.Options));

    [Fact]
    public void Origins_json_tells_the_source_of_each_line_and_keeps_to_its_schema()
    {
        var description = TestImage.Root("Acme.Orders", LayerKind.Os, "acme/orders:1", "debian:13").Description;
        var image = new EstateImage(description, "# syntax=docker/dockerfile:1\nFROM maven:3 AS build\nRUN a \\\n    && b\nFROM debian:13\nLABEL x=y\nCOPY <<E /x\n1\nE\nUSER 1\n", new SourceLine("Orders.cs", 3))
        {
            Sources = new UnreadSources(ImageOriginsText.Sources(new ImageSources(
                new[] { "Orders.cs", "Java.cs" },
                new EquatableArray<StepSource?>[] { new StepSource?[] { new("Orders.cs", 5, 9, null), new("Java.cs", 6, 6, null) }, new StepSource?[] { null, null, new("Orders.cs", 10, 12, null), new(null, 0, 0, "Acme.Base.Nobody") } })
            {
                Uses = new[] { "Acme.Base" },
            })),
        };

        var text = OriginsJson.Write(Estate.Create([image], TestContext.Current.CancellationToken), ExampleEstate.Options);
        using var document = JsonDocument.Parse(text);
        var steps = document.RootElement.GetProperty("images")[0].GetProperty("steps").EnumerateArray().Select(step => step.GetRawText().Replace("\n", "").Replace(" ", ""));

        Assert.Empty(JsonSchemaCheck.Find(Documentation.Read("schemas/origins.schema.json"), document.RootElement));
        Assert.Equal("Acme.Base", document.RootElement.GetProperty("images")[0].GetProperty("uses")[0].GetString());
        Assert.Equal(
            [
                """{"line":2,"source":"Orders.cs:5","sourceEndLine":9}""", """{"line":3,"endLine":4,"source":"Java.cs:6"}""", """{"line":5,"source":"Orders.cs:3"}""",
                """{"line":7,"endLine":9,"source":"Orders.cs:10","sourceEndLine":12}""", """{"line":10,"member":"Acme.Base.Nobody"}""",
            ],
            steps);
    }

    [Fact]
    public void Images_json_keeps_to_its_schema_and_writes_nothing_undeclared()
    {
        using var document = JsonDocument.Parse(ImagesJson.Write(ExampleEstate.Create(), ExampleEstate.Options));

        Assert.Empty(JsonSchemaCheck.Find(Documentation.Read("schemas/images.schema.json"), document.RootElement));
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2", "$.version")]
    [InlineData("\"layer\": \"os\"", "\"layer\": \"cloud\"", "$.images[0]")]
    [InlineData("\"name\": \"acme-debian\"", "\"name\": \"Acme Debian\"", "$.images[0].name")]
    [InlineData("\"literalLayers\": 2", "\"literalLayers\": \"2\"", "$.images[0].literalLayers")]
    [InlineData("\"class\": \"Acme.AcmeDebian\",\n      \"name\"", "\"klass\": \"Acme.AcmeDebian\",\n      \"name\"", "$.images[0]")]
    public void The_schema_refuses_what_is_wrong(string right, string wrong, string path)
    {
        var text = ImagesJson.Write(ExampleEstate.Create(), ExampleEstate.Options);
        Assert.Contains(right, text);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length)));

        Assert.Contains(JsonSchemaCheck.Find(Documentation.Read("schemas/images.schema.json"), document.RootElement), error => error.StartsWith(path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# syntax=docker/dockerfile:1\n# Generated.\n\nFROM a\n")]
    [InlineData("# check=skip=all\r\n# syntax=docker/dockerfile:1.7\r\nFROM a\r\n")]
    [InlineData("#!/usr/bin/env docker\n#   SYNTAX = x/y:1\nFROM a\n")]
    [InlineData("\uFEFF# syntax=docker/dockerfile:1\nFROM a\n")]
    [InlineData("\n  \n# syntax=docker/dockerfile:1\nFROM a\n")]
    [InlineData("# Generated.\n# syntax=docker/dockerfile:1\nFROM a\n")]
    [InlineData("FROM a\n# syntax=docker/dockerfile:1\n")]
    [InlineData("# syntax=docker/dockerfile:1")]
    [InlineData("  # syntax=docker/dockerfile:1\nFROM a\n")]
    [InlineData("# escape=`\n# syntax=docker/dockerfile:1\nFROM a\n")]
    [InlineData("")]
    public void Images_json_names_the_front_end_that_the_reader_finds(string dockerfile)
    {
        var image = TestImage.Root("X", LayerKind.Os, "x:1", "debian:13");
        var estate = Estate.Create([new EstateImage(image.Description, dockerfile)], TestContext.Current.CancellationToken);
        var entry = Parse(ImagesJson.Write(estate, ExampleEstate.Options)).GetProperty("images")[0];

        Assert.Equal(DockerfileReader.Read(dockerfile, TestContext.Current.CancellationToken).Document.Syntax, entry.TryGetProperty("syntax", out var syntax) ? syntax.GetString() : null);
    }

    [Fact]
    public void An_empty_estate_has_documents_too()
    {
        var estate = Estate.Create([], TestContext.Current.CancellationToken);

        Assert.Equal(0, Parse(ImagesJson.Write(estate, ExampleEstate.Options)).GetProperty("images").GetArrayLength());
        Assert.Empty(Parse(BakeFile.Write(estate, ExampleEstate.Options)).GetProperty("target").EnumerateObject());
        Assert.DoesNotContain("mermaid", ImagesMarkdown.Write(estate, ExampleEstate.Options));
    }

    [Theory]
    [InlineData(".", "bin/images", ".", "bin/images/x/Dockerfile", "../..")]
    [InlineData("../app", "bin/images", "../app", "../p/bin/images/x/Dockerfile", "../../../app")]
    [InlineData("src/app", "/out", "./src/app", "../../../../out/x/Dockerfile", "../r/p/src/app")]
    [InlineData("github.com/x", "images", "./github.com/x", "../../images/x/Dockerfile", "../github.com/x")]
    [InlineData("./a/../..", "images", "..", "p/images/x/Dockerfile", "../..")]
    [InlineData("bin/images", "bin/images", "./bin/images", "x/Dockerfile", ".")]
    [InlineData("bin/images/x", "bin/images", "./bin/images/x", "Dockerfile", "x")]
    [InlineData("bin/images/y", "bin/images", "./bin/images/y", "../x/Dockerfile", "y")]
    [InlineData("bin", "bin/images", "./bin", "images/x/Dockerfile", "..")]
    public void Paths_are_relative_to_what_reads_them(string context, string output, string bakeContext, string bakeDockerfile, string jsonContext)
    {
        var estate = EstateOf(TestImage.Root("X", LayerKind.Os, "x:1", "debian:13").With(image => image with { Context = context }));
        var options = new DocumentOptions("/r/p", output);
        var target = Parse(BakeFile.Write(estate, options)).GetProperty("target").GetProperty("x");
        var entry = Parse(ImagesJson.Write(estate, options)).GetProperty("images")[0];

        Assert.Equal((bakeContext, bakeDockerfile), (target.GetProperty("context").GetString()!, target.GetProperty("dockerfile").GetString()!));
        Assert.Equal((jsonContext, "x/Dockerfile"), (entry.GetProperty("context").GetString()!, entry.GetProperty("dockerfile").GetString()!));
    }

    [Theory]
    [InlineData("${A}", "$${A}")]
    [InlineData("%{if}", "%%{if}")]
    [InlineData("$${A}", "$$${A}")]
    [InlineData("$ % $A 100%", "$ % $A 100%")]
    public void What_bake_would_expand_is_escaped_in_names_and_values(string text, string expected)
    {
        var options = new DocumentOptions("/p", "images") { Labels = new[] { new NameValue(text, text) } };
        var label = Parse(BakeFile.Write(EstateOf(TestImage.Root("X", LayerKind.Os, "x:1", "debian:13")), options))
            .GetProperty("target").GetProperty("x").GetProperty("labels").EnumerateObject().Single();

        Assert.Equal((expected, expected), (label.Name, label.Value.GetString()!));
    }

    [Theory]
    [InlineData(".", "bin/images", "docker buildx bake -f bin/images/docker-bake.json")]
    [InlineData("src/..x", ".", "docker buildx bake -f docker-bake.json")]
    [InlineData("../app", "bin/images", "docker buildx bake -f bin/images/docker-bake.json --allow fs.read=../app")]
    [InlineData("..", "../out", "docker buildx bake -f ../out/docker-bake.json --allow fs.read=.. --allow fs.read=../out")]
    [InlineData("../my app", "my images", "docker buildx bake -f \"my images/docker-bake.json\" --allow \"fs.read=../my app\"")]
    [InlineData(".", "/tmp/x", "docker buildx bake -f ../../tmp/x/docker-bake.json --allow fs.read=../../tmp/x")]
    public void The_command_lets_bake_read_what_lies_outside_of_the_project(string context, string output, string expected) => Assert.Equal(
        expected,
        BakeFile.Command(
            EstateOf(TestImage.Root("X", LayerKind.Os, "x:1", "debian:13").With(image => image with { Context = context })), new DocumentOptions("/r/p", output)));

    [Fact]
    public void Images_of_other_projects_that_are_needed_are_targets_with_their_Dockerfile_written_out()
    {
        var os = TestImage.Root("Acme.Base.Debian", LayerKind.Os, "acme/debian:13", "debian:13");
        var java = TestImage.On(os, "Acme.Base.Java", LayerKind.Runtime, "acme/java:21");
        var unneeded = TestImage.Root("Acme.Base.Other", LayerKind.Os, "acme/other:1", "debian:13");
        var options = new DocumentOptions("/work/shop", "images")
        {
            Referenced = [.. new[] { unneeded, java, os }.Select(image => new ReferencedImage(new EstateImage(image.Description, $"FROM ${{x}} # {image.Description.Class}\n"), "/work/base"))],
        };
        var estate = EstateOf(TestImage.On(java, "Acme.Shop", LayerKind.Application, "acme/shop:1"));

        var targets = Parse(BakeFile.Write(estate, options)).GetProperty("target");

        Assert.Equal(["shop", "acme-base-debian", "acme-base-java"], targets.EnumerateObject().Select(t => t.Name));
        Assert.Equal("target:acme-base-java", targets.GetProperty("shop").GetProperty("contexts").GetProperty("acme/java:21").GetString());
        Assert.Equal("target:acme-base-debian", targets.GetProperty("acme-base-java").GetProperty("contexts").GetProperty("acme/debian:13").GetString());
        Assert.Equal("../base", targets.GetProperty("acme-base-java").GetProperty("context").GetString());
        Assert.Equal("FROM $${x} # Acme.Base.Java\n", targets.GetProperty("acme-base-java").GetProperty("dockerfile-inline").GetString());
        Assert.Equal(["shop"], Parse(BakeFile.Write(estate, options)).GetProperty("group").GetProperty("default").GetProperty("targets").EnumerateArray().Select(t => t.GetString()));
        Assert.EndsWith("--allow fs.read=../base", BakeFile.Command(estate, options), StringComparison.Ordinal);
        Assert.DoesNotContain("acme-base", BakeFile.Write(estate, options with { Referenced = [] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_is_never_linked_to_itself() => Assert.DoesNotContain(
        "target:x", BakeFile.Write(EstateOf(TestImage.Root("X", LayerKind.Os, "x:1", "x:1")), ExampleEstate.Options));

    [Fact]
    public void Text_in_the_table_stays_in_its_cell()
    {
        var estate = EstateOf(TestImage.Root("X", LayerKind.Os, "x:1", "debian:13")
            .With(image => image with { Configuration = new ImageConfiguration { User = "a|b`c`<script>\n*d*_e_[f](g)&amp;\\" } }));
        var row = ImagesMarkdown.Write(estate, ExampleEstate.Options).TrimEnd('\n').Split('\n')[^1];

        Assert.Contains(@" a\|b\`c\`&lt;script&gt; \*d\*\_e\_\[f\](g)&amp;amp;\\ |", row);
        Assert.Equal(10, UnescapedBar().Count(row));
    }

    [Fact]
    public void The_picture_holds_nothing_but_what_mermaid_reads_as_meant()
    {
        var picture = ImagesMarkdown.Write(ExampleEstate.Create(), ExampleEstate.Options).Split("```")[1];

        foreach (var line in picture.Split('\n').Where(line => line.Length > 0 && line != "mermaid"))
            Assert.Matches(MermaidLine(), line);
    }

    [Fact]
    public void Documents_do_not_depend_on_the_order_of_the_images()
    {
        var estate = ExampleEstate.Create();
        var reversed = Estate.Create(estate.Nodes.Select(node => node.Image).Reverse(), TestContext.Current.CancellationToken);

        Assert.Equal(BakeFile.Write(estate, ExampleEstate.Options), BakeFile.Write(reversed, ExampleEstate.Options));
        Assert.Equal(ImagesJson.Write(estate, ExampleEstate.Options), ImagesJson.Write(reversed, ExampleEstate.Options));
        Assert.Equal(ImagesMarkdown.Write(estate, ExampleEstate.Options), ImagesMarkdown.Write(reversed, ExampleEstate.Options));
    }

    [Fact]
    public void Names_of_targets_are_what_bake_allows()
    {
        var names = Parse(BakeFile.Write(ExampleEstate.Create(), ExampleEstate.Options)).GetProperty("target").EnumerateObject().Select(target => target.Name);

        Assert.All(names, name => Assert.Matches("^[a-zA-Z0-9_-]+$", name));
    }

    private static Estate EstateOf(ImageModel image) => Estate.Create([new EstateImage(image.Description, "")], TestContext.Current.CancellationToken);

    private static JsonElement Parse(string text) => JsonDocument.Parse(text).RootElement;

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex UnescapedBar();

    [GeneratedRegex("""^(flowchart TB|    (subgraph band_\w+ \["\w+"\]|end|    [ix]\d+(\["[^"]+"\]|\(\["[^"]+"\]\))|[ix]\d+ (-->|-\. \w+ \.->) [ix]\d+|linkStyle [\d,]+ stroke-dasharray:8 4))$""")]
    private static partial Regex MermaidLine();
}
