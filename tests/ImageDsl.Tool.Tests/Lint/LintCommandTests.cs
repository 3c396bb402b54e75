using System.Diagnostics;
using System.Text.Json;

namespace ImageDsl.Tool.Tests.Lint;

/// <summary><c>imagedsl lint</c>.</summary>
public sealed class LintCommandTests
{
    private const string Sudo = "FROM debian:13\nRUN sudo a && b\nUSER 10001\n";

    [Fact]
    public void A_line_per_finding_tells_file_place_severity_rule_and_what_other_tools_call_it()
    {
        using var tree = new TestTree().With("web/Dockerfile", Sudo);
        var result = tree.Run("lint");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("web/Dockerfile:2:1: warning IMG506: sudo has", result.Output, StringComparison.Ordinal);
        Assert.Contains("(DL3004)", result.Output, StringComparison.Ordinal);
        Assert.Contains("0 errors, 1 warnings, 0 infos", result.Output, StringComparison.Ordinal);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public void Files_are_found_by_their_names_and_a_named_file_is_checked_whatever_its_name()
    {
        using var tree = new TestTree()
            .With("Dockerfile.dev", Sudo).With("a/b/web.dockerfile", Sudo).With("Containerfile", Sudo).With("node_modules/x/Dockerfile", Sudo).With("Dockerfile.dockerignore", "*").With("image.txt", Sudo);

        var found = JsonOf(tree.Run("lint", "--format", "json")).Select(finding => finding.GetProperty("file").GetString());

        Assert.Equal(["Containerfile", "Dockerfile.dev", "a/b/web.dockerfile"], found);
        Assert.Equal("image.txt", JsonOf(tree.Run("lint", "image.txt", "--format", "json")).Single().GetProperty("file").GetString());
    }

    [Theory]
    [InlineData(Sudo, "warning", 2)]
    [InlineData(Sudo, "error", 0)]
    [InlineData(Sudo, "never", 0)]
    [InlineData("FROM debian:13\nRUN a\nRUN b\nUSER 10001\n", "warning", 0)]
    [InlineData("FROM debian:13\nRUN a\nRUN b\nUSER 10001\n", "info", 2)]
    [InlineData("FROM debian:13\nEXPOSE x\n", "error", 2)]
    [InlineData("FROM debian:13\nUSER 10001\n", "info", 0)]
    public void The_exit_code_follows_the_severity(string text, string level, int exitCode)
    {
        using var tree = new TestTree().With("Dockerfile", text);
        Assert.Equal(exitCode, tree.Run("lint", "--fail-on", level).ExitCode);
    }

    [Fact]
    public void The_nearest_editorconfig_decides_about_severities_and_settings()
    {
        using var tree = new TestTree()
            .With(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.IMG506.severity = error\n[**/quiet/Dockerfile*]\ndotnet_diagnostic.IMG506.severity = none\n[{x,y}/*]\nimagedsl_approved_registries = registry.acme.com\n")
            .With("loud/Dockerfile", Sudo).With("a/quiet/Dockerfile", Sudo).With("x/Dockerfile", "FROM debian:13\nUSER 10001\n").With("near/.editorconfig", "[Dockerfile]\ndotnet_diagnostic.IMG506.severity = suggestion\n").With("near/Dockerfile", Sudo);

        var findings = JsonOf(tree.Run("lint", "--format", "json")).Select(finding =>
            $"{finding.GetProperty("file")} {finding.GetProperty("rule")} {finding.GetProperty("severity")}");

        Assert.Equal(["loud/Dockerfile IMG506 error", "near/Dockerfile IMG506 info", "x/Dockerfile IMG204 warning"], findings);
    }

    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.severity = none", 0)]
    [InlineData("dotnet_analyzer_diagnostic.category-Privilege.severity = error", 2)]
    [InlineData("dotnet_analyzer_diagnostic.category-Layers.severity = none", 2)]
    [InlineData("dotnet_analyzer_diagnostic.severity = none\ndotnet_diagnostic.IMG506.severity = warning", 2)]
    public void Severities_are_set_as_for_the_compiler(string settings, int exitCode)
    {
        using var tree = new TestTree().With(".editorconfig", $"root = true\n[*]\n{settings}\n").With("Dockerfile", Sudo);
        Assert.Equal(exitCode, tree.Run("lint").ExitCode);
    }

    [Theory]
    [InlineData("debian:11-slim", "2026-11-25", true)]
    [InlineData("debian:11-slim", "2020-01-01", false)]
    [InlineData("debian:11-slim", null, false)]
    [InlineData("debian:13-slim", "2026-11-25", false)]
    public void Bases_past_their_support_are_told_when_a_day_is_given(string image, string? day, bool isTold)
    {
        using var tree = new TestTree().With("Dockerfile", $"FROM {image}\nUSER 10001\n");
        var result = tree.Run(day is null ? ["lint"] : ["lint", "--support-date", day]);

        Assert.Equal(isTold, result.Output.Contains("IMG107", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_day_is_refused()
    {
        using var tree = new TestTree().With("Dockerfile", "FROM debian:13\n");
        Assert.Contains("'tomorrow' is not a day", tree.Run("lint", "--support-date", "tomorrow").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(70, "", "warning IMG106")]
    [InlineData(130, "", "error IMG106")]
    [InlineData(130, "dotnet_diagnostic.IMG106.severity = suggestion", "info IMG106")]
    public void More_layers_than_engines_take_are_an_error(int layers, string setting, string expected)
    {
        var steps = string.Concat(Enumerable.Range(0, layers).Select(i => $"COPY a /{i}/\n"));
        using var tree = new TestTree().With(".editorconfig", $"root = true\n[*]\n{setting}\n").With("Dockerfile", $"FROM debian:13-slim\n{steps}USER 10001\n");

        Assert.Contains(expected, tree.Run("lint").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_is_off_can_be_switched_on()
    {
        using var tree = new TestTree().With("Dockerfile", "FROM debian:13\nCMD [\"a\"]\n").With(".editorconfig", "root=true\n[*]\ndotnet_diagnostic.IMG606.severity = warning\n");
        Assert.Contains("IMG606", tree.Run("lint").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_setting_is_told_once()
    {
        using var tree = new TestTree().With(".editorconfig", "root = true\n[*]\nimagedsl_max_layers = 3\n").With("Dockerfile", "FROM debian:13\nUSER 10001\n").With("a/Dockerfile", "FROM debian:13\nUSER 10001\n");
        var result = tree.Run("lint");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(1, result.Error.Split("imagedsl_max_layers").Length - 1);
    }

    [Fact]
    public void A_Dockerfile_inherits_from_the_image_of_the_estate_that_it_stands_on()
    {
        using var tree = new TestTree()
            .With("compose.yaml", "services:\n  base:\n    image: acme/base:1\n    build: base\n  web:\n    image: acme/web:1\n    build: web\n")
            .With("base/Dockerfile", "FROM debian:13\nUSER 10001\nCMD [\"serve\"]\n")
            .With("web/Dockerfile", "FROM acme/base:1\nRUN apt-get install -y --no-install-recommends curl\nENTRYPOINT [\"w\"]\n");

        string[] expected = ["web/Dockerfile:2 IMG503", "web/Dockerfile:3 IMG603"];

        Assert.Equal(expected, Places(tree.Run("lint", "--format", "json")));
        Assert.Equal(expected, Places(tree.Run("lint", "web", "--estate", ".", "--format", "json")));
        Assert.Contains("that 'acme/base:1' set", tree.Run("lint").Output, StringComparison.Ordinal);
        Assert.Empty(Places(tree.Run("lint", "web", "--format", "json")));
    }

    [Fact]
    public void A_Dockerfile_inherits_from_the_image_class_that_it_stands_on()
    {
        using var tree = new TestTree().With("Dockerfile", "FROM acme/java:13-21\nRUN ls\nWORKDIR app\nCMD [\"a\"]\n");

        Assert.Equal(["Dockerfile:1 IMG502", "Dockerfile:3 IMG607"], Places(tree.Run("lint", "Dockerfile", "--estate", GeneratedImages.Assembly, "--format", "json")));
        Assert.Equal(["Dockerfile:3 IMG607"], Places(tree.Run("lint", "Dockerfile", "--format", "json")));
    }

    [Fact]
    public void Images_that_stand_on_each_other_in_a_ring_end_the_search()
    {
        using var tree = new TestTree()
            .With("compose.yaml", "services:\n  a:\n    image: acme/a:1\n    build: a\n  b:\n    image: acme/b:1\n    build: b\n")
            .With("a/Dockerfile", "FROM acme/b:1\nUSER 10001\n")
            .With("b/Dockerfile", "FROM acme/a:1\nUSER 10001\n");

        Assert.Equal(0, tree.Run("lint").ExitCode);
    }

    [Fact]
    public void The_images_of_an_assembly_are_checked_with_their_chain()
    {
        using var tree = new TestTree();
        var findings = JsonOf(tree.Run("lint", GeneratedImages.Assembly, "--format", "json")).ToList();

        Assert.All(findings, finding => Assert.Contains(".dll/Acme.", finding.GetProperty("file").GetString(), StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.GetProperty("rule").GetString() is "IMG109" or "IMG101");
    }

    [Fact]
    public void Findings_about_the_classes_of_a_project_stand_at_the_lines_that_wrote_the_steps()
    {
        const string Description = """{"class":"Acme.Orders","layer":"application","reference":"acme/orders:1","parent":"debian:13","literalLayers":1,"context":".","configuration":{}}""";

        using var tree = new TestTree()
            .With(".editorconfig", "root = true\n[Steps.cs]\ndotnet_diagnostic.IMG506.severity = none\n[Orders.cs]\ndotnet_diagnostic.IMG506.severity = error\n")
            .WithProject("app", "Acme.Orders", Description, "FROM debian:13\nRUN sudo a\nUSER 10001\nCMD a\n", "Acme.Orders\tOrders.cs:3\n\tOrders.cs\tSteps.cs\n\t\t1:7-8\t9\tAcme.Steps.Start\n");

        // A step of another assembly has no line here, and is the class's own matter.
        var result = tree.Run("lint", "app/app.csproj", "--format", "json");
        Assert.Equal("", result.Error);
        Assert.Equal(["app/Steps.cs:7 IMG506", "app/Orders.cs:3 IMG601"], Places(result));
        Assert.Contains("app/Steps.cs:7:1: error IMG506", tree.Run("lint", "app/app.csproj").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".dockerignore")]
    [InlineData("Dockerfile.dockerignore")]
    public void What_the_dockerignore_leaves_out_cannot_be_copied(string ignore)
    {
        using var tree = new TestTree().With("Dockerfile", "FROM debian:13\nCOPY a.txt b.txt /a/\nUSER 10001\n").With(ignore, "b.*\n");
        var result = tree.Run("lint");

        Assert.Contains("Dockerfile:2:1: warning IMG308: 'b.txt' is left out", result.Output, StringComparison.Ordinal);
        Assert.Contains("(CopyIgnoredFile)", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("'a.txt'", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# check=experimental=all\n", "", 1)]
    [InlineData("# check=experimental=all\n", "dotnet_diagnostic.IMG805.severity = none", 0)]
    [InlineData("", "dotnet_diagnostic.IMG805.severity = warning", 1)]
    [InlineData("", "", 0)]
    public void A_file_or_the_configuration_switches_on_what_is_off(string directive, string settings, int count)
    {
        using var tree = new TestTree().With(".editorconfig", $"root = true\n[*]\n{settings}\n").With("Dockerfile", directive + "# no name\nFROM debian:13 AS a\nUSER 10001\n");
        Assert.Equal(count, JsonOf(tree.Run("lint", "--format", "json")).Count());
    }

    [Fact]
    public void What_cannot_be_checked_is_told_and_the_rest_is_checked()
    {
        using var tree = new TestTree().With("Dockerfile", Sudo).With("x.dll", "no assembly").With("p/p.csproj", "<Project/>");
        var result = tree.Run("lint", "nowhere", "x.dll", "p/p.csproj", "Dockerfile");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("IMG506", result.Output, StringComparison.Ordinal);
        Assert.Contains("nowhere: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("x.dll: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("p/p.csproj: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void GitHub_gets_annotations_in_which_nothing_breaks_out()
    {
        using var tree = new TestTree().With("a,b/Dockerfile", "FROM debian:13\nRUN curl -o a https://x.org/100%25\n");
        var lines = tree.Run("lint", "--format", "github").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains(lines, line => line.StartsWith("::warning file=a%2Cb/Dockerfile,line=2,endLine=2,col=1,title=IMG312::'https://x.org/100%2525' is", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.StartsWith("::", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Sarif_names_its_version_its_rules_and_the_regions()
    {
        using var tree = new TestTree().With("my web/Dockerfile", Sudo + "EXPOSE x\n");
        using var json = JsonDocument.Parse(tree.Run("lint", "--format", "sarif").Output);
        var run = json.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal("imagedsl", run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());

        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("my%20web/Dockerfile", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.InRange(place.GetProperty("region").GetProperty("startLine").GetInt32(), 2, 4);
        }

        Assert.Equal(["error", "warning"], run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("level").GetString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("FROM debian:13\nUSER 10001\n")]
    [InlineData("")]
    [InlineData(Sudo + "EXPOSE x\nRUN curl -o a https://x.org/a | b\nMAINTAINER \"\u00e4\u0001\"\n")]
    public async Task Sarif_keeps_to_its_schema(string text)
    {
        using var tree = new TestTree().With("my web/Dockerfile", text).With(".editorconfig", "root=true\n[*]\ndotnet_diagnostic.IMG202.severity = error\n");
        var schema = await NJsonSchema.JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Lint", "sarif-schema-2.1.0.json"), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(tree.Run("lint", "--format", "sarif").Output).Select(error => error.ToString()));
        Assert.NotEmpty(schema.Validate("{ \"version\": \"2.1.0\" }"));
    }

    [Fact]
    public void A_rule_is_explained_by_its_page()
    {
        using var tree = new TestTree();

        Assert.StartsWith("# IMG303: ", tree.Run("lint", "--explain", "img303").Output, StringComparison.Ordinal);
        Assert.StartsWith("# IMG506: ", tree.Run("lint", "--explain", "dl3004").Output, StringComparison.Ordinal);
        Assert.StartsWith("# IMG601: ", tree.Run("lint", "--explain", "JSONArgsRecommended").Output, StringComparison.Ordinal);
        Assert.Contains("\n# IMG504: ", tree.Run("lint", "--explain", "DL3002").Output, StringComparison.Ordinal);
        Assert.Equal(1, tree.Run("lint", "--explain", "IMG999").ExitCode);
        Assert.Equal(1, tree.Run("lint", "--explain", "part").ExitCode);
    }

    [Fact]
    public void A_thousand_files_take_a_few_seconds()
    {
        using var tree = new TestTree();

        for (var i = 0; i < 1000; i++)
            tree.With($"{i}/Dockerfile", $"FROM debian:13 AS b{i}\nWORKDIR /src\nCOPY . .\nRUN apt-get update && apt-get install -y curl gcc && make && curl -fsS https://x.org/{i} | tar xz\nFROM debian:13\nCOPY --from=b{i} /a /a\nCMD [\"a\"]\n");

        var watch = Stopwatch.StartNew();
        var result = tree.Run("lint", "--format", "json");

        Assert.True(JsonOf(result).Count() >= 1000);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"took {watch.Elapsed}");
    }

    private static IEnumerable<string> Places(CommandResult result) =>
        JsonOf(result).Select(finding => $"{finding.GetProperty("file")}:{finding.GetProperty("line")} {finding.GetProperty("rule")}");

    private static IEnumerable<JsonElement> JsonOf(CommandResult result) => [.. JsonDocument.Parse(result.Output).RootElement.EnumerateArray()];
}
