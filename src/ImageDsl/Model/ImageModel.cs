using ImageDsl.Dockerfile;

namespace ImageDsl.Model;

/// <summary>What an image class evaluates to: plain data, equal when all of it is equal.</summary>
/// <param name="Description">What the image is and what a container of it starts with.</param>
/// <param name="Document">The Dockerfile as data.</param>
public sealed record ImageModel(ImageDescription Description, DockerfileDocument Document)
{
    /// <summary>The image's own reference.</summary>
    public ImageReference Reference => Description.Reference;
}

/// <summary>The facts about an image that travel: into the assembly, into <c>images.json</c>, and to the images that stand on it.</summary>
/// <param name="Class">The class's full name: <c>Acme.Orders</c>.</param>
/// <param name="Layer">The kind of conceptual layer.</param>
/// <param name="Reference">The image's own reference.</param>
/// <param name="Parent">What stands in the final stage's FROM.</param>
/// <param name="ParentClass">The full name of the parent's class, or null for an external image.</param>
public sealed record ImageDescription(string Class, LayerKind Layer, ImageReference Reference, ImageReference Parent, string? ParentClass)
{
    /// <summary>The images from the root to this one; the external image first, with a null class and kind.</summary>
    public EquatableArray<ChainLink> Chain { get; init; }

    /// <summary>Why the chain may be deeper than recommended, as the class or one above it states, or null (rule IMG101).</summary>
    public string? DeepHierarchyReason { get; init; }

    /// <summary>Further tags, without the repository.</summary>
    public EquatableArray<string> Tags { get; init; }

    /// <summary>The build context, relative to the project's directory.</summary>
    public string Context { get; init; } = ".";

    /// <summary>
    /// The patterns of <c>Dockerfile.dockerignore</c>, in order, that let through what the image reads of its context and nothing else; empty
    /// when the image does not ask for the file.
    /// </summary>
    public EquatableArray<string> Dockerignore { get; init; }

    /// <summary>The platforms to build for; empty for the builder's own.</summary>
    public EquatableArray<string> Platforms { get; init; }

    /// <summary>Images that the Dockerfile names besides its parent (<see cref="ImageUses.Of"/>).</summary>
    public EquatableArray<ImageUse> References { get; init; }

    /// <summary>
    /// What classes say about external images that the Dockerfile names or the chain stands on; the image's own come first, and of several about one
    /// image the first counts.
    /// </summary>
    public EquatableArray<DeclaredExternalImage> ExternalImages { get; init; }

    /// <summary>
    /// The literal layers (<see cref="Model.LiteralLayers.Of"/>) that the classes of the chain lay down, this one included. Those of the
    /// external image are not known here.
    /// </summary>
    public int LiteralLayers { get; init; }

    /// <summary>The build properties that its class read while it was evaluated, with the values that were used.</summary>
    public EquatableArray<NameValue> Properties { get; init; }

    /// <summary>What a container starts with, as far as the classes of the chain say it.</summary>
    public ImageConfiguration Configuration { get; init; } = ImageConfiguration.Empty;

    /// <summary>The external image that the chain stands on.</summary>
    internal ImageReference Root => Chain.IsEmpty ? Parent : Chain[0].Reference;

    /// <summary>What a class says about the external image that the chain stands on, or null.</summary>
    internal DeclaredExternalImage? DeclaredRoot => ExternalImages.FirstOrDefault(external => external.Reference.Equals(Root));
}

/// <summary>One image of a chain.</summary>
/// <param name="Class">The class's full name, or null for an external image.</param>
/// <param name="Layer">The kind of conceptual layer, or null for an external image, whose kinds are a matter of facts (floor 4).</param>
/// <param name="Reference">The image's reference.</param>
public sealed record ChainLink(string? Class, LayerKind? Layer, ImageReference Reference);
