using ImageDsl.Model;
using Microsoft.Build.Utilities;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Build.Tests;

/// <summary>ImageDslVerify: committed files against what the build would write (IMG012).</summary>
public sealed class VerifyImagesTests : IDisposable
{
    private readonly TemporaryFolder _project = new();
    private RecordingEngine _engine = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Right_after_a_build_all_is_well_and_nothing_is_written()
    {
        Assert.True(Task("FROM debian:13\nRUN a\n").Execute());
        var before = Times();

        var task = Task("FROM debian:13\nRUN a\n", verify: true);
        task.BakeLabels = [new TaskItem("org.opencontainers.image.revision", new Dictionary<string, string> { ["Value"] = "another commit" })];

        Assert.True(task.Execute(), string.Join("\n", _engine.Errors.Select(e => e.Message)));
        Assert.Equal("ImageDsl: 1 image in images verified", task.Summary);
        Assert.Equal(before, Times());
    }

    [Fact]
    public void Labels_of_the_build_that_was_committed_do_not_count()
    {
        var build = Task("FROM debian:13\n");
        build.BakeLabels = [new TaskItem("org.opencontainers.image.revision", new Dictionary<string, string> { ["Value"] = "abc" })];
        Assert.True(build.Execute());
        Assert.Contains("abc", File.ReadAllText(_project["images/docker-bake.json"]));

        Assert.True(Task("FROM debian:13\n", verify: true).Execute(), string.Join("\n", _engine.Errors.Select(e => e.Message)));
    }

    [Fact]
    public void A_difference_is_told_at_its_line_and_shown()
    {
        Assert.True(Task("FROM debian:13\nRUN b\nRUN a\n").Execute());
        var before = Times();

        Assert.False(Task("FROM debian:13\nRUN c\nRUN a\n", verify: true).Execute());

        // The documents repeat what the image does, so they may differ along.
        Assert.All(_engine.Errors, e => Assert.Equal("IMG012", e.Code));
        var error = Assert.Single(_engine.Errors, e => e.File == _project["images/orders/Dockerfile"]);
        Assert.Equal(2, error.LineNumber);
        Assert.Equal("'images/orders/Dockerfile' is not what the build writes: line 2 is 'RUN b', and is to be 'RUN c'", error.Message);
        Assert.Contains(_engine.Messages, m => m.Contains("- RUN b", StringComparison.Ordinal) && m.Contains("+ RUN c", StringComparison.Ordinal));
        Assert.Equal(before, Times());
    }

    [Fact]
    public void Line_breaks_are_the_affair_of_version_control()
    {
        Assert.True(Task("FROM debian:13\nRUN a\n").Execute());

        foreach (var file in Directory.GetFiles(_project["images"], "*", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.True(Task("FROM debian:13\nRUN a\n", verify: true).Execute(), string.Join("\n", _engine.Errors.Select(e => e.Message)));
    }

    [Fact]
    public void Documents_that_nobody_commits_are_not_missed_and_those_that_are_there_count()
    {
        Assert.True(Task("FROM debian:13\n").Execute());
        File.Delete(_project["images/images.json"]);
        File.Delete(_project["images/docker-bake.json"]);
        Assert.True(Task("FROM debian:13\n", verify: true).Execute());

        File.AppendAllText(_project["images/images.md"], "by hand\n");
        Assert.False(Task("FROM debian:13\n", verify: true).Execute());
        Assert.Contains("images.md", Assert.Single(_engine.Errors).Message);
    }

    [Fact]
    public void A_missing_Dockerfile_and_one_that_no_image_owns_are_named()
    {
        Assert.True(Task("FROM debian:13\n").Execute());
        Directory.Move(_project["images/orders"], _project["images/gone"]);
        File.WriteAllText(_project["images/README.md"], "mine");

        Assert.False(Task("FROM debian:13\n", verify: true).Execute());
        Assert.Equal(
            ["'images/gone/Dockerfile' is not what the build writes: no image owns it", "'images/orders/Dockerfile' is not what the build writes: it is missing"],
            _engine.Errors.Select(e => e.Message));
    }

    [Fact]
    public void What_the_builder_is_to_ignore_is_committed_beside_the_Dockerfile()
    {
        Assert.True(Task("FROM debian:13\n", dockerignore: ["*", "!src"]).Execute());
        Assert.True(Task("FROM debian:13\n", verify: true, dockerignore: ["*", "!src"]).Execute());

        Assert.False(Task("FROM debian:13\n", verify: true).Execute());
        Assert.Equal("'images/orders/Dockerfile.dockerignore' is not what the build writes: no image owns it", Assert.Single(_engine.Errors).Message);

        File.Delete(_project["images/orders/Dockerfile.dockerignore"]);
        Assert.False(Task("FROM debian:13\n", verify: true, dockerignore: ["*", "!src"]).Execute());
        Assert.Equal("'images/orders/Dockerfile.dockerignore' is not what the build writes: it is missing", Assert.Single(_engine.Errors).Message);
    }

    private Dictionary<string, DateTime> Times() => Directory.GetFiles(_project.Path, "*", SearchOption.AllDirectories)
        .Where(f => !f.EndsWith(".dll", StringComparison.Ordinal))
        .ToDictionary(f => f, File.GetLastWriteTimeUtc);

    private WriteImages Task(string dockerfile, bool verify = false, string[]? dockerignore = null)
    {
        var description = Json.ImageDescriptionJson.Write(new ImageDescription(
            "Orders", LayerKind.Os, ImageReference.Parse("acme/orders:1"), ImageReference.Parse("debian:13-slim"), ParentClass: null)
        {
            Dockerignore = dockerignore ?? [],
        });

        var source = Compiled.Metadata($"[GeneratedImage(\"Orders\", {SymbolDisplay.FormatLiteral(description, quote: true)}, {SymbolDisplay.FormatLiteral(dockerfile, quote: true)})]")
            + "[ImageDsl.OsLayer(\"acme/orders\")] public class Orders { }\n";

        _engine = new RecordingEngine();

        return new WriteImages
        {
            BuildEngine = _engine,
            Assembly = Compiled.Write(_project["Acme.dll"], source),
            ProjectDirectory = _project.Path,
            OutputPath = "images",
            FileList = "obj/list.txt",
            Verify = verify,
        };
    }
}
