using System.Text.Json;

namespace ImageDsl.Tool.Tests.Lint;

/// <summary>What <c>imagedsl lint</c> knows about external images besides those that are well known.</summary>
public sealed class LintExternalImageTests
{
    private const string Dockerfile = "FROM registry.acme.example/golden/jre:21\nRUN apt-get install -y --no-install-recommends curl\nENTRYPOINT [\"a\"]\n";
    private const string Description = """{"class":"Acme.Orders","layer":"application","reference":"acme/orders:1","parent":"debian:13","literalLayers":1,"context":".","configuration":{}}""";
    private const string Stated = "registry.acme.example/golden/*=os+runtime=10001";

    [Theory]
    [InlineData("imagedsl_external_images = " + Stated, "2 IMG503")]
    [InlineData("imagedsl_external_images = registry.acme.example/golden/*=os=root", "1 IMG501")]
    [InlineData("", "")]
    public void The_configuration_of_a_directory_states_facts(string setting, string findings)
    {
        using var tree = new TestTree().With(".editorconfig", $"root = true\n[*]\n{setting}\n").With("web/Dockerfile", Dockerfile);
        var result = tree.Run("lint", "web", "--format", "json");

        Assert.Equal("", result.Error);
        Assert.Equal(findings, Findings(result));
    }

    [Fact]
    public void An_entry_that_is_not_valid_is_told_once_and_left_out()
    {
        using var tree = new TestTree().With(".editorconfig", "root = true\n[*]\nimagedsl_external_images = debian=nonsense, " + Stated + "\n").With("a/Dockerfile", Dockerfile).With("b/Dockerfile", Dockerfile);
        var result = tree.Run("lint", "--format", "json");

        Assert.Equal("2 IMG503, 2 IMG503", Findings(result));
        Assert.Equal(1, result.Error.Split("imagedsl_external_images: 'nonsense'").Length - 1);
    }

    [Fact]
    public void The_property_of_a_project_states_facts_for_Dockerfiles_beside_it()
    {
        using var tree = new TestTree()
            .WithProject("app", "Acme.Orders", Description, "FROM debian:13\nUSER 10001\nCMD [\"a\"]\n", "Acme.Orders\tOrders.cs:3\n", Stated)
            .With("web/Dockerfile", Dockerfile);

        Assert.Equal("2 IMG503", Findings(tree.Run("lint", "web", "app/app.csproj", "--format", "json")));
        Assert.Equal("2 IMG503", Findings(tree.Run("lint", "web", "--estate", "app/app.csproj", "--format", "json")));
        Assert.Equal("", Findings(tree.Run("lint", "web", "--format", "json")));
    }

    [Fact]
    public void The_property_of_a_project_holds_for_its_own_images()
    {
        using var tree = new TestTree().WithProject("app", "Acme.Orders", Description.Replace("debian:13", "registry.acme.example/golden/jre:21"), Dockerfile, "Acme.Orders\tOrders.cs:3\n", Stated);

        Assert.Equal("3 IMG503", Findings(tree.Run("lint", "app/app.csproj", "--format", "json")));
    }

    [Fact]
    public void A_class_of_a_project_states_facts_for_Dockerfiles_beside_it()
    {
        const string Declared = ""","externalImages":[{"class":"Acme.GoldenJre","reference":"registry.acme.example/golden/jre:21","user":{"value":"10001"}}]}""";

        using var tree = new TestTree()
            .WithProject("app", "Acme.Orders", Description[..^1] + Declared, "FROM debian:13\nUSER 10001\nCMD [\"a\"]\n", "Acme.Orders\tOrders.cs:3\n")
            .With("web/Dockerfile", Dockerfile);

        Assert.Equal("2 IMG503", Findings(tree.Run("lint", "web", "--estate", "app/app.csproj", "--format", "json")));
    }

    [Fact]
    public void A_package_offers_facts_to_Dockerfiles_beside_the_project_that_uses_it()
    {
        const string Facts = """{"class":"Acme.GoldenJre","reference":"registry.acme.example/golden/jre:21","user":{"value":"10001"}}""";

        using var tree = new TestTree()
            .WithProject("app", "Acme.Orders", Description, "FROM debian:13\nUSER 10001\nCMD [\"a\"]\n", "Acme.Orders\tOrders.cs:3\n")
            .WithExternalImage("app/bin/Debug/Acme.Golden.dll", "Acme.GoldenJre", Facts)
            .With("app/bin/Debug/native.dll", "no assembly")
            .With("web/Dockerfile", Dockerfile);

        Assert.Equal("2 IMG503", Findings(tree.Run("lint", "web", "--estate", "app/app.csproj", "--format", "json")));
        Assert.Equal("2 IMG503", Findings(tree.Run("lint", "web", "--estate", "app/bin/Debug/Acme.Golden.dll", "--format", "json")));
        Assert.Equal("", Findings(tree.Run("lint", "web", "--format", "json")));
    }

    [Fact]
    public void Facts_that_cannot_be_read_are_none()
    {
        using var tree = new TestTree().With("app/bin/readme.txt", "").WithExternalImage("app/bin/Acme.Golden.dll", "Acme.GoldenJre", "{").With("web/Dockerfile", Dockerfile);

        Assert.Equal("", Findings(tree.Run("lint", "web", "--estate", "app/bin/Acme.Golden.dll", "--format", "json")));
    }

    private static string Findings(CommandResult result) => string.Join(
        ", ", JsonDocument.Parse(result.Output).RootElement.EnumerateArray().Select(finding => $"{finding.GetProperty("line")} {finding.GetProperty("rule")}"));
}
