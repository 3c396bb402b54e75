using System.Text.Json;

namespace ImageDsl.Tool.Tests.Commands;

public sealed class EstateCommandTests
{
    [Fact]
    public void The_table_has_a_line_per_image_each_after_what_it_stands_on()
    {
        using var tree = new TestTree();
        var result = tree.Run("list", "-p", GeneratedImages.Assembly);

        Assert.Equal(("", 0), (result.Error, result.ExitCode));
        Assert.Equal(["IMAGE", "acme/debian:13", "acme/java:13-21"], result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
        Assert.All(result.Output.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
    }

    [Theory]
    [InlineData("", "acme/base:1 acme/app:1 acme/lib:1 acme/plain:1")]
    [InlineData("--layer os", "acme/base:1")]
    [InlineData("--layer application", "acme/app:1 acme/plain:1")]
    [InlineData("--registry docker.io", "acme/base:1 acme/app:1 acme/lib:1 acme/plain:1")]
    [InlineData("--registry quay*", "")]
    [InlineData("--owner Ac*", "acme/base:1")]
    [InlineData("--base debian", "acme/base:1 acme/app:1 acme/lib:1")]
    [InlineData("--base acme/base:1", "acme/app:1 acme/lib:1")]
    [InlineData("--unresolved", "acme/plain:1")]
    public void Filters(string arguments, string expected)
    {
        using var tree = Estate();
        var images = tree.RunJson(["list", "--json", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).GetProperty("images");

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), Names(images).Order());
    }

    [Fact]
    public void Dependents_come_with_their_ways_in_rebuild_order()
    {
        using var tree = Estate();
        var answer = tree.RunJson("dependents", "debian:13", "--json");

        Assert.Equal(["acme/base:1", "acme/lib:1", "acme/app:1"], Names(answer.GetProperty("dependents")));
        Assert.Equal(["debian:13", "acme/base:1", "acme/app:1"], Names(answer.GetProperty("dependents")[2].GetProperty("path")));
        Assert.Equal("acme/lib:1\nacme/app:1\n".Replace("acme/", "").Replace(":1", ""), tree.Run("dependents", "Acme.Base", "--targets").Output);
        Assert.StartsWith("debian:13: 3 images stand on it, 0 refer to it\n", tree.Run("dependents", "debian:13").Output);
        Assert.Equal(["acme/base:1"], Names(tree.RunJson("dependents", "debian:13", "--direct", "--json").GetProperty("dependents")));
        Assert.Contains("⇢ (copy)", tree.Run("dependents", "acme/lib:1").Output);
    }

    [Fact]
    public void An_image_that_nobody_knows_is_an_error_with_a_hint()
    {
        using var tree = Estate();
        var result = tree.Run("dependents", "acme/bse:1");

        Assert.Equal((1, "", "imagedsl: no image of the estate is called 'acme/bse:1'; did you mean 'acme/base:1'?\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void Show_tells_chain_steps_and_who_says_what()
    {
        using var tree = new TestTree();
        var answer = tree.RunJson("show", "Java", "--json", "-p", GeneratedImages.Assembly);

        Assert.Equal(["debian:13-slim", "acme/debian:13", "acme/java:13-21"], answer.GetProperty("chain").EnumerateArray().Select(name => name.GetString()!));
        Assert.Equal(["RUN apt-get", "USER app", "RUN true", "STOPSIGNAL SIGINT"], answer.GetProperty("steps").EnumerateArray().Select(step => string.Join(' ', step.GetProperty("step").GetString()!.Split(' ')[..2])));

        var configuration = answer.GetProperty("configuration").EnumerateArray().ToDictionary(setting => setting.GetProperty("name").GetString()!);
        Assert.Equal("acme/java:13-21", configuration["stopSignal"].GetProperty("from").GetString());
        Assert.Equal(("app", "acme/debian:13"), (configuration["user"].GetProperty("value").GetString(), configuration["user"].GetProperty("from").GetString()));
        Assert.EndsWith("/Dockerfile:3", configuration["user"].GetProperty("place").GetString());
        Assert.Equal(("debian:13-slim", true), (configuration["cmd"].GetProperty("from").GetString(), configuration["cmd"].TryGetProperty("said", out _)));

        var package = Assert.Single(answer.GetProperty("packages").EnumerateArray());
        Assert.Equal(("tzdata", "2025b apt", "acme/debian:13"), (package.GetProperty("name").GetString(), package.GetProperty("value").GetString(), package.GetProperty("from").GetString()));
        Assert.Equal(["acme/debian:13", "acme/java:13-21"], answer.GetProperty("literalLayers").EnumerateArray().Select(layer => layer.GetProperty("from").GetString()!));
        Assert.Contains("apt", answer.GetProperty("external").EnumerateArray().Select(fact => fact.GetProperty("value").GetString()));

        var text = tree.Run("show", "Java", "-p", GeneratedImages.Assembly).Output;
        Assert.Contains("\nWhat you get from your base\n", text);
        Assert.Contains("  package tzdata ", text[text.IndexOf("What you get from your base", StringComparison.Ordinal)..]);
        Assert.Contains("\nDockerfile\n  FROM acme/debian:13\n", text);
        Assert.Equal(GeneratedImages.JavaDockerfile, tree.Run("show", "Java", "--dockerfile", "-p", GeneratedImages.Assembly).Output);
    }

    [Fact]
    public void Show_asks_back_when_several_images_are_meant()
    {
        using var tree = Estate();
        Assert.Contains("may be any of 'acme/base:1', 'acme/lib:1'", tree.Run("show", "acme/*").Error);
    }

    [Fact]
    public void Orphans_unused_and_sprawl_have_an_exit_code_for_pipelines()
    {
        using var tree = Estate()
            .With("imagedsl.json", """{"approved":["debian:13","ubuntu"]}""")
            .With("old/images.json", """{"version":1,"images":[{"class":"Old","name":"old","reference":"acme/base:0","layer":"os","parent":"debian:12"}]}""");

        Assert.Equal(["acme/base:0", "acme/lib:1"], Names(tree.RunJson("orphans", "--json").GetProperty("images")).Where(name => name != "acme/lib:1").Append("acme/lib:1"));
        Assert.Equal("ubuntu", tree.RunJson("unused", "--json").GetProperty("images")[0].GetProperty("reference").GetString());
        Assert.Equal(["acme/base", "debian"], Names(tree.RunJson("sprawl", "--json").GetProperty("software")));
        Assert.All(new[] { "orphans", "unused", "sprawl" }, command => Assert.Equal((0, 2), (tree.Run(command).ExitCode, tree.Run(command, "--exit-code").ExitCode)));
    }

    [Fact]
    public void Nothing_to_read_is_an_error()
    {
        using var tree = new TestTree();
        var result = tree.Run("list");

        Assert.Equal((1, "", "imagedsl: there is no image in .\n"), (result.ExitCode, result.Output, result.Error));
        Assert.Equal(1, tree.Run("list", "-p", "nowhere").ExitCode);
        Assert.NotEqual(0, tree.Run("list", "--no-such-option").ExitCode);
        Assert.NotEqual(0, tree.Run("no-such-command").ExitCode);
    }

    [Fact]
    public void Warnings_are_told_beside_the_answer_unless_it_is_to_be_quiet()
    {
        using var tree = Estate().With("bad/images.json", "{");

        Assert.Equal(0, tree.Run("list").ExitCode);
        Assert.StartsWith("bad/images.json: warning: ", tree.Run("list").Error);
        Assert.Equal("", tree.Run("list", "-q").Error);
    }

    [Fact]
    public void Part_of_the_graph_is_what_an_image_needs_and_what_needs_it()
    {
        using var tree = Estate();

        Assert.Equal(["acme/app:1", "acme/base:1", "acme/lib:1", "debian:13"], Names(tree.RunJson("graph", "-f", "json", "--of", "acme/lib:1").GetProperty("images")).Order());
        Assert.Equal(5, tree.RunJson("graph", "--format", "json").GetProperty("images").GetArrayLength());
    }

    [Fact]
    public void Pictures_go_to_files_whole()
    {
        using var tree = Estate();

        Assert.Equal(0, tree.Run("graph", "--svg", "out/estate.svg").ExitCode);
        Assert.StartsWith("<svg", File.ReadAllText(Path.Combine(tree.Path, "out/estate.svg")));
        Assert.Equal(["estate.svg"], Directory.GetFiles(Path.Combine(tree.Path, "out")).Select(Path.GetFileName));
    }

    internal static TestTree Estate() => new TestTree().With("images.json", """
        {"version":1,"project":".","images":[
          {"class":"Acme.Base","name":"base","reference":"acme/base:1","layer":"os","parent":"debian:13","configuration":{"labels":[{"name":"org.opencontainers.image.vendor","value":"Acme"}]}},
          {"class":"Acme.Lib","name":"lib","reference":"acme/lib:1","layer":"runtime","parent":"acme/base:1"},
          {"class":"Acme.App","name":"app","reference":"acme/app:1","layer":"application","parent":"acme/base:1","uses":[{"kind":"copy","reference":"acme/lib:1"}]},
          {"class":"Acme.Plain","name":"plain","reference":"acme/plain:1","layer":"application","parent":"${BASE}"}]}
        """);

    private static IEnumerable<string> Names(JsonElement list) => list.EnumerateArray().Select(item => item.GetProperty("name").GetString()!);
}
