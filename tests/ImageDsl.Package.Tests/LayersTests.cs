using System.Text.Json;

namespace ImageDsl.Package.Tests;

/// <summary>Base layers across projects and packages.</summary>
public class LayersTests(PackedPackage package)
{
    private string ImageDsl => $"<PackageReference Include=\"ImageDsl\" Version=\"{package.Version}\" />";

    [Fact]
    public async Task Three_packages_deep_whatever_NuGet_passes_on()
    {
        using var project = ConsumerProject.Empty(package);
        _ = await LayersPackage.PackAsync(project, "Acme.Os", "1.0.0", """
            using ImageDsl;
            namespace Acme
            {
                [OsLayer("acme/os")] public class Os : Image { public override ImageReference From => "debian:13.1-slim"; public override string Tag => "1"; }
                public static class Hardening { public static ImageBuilder Hardened(this ImageBuilder image) { foreach (var d in Folders.All) image.Run("chmod 700 " + d); return image; } }
                internal static class Folders { public static readonly string[] All = { "/root", "/opt" }; }
            }
            """, ImageDsl);
        _ = await LayersPackage.PackAsync(project, "Acme.Runtime", "2.0.0", """
            using ImageDsl;
            namespace Acme
            {
                [RuntimeLayer("acme/runtime")] public class Runtime : Os { protected virtual int Version => 10; public override string Tag => $"{Parent.Tag}-{Version}"; }
            }
            """, "<PackageReference Include=\"Acme.Os\" Version=\"1.0.0\" PrivateAssets=\"none\" />");
        _ = await LayersPackage.PackAsync(project, "Acme.Templates", "3.0.0", """
            using ImageDsl;
            namespace Acme
            {
                public abstract class Service : Runtime { protected abstract int Port { get; } protected override void Define(ImageBuilder image) => image.Hardened().Expose(Port).User("10001").Entrypoint("/app"); }
            }
            """, "<PackageReference Include=\"Acme.Runtime\" Version=\"2.0.0\" />");

        project.WriteProject("netstandard2.0;net8.0;net10.0", "", "<PackageReference Include=\"Acme.Templates\" Version=\"3.0.0\" />", "shop/Shop.csproj");
        project.Write("shop/Shop.cs", """
            [ImageDsl.ApplicationLayer("acme/shop")] public sealed class Shop : Acme.Service { public override string Tag => "1"; protected override int Port => 9090; }
            """);
        Assert.Contains("0 Warning(s)", await project.BuildAsync("shop"));
        Check("netstandard2.0", "net8.0", "net10.0");

        // NuGet passes analyzers on itself when it is asked to; there must not be two generators then.
        project.WriteProject(
            "net10.0", "<RestoreEnableAnalyzerAssets>true</RestoreEnableAnalyzerAssets>", "<PackageReference Include=\"Acme.Templates\" Version=\"3.0.0\" />", "shop/Shop.csproj");
        Assert.Contains("0 Warning(s)", await project.BuildAsync("shop", "--no-incremental"));
        Check("net10.0");

        void Check(params string[] frameworks) => Assert.All(frameworks, framework => Assert.EndsWith("""
            FROM acme/runtime:1-10
            LABEL org.opencontainers.image.base.name=docker.io/acme/runtime:1-10 \
                org.opencontainers.image.title=shop
            RUN chmod 700 /root
            RUN chmod 700 /opt
            EXPOSE 9090
            USER 10001
            ENTRYPOINT ["/app"]

            """, project.Read($"shop/bin/Debug/{framework}/images/shop/Dockerfile")));
    }

