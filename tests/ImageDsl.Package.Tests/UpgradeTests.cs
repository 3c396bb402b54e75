namespace ImageDsl.Package.Tests;

/// <summary>The story of base layers as the two people live it: a platform team publishes and moves on, applications follow.</summary>
public class UpgradeTests(PackedPackage package)
{
    private const string Shop = """
        using Acme.BaseImages;
        using ImageDsl;

        namespace Acme.Shop;

        [ApplicationLayer("acme/shop")]
        public sealed class Shop : JavaService
        {
            public override string Tag => "2.0.0";
            protected override int Port => 9090;
            protected override void Define(ImageBuilder image)
            {
                base.Define(image);
                image.Copy("shop.jar", "/app/shop.jar").Entrypoint("java", "-jar", "/app/shop.jar");
            }
        }
        """;

    private const string Batch = """
        using Acme.BaseImages;
        using ImageDsl;

        namespace Acme.Batch;

        [ApplicationLayer("acme/batch")]
        public sealed class Batch : AcmeJava21
        {
            public override string Tag => "1.0.0";
            protected override void Define(ImageBuilder image) => image.User("app").Entrypoint("java", "-jar", "/app/batch.jar");
        }
        """;

    [Fact]
    public async Task Applications_follow_their_base_layers()
    {
        using var project = ConsumerProject.Empty(package);
        var imageDsl = $"<PackageReference Include=\"ImageDsl\" Version=\"{package.Version}\" />";
        _ = await LayersPackage.PackAsync(project, "Acme.BaseImages", "1.0.0", LayersPackage.Sources, imageDsl);

        project.Write("shop/Shop.cs", Shop);
        project.Write("shop/shop.jar", "made by the shop's own build");
        project.Write("batch/Batch.cs", Batch);
        Reference(project, "1.0.0");
        Assert.Contains("0 Warning(s)", await project.BuildAsync("shop"));
        Assert.Contains("0 Warning(s)", await project.BuildAsync("batch"));
        var shop = project.Read("shop/images/shop/Dockerfile");
        var batch = project.Read("batch/images/batch/Dockerfile");
        Assert.Contains("FROM acme/java:13.1-21\n", shop);
        Assert.Contains("HEALTHCHECK CMD curl -fsS http://localhost:9090/health\n", shop);

        // 1.1: a newer OS, another health check, and a runtime that is going.
        var next = LayersPackage.Sources
            .Replace("debian:13.1-slim", "debian:13.2-slim", StringComparison.Ordinal)
            .Replace("Tag => \"13.1\"", "Tag => \"13.2\"", StringComparison.Ordinal)
            .Replace("/health\")", "/health/ready\")", StringComparison.Ordinal)
            .Replace("[RuntimeLayer(\"acme/java\")]", "[Obsolete(\"use AcmeJava25\")]\n[RuntimeLayer(\"acme/java\")]", StringComparison.Ordinal)
            .Replace("public abstract class JavaService", "#pragma warning disable CS0618\npublic abstract class JavaService", StringComparison.Ordinal);
        _ = await LayersPackage.PackAsync(project, "Acme.BaseImages", "1.1.0", next, imageDsl);
        Reference(project, "1.1.0");

        Assert.Contains("0 Warning(s)", await project.BuildAsync("shop"));
        var warned = await project.BuildAsync("batch");
        Assert.Contains("Batch.cs(7,29): warning CS0618: 'AcmeJava21' is obsolete: 'use AcmeJava25'", warned);
        Assert.Contains("1 Warning(s)", warned);

        Assert.Equal(
            shop.Replace("13.1", "13.2", StringComparison.Ordinal).Replace("/health\n", "/health/ready\n", StringComparison.Ordinal),
            project.Read("shop/images/shop/Dockerfile"));
        Assert.Equal(batch.Replace("13.1", "13.2", StringComparison.Ordinal), project.Read("batch/images/batch/Dockerfile"));

        // 2.0: the port is no longer the platform team's to choose.
        var broken = next
            .Replace("protected virtual int Port => 8080;", "protected virtual int Port => 8080;\n                protected abstract string Owner { get; }", StringComparison.Ordinal)
            .Replace(".User(\"app\");\n            }\n        }", ".User(\"app\").Label(\"owner\", Owner);\n            }\n        }", StringComparison.Ordinal);
        Assert.NotEqual(next, broken);
        _ = await LayersPackage.PackAsync(project, "Acme.BaseImages", "2.0.0", broken, imageDsl);
        Reference(project, "2.0.0");

        var error = (await project.RunAsync("build", "shop")).Failed();
        Assert.Contains("Shop.cs(7,21): error CS0534: 'Shop' does not implement inherited abstract member 'JavaService.Owner.get'", error);
        Assert.True(project.Has("shop/images/shop/Dockerfile"));
    }

    private static void Reference(ConsumerProject project, string version)
    {
        foreach (var name in new[] { "shop", "batch" })
        {
            project.WriteProject(
                "net10.0", "<ImageDslOutputPath>images</ImageDslOutputPath>", $"<PackageReference Include=\"Acme.BaseImages\" Version=\"{version}\" />", $"{name}/{name}.csproj");
        }
    }
}
