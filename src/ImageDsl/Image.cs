using ImageDsl.Building;
using ImageDsl.Hosting;
using ImageDsl.Model;

namespace ImageDsl;

/// <summary>
/// A container image. A non-abstract class that derives from it and carries a layer attribute (<see cref="OsLayerAttribute"/>,
/// <see cref="RuntimeLayerAttribute"/>, <see cref="MiddlewareLayerAttribute"/>, <see cref="ApplicationLayerAttribute"/>) is an image
/// of its own; when its base class is an image too, it stands on that image. An abstract class between two images is a template.
/// </summary>
public abstract class Image
{
    private ImageClass? _class;
    private BuildProperties? _properties;

    /// <summary>Creates an instance. Derived image classes need a parameterless constructor that the assembly can reach.</summary>
    protected Image()
    {
    }

    /// <summary>For a host that stands in for a class that is not loaded.</summary>
    internal Image(ImageClass hosted) => _class = hosted;

    /// <summary>
    /// The external image a hierarchy stands on, <see cref="ImageReference.Scratch"/> included. Only an image class without an image
    /// among its base classes overrides it; all others stand on their base class.
    /// </summary>
    /// <exception cref="ImageDefinitionException">The class does not override it.</exception>
    public virtual ImageReference From => throw new ImageDefinitionException(
        $"'{Class.Name}' does not say what it stands on: override From, for example "
        + "'public override ImageReference From => \"debian:13-slim\";', or derive from an image class.");

    /// <summary>
    /// What stands in the final stage's FROM: the nearest image class above, with its own reference, or else <see cref="From"/>.
    /// </summary>
    public ImageReference Parent => Class.ParentImage is { } parent ? parent.Model.Reference : From;

    /// <summary>The repository that the layer attribute names.</summary>
    public string Repository => Class.ImageLayer.Repository;

    /// <summary>
    /// The tag; <c>latest</c> unless overridden. An image class that stands on another one overrides it, or a template between the two does.
    /// </summary>
    public virtual string Tag => ImageReference.DefaultTag;

    /// <summary>Further tags, without the repository. Those of a parent image are not taken over.</summary>
    public virtual IEnumerable<string> Tags => [];

    /// <summary>The build context, relative to the project's directory; <c>.</c> by default.</summary>
    public virtual string Context => ".";

    /// <summary>
    /// Whether the build writes <c>Dockerfile.dockerignore</c> beside the Dockerfile, so that the builder is sent what the image copies of
    /// its context and nothing else; not by default. It takes the place of the context's own <c>.dockerignore</c>.
    /// </summary>
    public virtual bool Dockerignore => false;

    /// <summary>The platforms to build for, such as <c>linux/amd64</c>; empty by default, which means the builder's own.</summary>
    public virtual IEnumerable<string> Platforms => [];

    /// <summary>
    /// The value of the label <c>org.opencontainers.image.title</c>, so that an image never claims to be its parent; by default the last
    /// part of the repository. That of a parent image is not taken over.
    /// </summary>
    public virtual string Title => DefaultTitle;

    /// <summary>
    /// The value of the label <c>org.opencontainers.image.source</c>: where the sources of this image are; by default the
    /// <c>RepositoryUrl</c> of the assembly, and null, which writes no label, when that is absent. That of a parent image is not taken over.
    /// </summary>
    public virtual string? Source => DefaultSource;

    /// <summary>
    /// The value of the label <c>org.opencontainers.image.vendor</c>: who distributes this image; by default the build property
    /// <c>ImageDslVendor</c>, and null, which writes no label, when that is not set. That of a parent image is not taken over.
    /// </summary>
    public virtual string? Vendor => DefaultVendor;

    /// <summary>
    /// The value of the label <c>org.opencontainers.image.licenses</c>: an SPDX expression for what is in this image; by default the build
    /// property <c>ImageDslLicenses</c>, and null, which writes no label, when that is not set. That of a parent image is not taken over.
    /// </summary>
    public virtual string? Licenses => DefaultLicenses;

    /// <summary>The image's own reference: repository and tag.</summary>
    /// <exception cref="ImageDefinitionException">
    /// The repository or the tag is not valid, or the class takes over its parent's tag.
    /// </exception>
    public ImageReference Reference => ImageModelBuilder.ReferenceOf(this);

    internal ImageClass Class
    {
        get => _class ??= LoadedImageClass.Of(GetType());
        set => _class = value;
    }

    internal string? DefaultSource => Class.GetAssemblyMetadata("RepositoryUrl");

    internal string? DefaultVendor => Class.GetBuildProperty("ImageDslVendor");

    internal string? DefaultLicenses => Class.GetBuildProperty("ImageDslLicenses");

    /// <summary>The build properties that this instance has read.</summary>
    internal IEnumerable<NameValue> PropertiesRead => _properties?.Read ?? [];

    internal string DefaultTitle => Repository.Substring(Repository.LastIndexOf('/') + 1);

    /// <summary>
    /// Adds the image's steps. Those of a template come through <c>base.Define(image)</c>; those of a parent image are in FROM.
    /// </summary>
    /// <param name="image">Takes the steps.</param>
    protected virtual void Define(ImageBuilder image)
    {
    }

    /// <summary>
    /// The value of an MSBuild property of the project that declares the image's class, taken after the targets ran that compute versions. The
    /// project lists it: <c>&lt;ImageDslProperty Include="Version" /&gt;</c>. Read in a template, it is that of the project whose image
    /// derives from the template. A value that differs from build to build belongs to a label of the bake file instead.
    /// </summary>
    /// <param name="name">The property's name.</param>
    /// <param name="defaultValue">What counts when the property is not listed or empty; null when that is an error (rule IMG015).</param>
    /// <exception cref="ImageDefinitionException">The name is none, or there is neither a value nor a default.</exception>
    protected string Property(string name, string? defaultValue = null) => (_properties ??= new BuildProperties()).Get(Class, name, defaultValue);

    /// <summary>The Dockerfile, byte for byte as the build writes it.</summary>
    /// <exception cref="ImageDefinitionException">The image is not valid.</exception>
    public string ToDockerfile() => LoadedImage.WriteDockerfile(this);

    internal void InvokeDefine(ImageBuilder image) => Define(image);
}
