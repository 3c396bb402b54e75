using ImageDsl.EndToEnd.Engine;

namespace ImageDsl.EndToEnd;

/// <summary>An image that asks for it has the builder sent what it copies, and nothing else.</summary>
[Collection(typeof(EstateTests))]
public class DockerignoreTests(Estate estate)
{
    [Fact]
    public async Task The_builder_is_sent_what_the_image_copies()
    {
        const string Tag = "imagedsl-context/hello-java";
        var image = estate["hello-java"];

        using var folder = new TemporaryFolder();
        var dockerfile = Path.Combine(folder.Path, "Dockerfile");
        var context = Path.Combine(folder.Path, "context");
        Directory.CreateDirectory(context);
        File.Copy(image.DockerfileIn(estate.Folder) + ".dockerignore", dockerfile + ".dockerignore");
        File.Copy(Path.Combine(image.ContextIn(estate.Folder), "Main.java"), Path.Combine(context, "Main.java"));
        await File.WriteAllTextAsync(Path.Combine(context, "password.txt"), "not for the builder", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(dockerfile, "FROM debian:13-slim\nCOPY . /context/\n", TestContext.Current.CancellationToken);

        await Command.Run("docker", "build", "--quiet", "--tag", Tag, "--file", dockerfile, context);
        var files = await Command.Run("docker", "run", "--rm", Tag, "ls", "-A", "/context");
        await Command.Run("docker", "image", "rm", "--force", Tag);

        Assert.Equal("Main.java\n", files);
    }

    [Fact]
    public void Others_have_no_such_file() =>
        Assert.Equal(["hello-java"], Directory.GetFiles(estate.Folder, "*.dockerignore", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)));
}
