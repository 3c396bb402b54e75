using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Rules.Estates;

/// <summary>How a Dockerfile is built, apart from its context: what a bake file, a compose file or a command line adds to it.</summary>
public sealed record DockerfileBuild
{
    /// <summary>The build without anything added.</summary>
    public static DockerfileBuild Default { get; } = new();

    /// <summary>The stage that is built, by name or number; null for the last one.</summary>
    public string? Stage { get; init; }

    /// <summary>The values of ARGs; null for a value that cannot be known.</summary>
    public EquatableArray<BuildArgument> Arguments { get; init; }

    /// <summary>Contexts that take the place of stages and images of that name.</summary>
    public EquatableArray<NamedContext> Contexts { get; init; }
}

/// <summary>The value of an ARG.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value, or null when it cannot be known.</param>
public sealed record BuildArgument(string Name, string? Value);

/// <summary>A build context beside the main one (<c>docker build --build-context</c>).</summary>
/// <param name="Name">The stage or image whose place it takes.</param>
/// <param name="Image">The image that it is, or null when it is no image.</param>
public sealed record NamedContext(string Name, ImageDependency? Image);

/// <summary>What a Dockerfile says about the image that a build of it makes.</summary>
/// <param name="Dependencies">What the image needs, what it stands on first.</param>
public sealed record DockerfileImage(EquatableArray<ImageDependency> Dependencies)
{
    /// <summary>What the stages of the image say about how a container starts; variables stand in it as they are written.</summary>
    public ImageConfiguration Configuration { get; init; } = ImageConfiguration.Empty;

    /// <summary>What its ONBUILD steps name, which is needed by whatever is built on it.</summary>
    public EquatableArray<ImageDependency> Triggers { get; init; }

    /// <summary>The names of all stages, which win over images of that name.</summary>
    public EquatableArray<string> StageNames { get; init; }

    /// <summary>The literal layers that the stages of the image lay down.</summary>
    public int LiteralLayers { get; init; }
}
