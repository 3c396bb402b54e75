using System.Text.Json;

namespace ImageDsl.Package.Tests;

/// <summary>What the targets do in the life of a project.</summary>
public class BuildTests(PackedPackage package)
{
    private const string Images = "bin/Debug/net10.0/images";

    [Fact]
    public async Task A_second_build_has_nothing_to_do()
    {
        const string Stated = "-p:ImageDslExternalImages=registry.acme.example/golden/*=os+runtime";

        using var project = ConsumerProject.Library(package);
        _ = await project.BuildAsync(Stated);
        var before = project.Files(Images);

        var output = await project.BuildAsync("--no-restore", "-v:normal", Stated);

        Assert.DoesNotContain("ImageDsl:", output);
        Assert.Contains("Skipping target \"_ImageDslPrepareImages\" because all output files are up-to-date", output);
        Assert.Contains("Skipping target \"ImageDslWriteImages\" because all output files are up-to-date", output);
        Assert.Equal(before, project.Files(Images));

        // What is stated about external images travels in the assembly.
        var information = Directory.GetFiles(project.FullPath("obj/Debug/net10.0"), "*.AssemblyInfo.cs").Single();
        Assert.Contains("AssemblyMetadata(\"ImageDslExternalImages\", \"registry.acme.example/golden/*=os+runtime\")", File.ReadAllText(information));
    }

    [Fact]
    public async Task Only_what_changed_is_written_and_what_no_image_owns_is_removed()
    {
        using var project = ConsumerProject.Library(package);
        project.Write("Orders.cs", ConsumerProject.Orders);
        _ = await project.BuildAsync();
        var first = project.Files(Images);

        // A comment changes the assembly and no image.
        project.Write("Orders.cs", "// The team's first service.\n" + ConsumerProject.Orders);
        var second = await project.BuildAsync("--no-restore");
        Assert.Equal(first["orders/Dockerfile"], project.Files(Images)["orders/Dockerfile"]);
        Assert.Equal(first["debian/Dockerfile"], project.Files(Images)["debian/Dockerfile"]);
        Assert.Equal(first["docker-bake.json"], project.Files(Images)["docker-bake.json"]);

        // The step is rehearsed before the compiler runs.
        project.Write("Orders.cs", ConsumerProject.Orders.Replace("/app/orders", "/app/orders2"));
        Assert.Contains("Task \"PrepareImages\"", await project.BuildAsync("--no-restore", "-v:detailed"));
        Assert.Contains("/app/orders2", project.Read(Images + "/orders/Dockerfile"));
        Assert.Contains("/app/orders2", project.Read(Images + "/images.json"));
        Assert.True(project.Files(Images)["orders/Dockerfile"] > first["orders/Dockerfile"], second);
        Assert.Equal(first["debian/Dockerfile"], project.Files(Images)["debian/Dockerfile"]);

        File.Delete(project.FullPath("Orders.cs"));
        _ = await project.BuildAsync("--no-restore");
        Assert.False(Directory.Exists(project.FullPath(Images + "/orders")));
        Assert.DoesNotContain("orders", project.Read(Images + "/docker-bake.json"));
        Assert.True(project.Has(Images + "/debian/Dockerfile"));
    }

    [Fact]
    public async Task A_file_that_was_deleted_comes_back()
    {
        using var project = ConsumerProject.Library(package);
        _ = await project.BuildAsync();
        File.Delete(project.FullPath(Images + "/debian/Dockerfile"));

        _ = await project.BuildAsync("--no-restore");

        Assert.True(project.Has(Images + "/debian/Dockerfile"));
    }

    [Fact]
    public async Task A_build_from_scratch_writes_the_same_bytes()
    {
        using var project = ConsumerProject.Library(package);
        project.Write("Orders.cs", ConsumerProject.Orders);
        _ = await project.BuildAsync();
        var before = project.Files(Images).Keys.ToDictionary(f => f, f => project.Read($"{Images}/{f}"));

        _ = await project.BuildAsync("--no-restore", "--no-incremental");

        Assert.Equal(before, project.Files(Images).Keys.ToDictionary(f => f, f => project.Read($"{Images}/{f}")));
    }

