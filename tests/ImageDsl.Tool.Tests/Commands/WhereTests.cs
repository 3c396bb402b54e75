using System.Text;
using System.Text.Json;

namespace ImageDsl.Tool.Tests.Commands;

public sealed class WhereTests
{
    private const string Dockerfile = "FROM debian:13\nRUN a \\\n    && b\nCOPY x /x\nUSER 1\n";

    [Theory]
    [InlineData("p/out/orders/Dockerfile:3", "p/out/orders/Dockerfile:2  p/Orders.cs:9  RUN a \\\n")]
    [InlineData("p/out/orders/Dockerfile:5", "p/out/orders/Dockerfile:5  Acme.Base.Nobody  USER 1\n")]
    [InlineData("p/Orders.cs:10", "p/out/orders/Dockerfile:2  p/Orders.cs:9  RUN a \\\n")]
    [InlineData("p/Shared/Java.cs", "p/out/orders/Dockerfile:4  p/Shared/Java.cs:4  COPY x /x\n")]
    [InlineData("./p/../p/Shared/Java.cs:4", "p/out/orders/Dockerfile:4  p/Shared/Java.cs:4  COPY x /x\n")]
    public void From_a_line_of_a_Dockerfile_to_its_source_and_back(string place, string expected)
    {
        using var tree = Tree();
        Assert.Equal((0, expected), (tree.Run("where", place).ExitCode, tree.Run("where", place).Output));
    }

    [Fact]
    public void A_damaged_file_of_origins_is_told_when_it_is_asked()
    {
        using var tree = new TestTree()
            .With("p/out/images.json", """{"version":1,"project":"..","images":[{"class":"A","name":"a","reference":"a:1","layer":"os","parent":"debian:13","source":"A.cs:1","dockerfile":"a/Dockerfile"}]}""")
            .With("p/out/a/Dockerfile", "FROM debian:13\n")
            .With("p/out/origins.json", """{"version":1,"images":[{""");

        Assert.Equal("", tree.Run("list").Error);
        Assert.StartsWith("p/out/origins.json: warning: ", tree.Run("affected", "--files", "p/A.cs").Error);
        Assert.Contains("p/out/origins.json: warning: ", tree.Run("where", "p/A.cs").Error);
        Assert.Equal("", tree.Run("affected", "--files", "p/A.cs", "-q").Error);
    }

    [Fact]
    public void A_whole_Dockerfile_and_as_json()
    {
        using var tree = Tree();

        Assert.Equal(4, tree.Run("where", "p/out/orders/Dockerfile").Output.Count(c => c == '\n'));
        Assert.Equal(4, tree.RunJson("where", "p/out/orders/Dockerfile", "--json").GetProperty("places").GetArrayLength());
        Assert.Equal(11, tree.RunJson("where", "p/out/orders/Dockerfile:2", "--json").GetProperty("places")[0].GetProperty("sourceEndLine").GetInt32());
        Assert.Equal(4, tree.Run("where", "p/out/orders/Dockerfile", "-p", "p/out/images.json").Output.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("p/out/orders/Dockerfile:77")]
    [InlineData("p/Orders.cs:1")]
    [InlineData("nowhere")]
    public void What_nobody_wrote_is_an_error_that_says_where_the_knowledge_comes_from(string place)
    {
        using var tree = Tree();
        Assert.Equal(1, tree.Run("where", place).ExitCode);
        Assert.Contains("origins.json", tree.Run("where", place).Error);
    }

    [Fact]
    public void Findings_of_hadolint_get_the_places_in_the_sources()
    {
        const string findings = """[{"code":"DL3008","column":1,"file":"p/out/orders/Dockerfile","level":"warning","line":2,"message":"Pin versions"},{"code":"DL3006","column":1,"file":"other/Dockerfile","level":"error","line":1,"message":"Tag"}]""";
        using var tree = Tree();

        Assert.Equal(
            "p/Orders.cs:9: warning DL3008: Pin versions (p/out/orders/Dockerfile:2)\nother/Dockerfile:1: error DL3006: Tag\n",
            tree.RunWith(findings, "where").Output);
        Assert.Equal((0, 2), (tree.RunWith(findings, "where", "-").ExitCode, tree.RunWith(findings, "where", "--exit-code").ExitCode));
        Assert.Equal((0, ""), (tree.RunWith("[]", "where", "--exit-code").ExitCode, tree.RunWith("[]", "where").Output));

        var json = tree.CheckJson(tree.RunWith(findings, "where", "--json")).GetProperty("findings");
        Assert.Equal(("p/Orders.cs", 9), (json[0].GetProperty("source").GetString(), json[0].GetProperty("sourceLine").GetInt32()));
        Assert.False(json[1].TryGetProperty("source", out _));
    }

    [Fact]
    public void Findings_of_BuildKit_name_no_folder_and_are_known_by_the_text()
    {
        var findings = JsonSerializer.Serialize(new
        {
            warnings = new[] { new { ruleName = "JSONArgsRecommended", description = "d", detail = "JSON arguments", location = new { ranges = new[] { new { start = new { line = 4 }, end = new { line = 4 } } } } } },
            sources = new[] { new { filename = "Dockerfile", data = Convert.ToBase64String(Encoding.UTF8.GetBytes(Dockerfile)) } },
            buildError = new { message = "no such file", location = new { ranges = new[] { new { start = new { line = 5 }, end = new { line = 5 } } } } },
        });

        using var tree = Tree();
        Assert.Equal(
            "p/Shared/Java.cs:4: warning JSONArgsRecommended: JSON arguments (p/out/orders/Dockerfile:4)\nAcme.Base.Nobody: error BuildKit: no such file (p/out/orders/Dockerfile:5)\n",
            tree.RunWith(findings, "where").Output);
    }

    [Fact]
    public void Text_goes_through_with_the_places_changed()
    {
        const string text = "WARNING: JSONArgsRecommended - https://docs.docker.com/x\nDockerfile:2\n----\n   2 | >>> RUN a\np/out/orders/Dockerfile:4 DL3020 error: x\n";
        using var tree = Tree();

        Assert.Equal(text.Replace("p/out/orders/Dockerfile:4 DL3020 error: x", "p/Shared/Java.cs:4 DL3020 error: x (p/out/orders/Dockerfile:4)"), tree.RunWith(text, "where").Output);
        Assert.Contains("\np/Orders.cs:9 (Dockerfile:2)\n", tree.RunWith(text, "where", "--dockerfile", "p/out/orders/Dockerfile").Output);
        Assert.Equal(1, tree.RunWith(text, "where", "--dockerfile", "elsewhere/Dockerfile").ExitCode);
        Assert.Equal(1, tree.RunWith(text, "where", "--json").ExitCode);
    }

    internal static TestTree Tree() => new TestTree()
        .With("p/out/images.json", """
            {"version":1,"project":"..","images":[
              {"class":"Acme.Orders","name":"orders","reference":"acme/orders:1","layer":"application","parent":"debian:13","source":"Orders.cs:5","dockerfile":"orders/Dockerfile","context":".."}]}
            """)
        .With("p/out/orders/Dockerfile", Dockerfile)
        .With("p/out/origins.json", """
            {"version":1,"project":"..","images":[{"class":"Acme.Orders","dockerfile":"orders/Dockerfile","files":["Orders.cs","Shared/Java.cs"],"steps":[
              {"line":1,"source":"Orders.cs:5"},{"line":2,"endLine":3,"source":"Orders.cs:9","sourceEndLine":11},{"line":4,"source":"Shared/Java.cs:4"},{"line":5,"member":"Acme.Base.Nobody"}]}]}
            """);
}
