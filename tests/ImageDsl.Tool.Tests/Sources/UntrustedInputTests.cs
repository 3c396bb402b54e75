using System.Diagnostics;
using System.Text;

namespace ImageDsl.Tool.Tests.Sources;

/// <summary>Trees that somebody made to break the reading: each bad file is a warning with its path, and the rest is there.</summary>
public sealed class UntrustedInputTests
{
    [Fact]
    public void Links_in_a_ring_and_links_to_devices_and_pipes()
    {
        // Windows has neither such devices nor links without rights.
        if (OperatingSystem.IsWindows())
            return;

        using var tree = new TestTree().With("good/Dockerfile", "FROM debian:13\n");
        _ = Directory.CreateSymbolicLink(Path.Combine(tree.Path, "good", "again"), tree.Path);
        _ = File.CreateSymbolicLink(Path.Combine(tree.Path, "Dockerfile.a"), Path.Combine(tree.Path, "Dockerfile.b"));
        _ = File.CreateSymbolicLink(Path.Combine(tree.Path, "Dockerfile.b"), Path.Combine(tree.Path, "Dockerfile.a"));
        _ = File.CreateSymbolicLink(Path.Combine(tree.Path, "Dockerfile.zero"), "/dev/zero");
        _ = File.CreateSymbolicLink(Path.Combine(tree.Path, "Dockerfile.dangling"), "/nowhere");
        Process.Start("mkfifo", [Path.Combine(tree.Path, "Dockerfile.pipe")]).WaitForExit();

        var estate = tree.Load();
        Assert.Equal(["debian:13", "good/Dockerfile"], estate.Graph.Images.Select(image => image.Name).Order());
        Assert.Contains("Dockerfile.a", estate.Warnings.Select(warning => warning.Path));
        Assert.DoesNotContain(estate.Warnings, warning => warning.Path.StartsWith("good", StringComparison.Ordinal));
    }

    [Fact]
    public void Huge_damaged_and_oddly_encoded_files()
    {
        using var tree = new TestTree()
            .With("good/Dockerfile", "FROM debian:13\n")
            .With("utf16/Dockerfile", "")
            .With("latin/Dockerfile", "")
            .With("binary/Dockerfile", "")
            .With("cut/images.json", """{"version":1,"images":[{"class":"A","reference":"a:1","parent":"debian:13"},{"cla""")
            .With("new/images.json", """{"version":99,"images":[]}""")
            .With("list/images.json", "[]")
            .With("odd/images.json", """{"version":1,"images":[1,null,"x",{"class":1},{"class":"B","reference":"b:1","parent":"debian:13","tags":"no","uses":[1,{"kind":"?"}],"configuration":[],"layer":"?","source":":"}]}""")
            .With("bad/docker-bake.json", "{")
            .With("bad/docker-bake.hcl", "{{{")
            .With("bad/compose.yaml", "a: [")
            .With("bad/other.dll", "no assembly");

        File.WriteAllBytes(Path.Combine(tree.Path, "utf16/Dockerfile"), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("FROM alpine:3\n")]);
        File.WriteAllBytes(Path.Combine(tree.Path, "latin/Dockerfile"), [.. "FROM busybox:1\nLABEL a=\""u8, 0xE9, .. "\"\n"u8]);
        File.WriteAllBytes(Path.Combine(tree.Path, "binary/Dockerfile"), [0, 1, 2, 255, 254, 0, 10, 0]);

        using (var huge = File.Create(Path.Combine(tree.Path, "Dockerfile.huge")))
            huge.SetLength(5L * 1024 * 1024 * 1024);

        var estate = tree.Load(".", "bad/other.dll", "nowhere");
        Assert.Equal(["a:1", "alpine:3", "b:1", "busybox:1", "debian:13", "good/Dockerfile", "latin/Dockerfile", "utf16/Dockerfile"], estate.Graph.Images.Select(image => image.Name).Order(StringComparer.Ordinal));
        Assert.Superset(
            new HashSet<string> { "Dockerfile.huge", "binary/Dockerfile", "cut/images.json", "new/images.json", "list/images.json", "odd/images.json", "bad/docker-bake.json", "bad/docker-bake.hcl", "bad/compose.yaml", "bad/other.dll", "nowhere" },
            estate.Warnings.Select(warning => warning.Path).ToHashSet());
    }

    [Fact]
    public void An_image_that_is_declared_in_many_ways_at_once_and_cycles()
    {
        using var tree = new TestTree()
            .With("compose.yaml", "services:\n  a: {image: 'a:1', build: {dockerfile_inline: 'FROM b:1'}}\n  b: {image: 'b:1', build: {dockerfile_inline: 'FROM a:1'}}\n");

        var estate = tree.Load();
        Assert.Contains("they need each other", Assert.Single(estate.Warnings).Message);
        Assert.Equal(2, estate.Graph.Images.Sum(image => estate.Graph.Needs(image).Count));
    }

    [Fact]
    public void Reading_ends_when_it_is_cancelled()
    {
        using var tree = new TestTree().With("Dockerfile", "FROM a\n");

        _ = Assert.ThrowsAny<OperationCanceledException>(() => Tool.Sources.EstateLoader.Load(["."], tree.Path, null, new CancellationToken(true)));
    }
}
