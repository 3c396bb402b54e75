namespace ImageDsl.Tests;

/// <summary>An image on Debian with the steps under test.</summary>
[OsLayer("test/probe")]
public sealed class Probe(Action<ImageBuilder> define) : Image
{
    private const string LastLabel = "org.opencontainers.image.title=probe\n";

    public override ImageReference From => "debian:13-slim";

    public override string? Source => null;

    /// <summary>The Dockerfile of the steps.</summary>
    public static string Dockerfile(Action<ImageBuilder> define) => new Probe(define).ToDockerfile();

    /// <summary>What the steps write into the final stage, without the final line end.</summary>
    public static string Steps(Action<ImageBuilder> define)
    {
        var text = Dockerfile(define);
        return text[(text.IndexOf(LastLabel, StringComparison.Ordinal) + LastLabel.Length)..].TrimEnd('\n');
    }

    /// <summary>The error that the steps cause.</summary>
    public static ImageDefinitionException Error(Action<ImageBuilder> define) =>
        Assert.Throws<ImageDefinitionException>(() => new Probe(define).ToDockerfile());

    protected override void Define(ImageBuilder image) => define(image);
}
