namespace ImageDsl.Package.Tests;

/// <summary>Where the package takes effect, and where it does not.</summary>
public class ReachTests(PackedPackage package)
{
    private const string Images = "bin/Debug/net10.0/images";

    [Fact]
    public async Task Switched_off_it_is_as_if_it_were_not_there()
    {
        using var project = ConsumerProject.Library(package, "<ImageDslEnabled>false</ImageDslEnabled>");
        project.Write("Orders.cs", ConsumerProject.Wrong);

        var output = await project.BuildAsync("-v:detailed");

        Assert.DoesNotContain("IMG0", output);
        Assert.DoesNotContain("/analyzer:" + package.PackagesFolder, output);
        Assert.DoesNotContain("ImageDsl.Build.dll", output);
        Assert.False(Directory.Exists(project.FullPath(Images)));
    }

    [Fact]
    public async Task Switching_off_takes_the_files_along_and_switching_on_brings_them_back()
    {
        using var project = ConsumerProject.Library(package);
        _ = await project.BuildAsync();

        _ = await project.BuildAsync("--no-restore", "-p:ImageDslEnabled=false");
        Assert.Empty(project.Files(Images));

        _ = await project.BuildAsync("--no-restore");
        Assert.True(project.Has(Images + "/debian/Dockerfile"));
    }

    [Fact]
    public async Task A_project_without_images_is_left_alone()
    {
        using var project = ConsumerProject.Library(package);
        project.Write("Debian.cs", "public class NoImage { }");

        var output = await project.BuildAsync();

        Assert.DoesNotContain("ImageDsl:", output);
        Assert.False(Directory.Exists(project.FullPath(Images)));
    }

    [Fact]
    public async Task Who_stands_on_a_package_of_base_layers_needs_no_reference_of_his_own()
    {
        using var project = ConsumerProject.Library(package);
        project.WriteProject("netstandard2.0", "<PackageId>Acme.Layers</PackageId><Version>1.0.0</Version>",
            $"<PackageReference Include=\"ImageDsl\" Version=\"{package.Version}\" /><Compile Include=\"../Debian.cs\" />", "layers/Acme.Layers.csproj");
        _ = (await project.RunAsync("pack", "layers", "-o", project.Feed)).Succeeded();

        project.WriteProject("net10.0", "", "<PackageReference Include=\"Acme.Layers\" Version=\"1.0.0\" />", "service/Service.csproj");
        project.Write("service/Alpine.cs", ConsumerProject.Debian.Replace("Acme", "Other").Replace("class Debian", "class Own").Replace("acme/debian", "acme/own"));
        _ = await project.BuildAsync("service");

        Assert.Contains("FROM debian:13.1-slim\n", project.Read("service/bin/Debug/net10.0/images/own/Dockerfile"));
    }

    [Fact]
    public async Task Who_stands_on_a_package_of_base_layers_has_its_code_fixes()
    {
        using var project = ConsumerProject.Empty(package);
        _ = await LayersPackage.PackAsync(
            project, "Acme.BaseImages", "1.0.0", LayersPackage.Sources, $"<PackageReference Include=\"ImageDsl\" Version=\"{package.Version}\" />");
        project.WriteProject("net10.0", "", "<PackageReference Include=\"Acme.BaseImages\" Version=\"1.0.0\" />", "shop/Shop.csproj");
        project.Write("shop/Shop.cs", """
            using ImageDsl;

            [ApplicationLayer("acme/shop")]
            public sealed class Shop : Acme.BaseImages.JavaService
            {
                public override string Tag => "1";

                protected override void Define(ImageBuilder image)
                {
                    image.Entrypoint("java", "-jar", "/app/shop.jar");
                }
            }
            """);
        Assert.Contains("warning IMG007", await project.BuildAsync("shop"));

        _ = (await project.RunAsync("format", "analyzers", "shop", "--diagnostics", "IMG007", "--severity", "warn", "--no-restore")).Succeeded();

        Assert.Contains("base.Define(image);", project.Read("shop/Shop.cs"));
        Assert.Contains("0 Warning(s)", await project.BuildAsync("shop"));
    }

    [Fact]
    public async Task Who_stands_on_a_project_of_base_layers_needs_no_reference_of_his_own()
    {
        using var project = ConsumerProject.Library(package);
        project.WriteProject("netstandard2.0", "", $"<PackageReference Include=\"ImageDsl\" Version=\"{package.Version}\" /><Compile Include=\"../Debian.cs\" />",
            "layers/Acme.Layers.csproj");
        project.WriteProject("net10.0", "", "<ProjectReference Include=\"../layers/Acme.Layers.csproj\" />", "service/Service.csproj");
        project.Write("service/Alpine.cs", ConsumerProject.Debian.Replace("Acme", "Other").Replace("class Debian", "class Own").Replace("acme/debian", "acme/own"));

        _ = await project.BuildAsync("service");

        Assert.True(project.Has("layers/bin/Debug/netstandard2.0/images/debian/Dockerfile"));
        Assert.Equal(
            ["docker-bake.json", "images.json", "images.md", "origins.json", "own/Dockerfile"],
            project.Files("service/bin/Debug/net10.0/images").Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Other_languages_on_the_same_layers_are_left_alone()
    {
        using var project = ConsumerProject.Library(package);
        project.Write("vb/Vb.vbproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="ImageDsl" Version="{package.Version}" /></ItemGroup>
            </Project>
            """);
        project.Write("vb/Module.vb", "Public Class Nothing1\nEnd Class\n");

        Assert.Contains("0 Warning(s)", await project.BuildAsync("vb"));
    }
}
