using System.Text.Json;

namespace ImageDsl.Tool.Tests.Commands;

/// <summary>What the rules say about the images of an estate.</summary>
public sealed class FindingsTests
{
    [Theory]
    [InlineData("any", "acme/root:1 acme/sudo:1")]
    [InlineData("IMG501", "acme/root:1")]
    [InlineData("img506", "acme/sudo:1")]
    [InlineData("IMG50*", "acme/root:1 acme/sudo:1")]
    [InlineData("IMG999", "")]
    [InlineData("IMG501 IMG506", "acme/root:1 acme/sudo:1")]
    public void Images_are_chosen_by_what_the_rules_say_with_what_the_estate_knows_of_their_base(string wanted, string expected)
    {
        using var tree = Tree();
        var answer = tree.RunJson(["list", "--json", .. wanted.Split(' ').SelectMany(finding => new[] { "--finding", finding })]);

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), answer.GetProperty("images").EnumerateArray().Select(image => image.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_sums_them_up_and_show_tells_each_with_its_place()
    {
        using var tree = Tree();

        Assert.Matches(@"^IMAGE +FINDINGS +SOURCE\nacme/sudo:1 +IMG506 \(2\) +compose\.yaml:5\n\z", tree.Run("list", "--finding", "IMG506").Output);
        Assert.Contains("  IMG506  warning  sudo/Dockerfile:2  ", tree.Run("show", "acme/sudo:1").Output);
        Assert.Equal(
            ["sudo/Dockerfile:2", "sudo/Dockerfile:3"],
            tree.RunJson("show", "acme/sudo:1", "--json").GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("rule").GetString() == "IMG506").Select(finding => finding.GetProperty("place").GetString()!));
    }

    [Fact]
    public void Severities_are_those_of_the_editorconfig()
    {
        using var tree = Tree().With(".editorconfig", "root = true\n[sudo/*]\ndotnet_diagnostic.IMG506.severity = error\n[root/*]\ndotnet_diagnostic.IMG501.severity = none\n");

        Assert.Equal(["acme/sudo:1"], tree.RunJson("list", "--json", "--finding", "error").GetProperty("images").EnumerateArray().Select(image => image.GetProperty("name").GetString()!));
        Assert.Empty(tree.RunJson("list", "--json", "--finding", "IMG501").GetProperty("images").EnumerateArray());
    }

    [Fact]
    public void A_finding_stands_at_the_line_of_C_sharp_that_wrote_it_and_depth_is_one_of_the_hierarchy()
    {
        using var tree = WhereTests.Tree()
            .With("p/out/orders/Dockerfile", "FROM debian:13\nRUN sudo a\n\nUSER 1\n")
            .With("deep/images.json", """{"version":1,"images":[{"class":"Deep","reference":"acme/deep:1","layer":"application","parent":"debian:13","conceptualLayers":4,"source":"Deep.cs:3"}]}""");

        var findings = tree.RunJson("show", "Orders", "--json").GetProperty("findings").EnumerateArray().ToDictionary(finding => finding.GetProperty("rule").GetString()!);
        Assert.Equal("p/Orders.cs:9", findings["IMG506"].GetProperty("place").GetString());

        var deep = Assert.Single(tree.RunJson("list", "--json", "--finding", "IMG101").GetProperty("images").EnumerateArray());
        Assert.Equal("deep/Deep.cs:3", deep.GetProperty("findings")[0].GetProperty("place").GetString());
    }

    [Fact]
    public void Findings_about_hostile_text_stay_in_their_place()
    {
        using var tree = new TestTree().With("Dockerfile", "FROM debian:13\nRUN sudo \u001b[2J</script><script>alert(1)</script>\nENV \"</script>=\u202E\nMAINTAINER \u001b]0;x\u0007\n");

        foreach (var text in new[] { tree.Run("show", "Dockerfile").Output, tree.Run("list", "--finding", "any").Output })
            Assert.DoesNotMatch(@"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text);

        Assert.DoesNotContain("<script>alert", tree.Run("graph", "-f", "html").Output);
        Assert.DoesNotContain('<', tree.Run("show", "Dockerfile", "--json").Output);
    }

    [Fact]
    public void Matrices_of_hostile_names_are_valid_and_hold_one_job_each()
    {
        foreach (var name in new[] { "a\"b", "a: b", "a\nb", "${{ x }}", "- a", "\u001b[2J", "a'b#c", "$(x)", "%0A", "&a *b !c" })
        {
            using var tree = new TestTree().With("images.json", JsonSerializer.Serialize(new { version = 1, images = new[] { new { @class = "A", name, reference = "acme/x:1", parent = "debian:13", dockerfile = name, context = name, source = "A.cs:1" } } }));
            string[] affected = ["affected", "--files", "A.cs", "--matrix"];

            Assert.Equal(name, JsonDocument.Parse(tree.Run([.. affected, "github"]).Output).RootElement.GetProperty("include")[0].GetProperty("target").GetString());
            Assert.Equal(name, JsonDocument.Parse(tree.Run([.. affected, "azure"]).Output).RootElement.GetProperty("image_1").GetProperty("target").GetString());
            Assert.All(new[] { "github", "azure" }, kind => Assert.Equal(1, tree.Run([.. affected, kind]).Output.Count(c => c == '\n')));

            var gitlab = Assert.IsType<Tool.Sources.YamlMap>(Tool.Sources.YamlTree.Read(tree.Run([.. affected, "gitlab"]).Output));
            var job = Assert.IsType<Tool.Sources.YamlMap>(Assert.Single(Assert.IsType<Tool.Sources.YamlList>(Assert.IsType<Tool.Sources.YamlMap>(gitlab["parallel"])["matrix"]).Items));
            Assert.Equal(["CONTEXT", "DOCKERFILE", "IMAGE", "TARGET", "WAVE"], job.Members.Keys.Order(StringComparer.Ordinal));
            Assert.Equal(Tool.Output.TerminalText.Clean(name), Assert.IsType<Tool.Sources.YamlText>(job["TARGET"]).Text);
        }
    }

    private static TestTree Tree() => new TestTree()
        .With("compose.yaml", "services:\n  base: {image: 'acme/base:1', build: base}\n  app: {image: 'acme/app:1', build: app}\n  root: {image: 'acme/root:1', build: root}\n  sudo: {image: 'acme/sudo:1', build: sudo}\n")
        .With("base/Dockerfile", "FROM debian:13\nRUN useradd --uid 10001 app\nUSER 10001\n")
        .With("app/Dockerfile", "FROM acme/base:1\nRUN true\nCMD [\"a\"]\n")
        .With("root/Dockerfile", "FROM debian:13\nCMD [\"a\"]\n")
        .With("sudo/Dockerfile", "FROM debian:13\nRUN sudo a\nRUN sudo b && c\nUSER 10001\nCMD [\"a\"]\n");
}