    [Fact]
    public async Task Clean_takes_away_what_the_build_wrote_wherever_it_is()
    {
        using var project = ConsumerProject.Library(package, "<ImageDslOutputPath>deploy\\images</ImageDslOutputPath>");
        project.Write("deploy/images/README.md", "mine");
        Assert.Contains("docker buildx bake -f deploy/images/docker-bake.json", await project.BuildAsync());
        Assert.True(project.Has("deploy/images/debian/Dockerfile"));
        Assert.False(Directory.Exists(project.FullPath(Images)));

        _ = (await project.RunAsync("clean")).Succeeded();

        Assert.Equal(["README.md"], project.Files("deploy/images").Keys);
        Assert.False(Directory.Exists(project.FullPath("deploy/images/debian")));
        Assert.DoesNotContain(project.Files("obj").Keys, f => f.Contains("ImageDsl.FileList") || f.Contains("ImageDsl.record"));
    }

    [Fact]
    public async Task When_the_output_path_changes_the_files_move()
    {
        using var project = ConsumerProject.Library(package);
        _ = await project.BuildAsync();

        _ = await project.BuildAsync("--no-restore", "-p:ImageDslOutputPath=elsewhere");

        Assert.True(project.Has("elsewhere/debian/Dockerfile"));
        Assert.Empty(project.Files(Images));
    }

    [Fact]
    public async Task Publish_writes_the_images_of_its_configuration_and_adds_nothing_to_what_is_published()
    {
        using var project = await ConsumerProject.CreateAsync(package, "console");
        project.Write("Debian.cs", ConsumerProject.Debian);

        _ = (await project.RunAsync("publish", "-o", "published")).Succeeded();

        Assert.True(project.Has("bin/Release/net10.0/images/debian/Dockerfile"));
        Assert.DoesNotContain(project.Files("published").Keys, f => Path.GetFileName(f) is "Dockerfile" or "docker-bake.json" or "ImageDsl.Build.dll");
    }

    [Fact]
    public async Task Each_target_framework_has_its_own_images()
    {
        using var project = ConsumerProject.Library(package, frameworks: "netstandard2.0;net10.0");
        project.Write("Orders.cs", """
            #if NET
            [ImageDsl.OsLayer("acme/modern")] public class Modern : Acme.Debian { public override string Tag => "1"; }
            #else
            [ImageDsl.OsLayer("acme/standard")] public class Standard : Acme.Debian { public override string Tag => "1"; }
            #endif
            """);

        _ = await project.BuildAsync();

        string[] Names(string framework) => [.. Directory.GetDirectories(project.FullPath($"bin/Debug/{framework}/images")).Select(d => Path.GetFileName(d)).Order()];
        Assert.Equal(["debian", "modern"], Names("net10.0"));
        Assert.Equal(["debian", "standard"], Names("netstandard2.0"));
        Assert.False(Directory.Exists(project.FullPath("bin/Debug/images")));

        _ = (await project.RunAsync("clean")).Succeeded();
        Assert.Empty(project.Files("bin"));
    }