    [Fact]
    public async Task Versions_of_packages_move_one_at_a_time()
    {
        using var project = ConsumerProject.Empty(package);
        await PackOsAsync("1.0.0", "750");
        _ = await LayersPackage.PackAsync(project, "Acme.Moving.Runtime", "1.0.0", """
            using ImageDsl;
            namespace Acme
            {
                [RuntimeLayer("acme/runtime")] public class Runtime : Os { public override string Tag => $"{Parent.Tag}-10"; protected override void Define(ImageBuilder image) => image.Private("/opt"); }
            }
            """, "<PackageReference Include=\"Acme.Moving.Os\" Version=\"1.0.0\" />");
        await PackTemplatesAsync("1.0.0", "8080");
        await PackOsAsync("1.1.0", "700");
        await PackTemplatesAsync("1.1.0", "9090");

        project.Write("shop/Shop.cs", """
            [ImageDsl.ApplicationLayer("acme/shop")] public sealed class Shop : Acme.Service { public override string Tag => "1"; }
            """);
        var first = await ShopAsync("<PackageReference Include=\"Acme.Moving.Templates\" Version=\"1.0.0\" />");
        Assert.Contains("FROM acme/runtime:1.0.0-10\n", first);
        Assert.Contains("RUN chmod 750 /srv\n", first);

        // The templates move alone.
        Assert.Equal(
            first.Replace("8080", "9090", StringComparison.Ordinal), await ShopAsync("<PackageReference Include=\"Acme.Moving.Templates\" Version=\"1.1.0\" />"));

        // The operating system moves alone: its component does what the new version says. The runtime image stays what its own package built: it still stands on the old one.
        Assert.Equal(
            first.Replace("chmod 750", "chmod 700", StringComparison.Ordinal),
            await ShopAsync("<PackageReference Include=\"Acme.Moving.Templates\" Version=\"1.0.0\" /><PackageReference Include=\"Acme.Moving.Os\" Version=\"1.1.0\" />"));

        async Task PackOsAsync(string version, string mode) => _ = await LayersPackage.PackAsync(project, "Acme.Moving.Os", version, $$"""
            using ImageDsl;
            namespace Acme
            {
                [OsLayer("acme/os")] public class Os : Image { public override ImageReference From => "debian:13.1-slim"; public override string Tag => "{{version}}"; }
                public static class Modes { public static ImageBuilder Private(this ImageBuilder image, string folder) => image.Run("chmod {{mode}} " + folder); }
            }
            """, ImageDsl);

        async Task PackTemplatesAsync(string version, string port) => _ = await LayersPackage.PackAsync(project, "Acme.Moving.Templates", version, $$"""
            using ImageDsl;
            namespace Acme
            {
                public abstract class Service : Runtime { protected override void Define(ImageBuilder image) => image.Private("/srv").Expose({{port}}).User("10001").Entrypoint("/app"); }
            }
            """, "<PackageReference Include=\"Acme.Moving.Runtime\" Version=\"1.0.0\" />");

        async Task<string> ShopAsync(string references)
        {
            project.WriteProject("net10.0", "", references, "shop/Shop.csproj");
            Assert.Contains("0 Warning(s)", await project.BuildAsync("shop"));
            return project.Read("shop/bin/Debug/net10.0/images/shop/Dockerfile");
        }
    }

    [Fact]
    public async Task Images_of_referenced_projects_are_built_along_and_two_versions_of_ImageDsl_get_on()
    {
        var other = await package.SecondVersionAsync();
        using var project = ConsumerProject.Empty(package);
        project.AddSource(other.Feed);
        project.WriteProject("netstandard2.0", "", ImageDsl, "layers/Layers.csproj");
        project.Write("layers/Layers.cs", LayersPackage.Sources);
        project.WriteProject("net10.0", "", $"<ProjectReference Include=\"../layers/Layers.csproj\" /><PackageReference Include=\"ImageDsl\" Version=\"{other.Version}\" />", "shop/Shop.csproj");
        project.Write("shop/Shop.cs", """
            [ImageDsl.ApplicationLayer("acme/shop")] public sealed class Shop : Acme.BaseImages.JavaService { public override string Tag => "1"; }
            """);

        Assert.Contains("--allow fs.read=../layers", await project.BuildAsync("shop"));

        using var bake = JsonDocument.Parse(project.Read("shop/bin/Debug/net10.0/images/docker-bake.json"));
        var targets = bake.RootElement.GetProperty("target");
        Assert.Equal(["shop", "acme-base-images-acme-debian", "acme-base-images-acme-java21"], targets.EnumerateObject().Select(t => t.Name));
        Assert.Contains("openjdk-21", targets.GetProperty("acme-base-images-acme-java21").GetProperty("dockerfile-inline").GetString());
        Assert.Contains("EXPOSE 8080\n", project.Read("shop/bin/Debug/net10.0/images/shop/Dockerfile"));
    }

    [Fact]
    public async Task A_package_that_keeps_ImageDsl_to_itself_is_warned_of_when_it_is_packed()
    {
        using var project = ConsumerProject.Empty(package);
        var reference = $"<PackageReference Include=\"ImageDsl\" Version=\"{package.Version}\" PrivateAssets=\"all\" />";

        Assert.Contains("warning IMG016: Others can build on 'Acme.BaseImages.", await LayersPackage.PackAsync(project, "Acme.BaseImages", "1.0.0", LayersPackage.Sources, reference));
        Assert.DoesNotContain("IMG016", await LayersPackage.PackAsync(project, "Acme.BaseImages", "1.0.1", LayersPackage.Sources, ImageDsl));
    }

