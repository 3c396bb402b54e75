namespace ImageDsl.Package.Tests;

/// <summary>Add the package, write one class, build: in what the SDK's templates make.</summary>
public class NewProjectTests(PackedPackage package)
{
    [Theory]
    [InlineData("classlib")]
    [InlineData("console")]
    public async Task One_class_is_enough(string template)
    {
        using var project = await ConsumerProject.CreateAsync(package, template);
        project.Write("Debian.cs", ConsumerProject.Debian);

        var output = await project.BuildAsync();

        Assert.Contains("FROM debian:13.1-slim\n", project.Read("bin/Debug/net10.0/images/debian/Dockerfile"));
        Assert.Contains("0 Warning(s)", output);
        Assert.Contains("docker buildx bake -f bin/Debug/net10.0/images/docker-bake.json\n", output);
        Assert.Equal(
            ["debian/Dockerfile", "docker-bake.json", "images.json", "images.md", "origins.json"],
            project.Files("bin/Debug/net10.0/images").Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_program_gives_the_same_text_when_it_runs()
    {
        using var project = await ConsumerProject.CreateAsync(package, "console");
        project.Write("Debian.cs", ConsumerProject.Debian);
        project.Write("Program.cs", "System.Console.Write(new Acme.Debian().ToDockerfile());");
        _ = await project.BuildAsync();

        var text = (await project.RunAsync("bin/Debug/net10.0/Acme.Images.dll")).Succeeded();

        Assert.Equal(project.Read("bin/Debug/net10.0/images/debian/Dockerfile"), text);
    }

    [Fact]
    public async Task A_folder_with_blanks_and_other_letters_is_no_obstacle()
    {
        using var project = await ConsumerProject.CreateAsync(package, "classlib", "my images (1) größe #");
        project.Write("Debian.cs", ConsumerProject.Debian);

        _ = await project.BuildAsync();
        Assert.True(project.Has("bin/Debug/net10.0/images/debian/Dockerfile"));
        var before = project.Files("bin/Debug/net10.0/images");

        Assert.DoesNotContain("ImageDsl:", await project.BuildAsync("--no-restore"));
        Assert.Equal(before, project.Files("bin/Debug/net10.0/images"));

        _ = (await project.RunAsync("clean")).Succeeded();
        Assert.Empty(project.Files("bin"));
    }
}