    [Fact]
    public async Task Projects_that_build_at_once_do_not_disturb_each_other()
    {
        using var project = ConsumerProject.Library(package);
        var names = Enumerable.Range(0, 6).Select(i => $"p{i}/p{i}.csproj").ToList();
        File.Delete(project.FullPath("Acme.Images.csproj"));
        File.Delete(project.FullPath("Debian.cs"));

        // All of them write the same images to the same folder.
        foreach (var name in names)
        {
            project.WriteProject("net10.0", "<ImageDslOutputPath>../shared</ImageDslOutputPath>", $"<PackageReference Include=\"ImageDsl\" Version=\"{package.Version}\" />", name);
            project.Write(Path.GetDirectoryName(name) + "/Debian.cs", ConsumerProject.Debian);
        }

        project.Write("all.proj", $"""
            <Project>
              <Target Name="Build">
                <MSBuild Projects="{string.Join(';', names)}" Targets="Restore" Properties="Phase=Restore" />
                <MSBuild Projects="{string.Join(';', names)}" Targets="Build" BuildInParallel="true" />
              </Target>
            </Project>
            """);

        _ = (await project.RunAsync("msbuild", "all.proj", "-m:4")).Succeeded();

        Assert.Equal(["debian/Dockerfile", "docker-bake.json", "images.json", "images.md", "origins.json"], project.Files("shared").Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_design_time_build_writes_nothing()
    {
        using var project = ConsumerProject.Library(package);
        _ = (await project.RunAsync("restore")).Succeeded();

        // As editors ask for the compiler's arguments.
        var output = (await project.RunAsync(
            "msbuild", "-t:Compile;CoreCompile", "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true", "-getItem:Analyzer")).Succeeded();

        Assert.Contains("ImageDsl.Generator", output);
        Assert.Empty(project.Files("bin"));
        Assert.DoesNotContain(project.Files("obj").Keys, f => f.Contains("ImageDsl.FileList") || f.Contains("ImageDsl.stamp"));
    }

    [Fact]
    public async Task Visual_Studio_is_told_which_files_have_to_exist()
    {
        using var project = ConsumerProject.Library(package);
        _ = await project.BuildAsync();
        project.Write("After.targets", """<Project><Target Name="CollectUpToDateCheckOutputDesignTime" Returns="@(UpToDateCheckOutput)" /></Project>""");

        // The target is Visual Studio's own; the command line has none of that name.
        var output = (await project.RunAsync(
            "msbuild", "-p:CustomAfterMicrosoftCommonTargets=" + project.FullPath("After.targets"),
            "-t:CollectUpToDateCheckOutputDesignTime", "-getItem:UpToDateCheckOutput")).Succeeded();

        var items = JsonDocument.Parse(output).RootElement.GetProperty("Items").GetProperty("UpToDateCheckOutput").EnumerateArray()
            .Where(i => i.TryGetProperty("Set", out var set) && set.GetString() == "ImageDsl")
            .Select(i => i.GetProperty("FullPath").GetString()!)
            .ToList();

        Assert.Contains(items, i => i.EndsWith("ImageDsl.stamp", StringComparison.Ordinal));
        Assert.Contains(items, i => i.EndsWith("images/debian/Dockerfile", StringComparison.Ordinal));
        Assert.All(items, i => Assert.True(File.Exists(i), i));
    }

    [Fact]
    public async Task Labels_that_change_per_build_reach_the_bake_file_alone()
    {
        using var project = ConsumerProject.Library(package, items: """<ImageDslBakeLabel Include="com.acme.build" Value="${n}; 42" />""");
        _ = await project.BuildAsync("-p:SourceRevisionId=abc123");
        var dockerfile = project.Files(Images)["debian/Dockerfile"];

        Assert.Equal("abc123", Label("org.opencontainers.image.revision"));
        Assert.Equal("$${n}; 42", Label("com.acme.build"));
        Assert.DoesNotContain("abc123", project.Read(Images + "/debian/Dockerfile"));

        _ = await project.BuildAsync("--no-restore", "-p:SourceRevisionId=def456");

        Assert.Equal("def456", Label("org.opencontainers.image.revision"));
        Assert.Equal(dockerfile, project.Files(Images)["debian/Dockerfile"]);

        string? Label(string key) => JsonDocument.Parse(project.Read(Images + "/docker-bake.json")).RootElement
            .GetProperty("target").GetProperty("debian").GetProperty("labels").GetProperty(key).GetString();
    }

    [Fact]
    public async Task The_projects_own_label_wins_over_the_default_one()
    {
        using var project = ConsumerProject.Library(package, items: """<ImageDslBakeLabel Include="org.opencontainers.image.revision" Value="mine" />""");
        _ = await project.BuildAsync("-p:SourceRevisionId=abc123");

        var bake = project.Read(Images + "/docker-bake.json");
        Assert.Contains("mine", bake);
        Assert.DoesNotContain("abc123", bake);
    }
}