    [Fact]
    public async Task A_version_that_a_target_of_a_package_sets_reaches_the_image_whole()
    {
        using var project = ConsumerProject.Empty(package);
        project.Write("version/Acme.Version.targets", """
            <Project>
              <Target Name="AcmeVersion" BeforeTargets="GetAssemblyVersion;BeforeCompile">
                <PropertyGroup>
                  <Version>7.8.9-rc.1</Version>
                  <AcmeNote> a;b#c%2525d '"$x(y)
            second line </AcmeNote>
                </PropertyGroup>
              </Target>
            </Project>
            """);
        project.WriteProject("netstandard2.0", "<PackageId>Acme.Version</PackageId><IncludeBuildOutput>false</IncludeBuildOutput><NoWarn>NU5128</NoWarn>",
            "<None Include=\"Acme.Version.targets\" Pack=\"true\" PackagePath=\"build/Acme.Version.targets\" />", "version/Acme.Version.csproj");
        _ = (await project.RunAsync("pack", "version", "-o", project.Feed)).Succeeded();

        project.WriteProject("net10.0", "<OutputType>Exe</OutputType>",
            ImageDsl + "<PackageReference Include=\"Acme.Version\" Version=\"1.0.0\" /><ImageDslProperty Include=\"Version;AcmeNote\" />", "shop/Shop.csproj");
        project.Write("shop/Shop.cs", """"
            using System;
            using ImageDsl;
            if (new Shop().Note != " a;b#c%25d '\"$x(y)\nsecond line ") throw new Exception("<" + new Shop().Note + ">");
            Console.Write(new Shop().ToDockerfile());

            [ApplicationLayer("acme/shop")]
            public sealed class Shop : Image
            {
                public string Note => Property("AcmeNote").Replace("\r\n", "\n");
                public override ImageReference From => "debian:13.1-slim";
                public override string Tag => Property("Version");
                protected override void Define(ImageBuilder image) => image.Env("NOTE", Note.Replace('\n', '|')).User("10001").Cmd("sh");
            }
            """");
        _ = await project.BuildAsync("shop");

        var dockerfile = project.Read("shop/bin/Debug/net10.0/images/shop/Dockerfile");
        Assert.Contains("acme/shop:7.8.9-rc.1", dockerfile);
        Assert.Equal(dockerfile, (await project.RunAsync("shop/bin/Debug/net10.0/Shop.dll")).Succeeded());
    }

    [Fact]
    public async Task Committed_files_are_verified_and_nothing_is_written()
    {
        using var project = ConsumerProject.Library(package, "<ImageDslOutputPath>images</ImageDslOutputPath>");
        _ = await project.BuildAsync("-p:SourceRevisionId=abc");
        Assert.Contains("1 image in images verified", await project.BuildAsync("--no-restore", "-p:ImageDslVerify=true", "-p:SourceRevisionId=def"));

        using (var elsewhere = ConsumerProject.Library(package, "<ImageDslOutputPath>images</ImageDslOutputPath>"))
        {
            foreach (var file in project.Files("images"))
                elsewhere.Write("images/" + file.Key, project.Read("images/" + file.Key));
            Assert.NotEqual(project.Directory, elsewhere.Directory);
            Assert.Contains("1 image in images verified", await elsewhere.BuildAsync("-p:ImageDslVerify=true"));
        }

        project.Write("images/debian/Dockerfile", project.Read("images/debian/Dockerfile").Replace("curl", "wget", StringComparison.Ordinal));
        project.Write("images/gone/Dockerfile", "FROM scratch\n");
        var before = project.Files("images");

        var output = (await project.RunAsync("build", "--no-restore", "-p:ImageDslVerify=true")).Failed();

        Assert.Contains("error IMG012: 'images/debian/Dockerfile' is not what the build writes: line ", output);
        Assert.Contains("error IMG012: 'images/gone/Dockerfile' is not what the build writes: no image owns it", output);
        Assert.Contains("wget", output);
        Assert.Equal(before, project.Files("images"));
    }

    [Theory]
    [InlineData("recipes")]
    [InlineData("none")]
    public async Task An_assembly_that_ships_without_its_Dockerfiles_has_them_written_all_the_same(string embed)
    {
        using var project = ConsumerProject.Library(package, $"<ImageDslEmbed>{embed}</ImageDslEmbed>");
        _ = await project.BuildAsync();

        Assert.Contains("RUN ", project.Read("bin/Debug/net10.0/images/debian/Dockerfile"));
        Assert.DoesNotContain("apt-get", System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(project.FullPath("bin/Debug/net10.0/Acme.Images.dll"))));

        project.Write("Debian.cs", ConsumerProject.Debian.Replace("class Debian", "class Second", StringComparison.Ordinal));
        _ = await project.BuildAsync("--no-restore");
        Assert.False(project.Has("bin/Debug/net10.0/images/debian/Dockerfile"));
        Assert.True(project.Has("bin/Debug/net10.0/images/second/Dockerfile"));
    }

    [Fact]
    public async Task What_restore_and_MSBuild_refuse_is_refused_by_them()
    {
        using var project = ConsumerProject.Empty(package);
        project.WriteProject("net10.0", "", "<PackageReference Include=\"Acme.NotThere\" Version=\"1.0.0\" />", "missing/Missing.csproj");
        Assert.Contains("NU1101", (await project.RunAsync("build", "missing")).Failed());

        project.WriteProject("net10.0", "", ImageDsl + "<ProjectReference Include=\"../b/B.csproj\" />", "a/A.csproj");
        project.WriteProject("net10.0", "", ImageDsl + "<ProjectReference Include=\"../a/A.csproj\" />", "b/B.csproj");
        Assert.Contains("circular dependency", (await project.RunAsync("build", "a")).Failed());
    }
}
