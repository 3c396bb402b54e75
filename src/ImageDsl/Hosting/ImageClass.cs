using ImageDsl.Building;
using ImageDsl.Model;

namespace ImageDsl.Hosting;

/// <summary>
/// How the library sees a class derived from <see cref="Image"/>: loaded into this process (<see cref="LoadedImageClass"/>), or
/// described by a recipe while the compiler runs. The segment law is written once, over this, so both agree by construction.
/// </summary>
internal abstract class ImageClass
{
    private ImageModel? _model;
    private ImageReference? _reference;

    /// <summary>The full name with namespace and containing types, joined by dots: <c>Acme.Orders</c>.</summary>
    public abstract string FullName { get; }

    /// <summary>The name without namespace and containing types.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the class is abstract, which makes it a template.</summary>
    public abstract bool IsAbstract { get; }

    /// <summary>The base class, or null when that is <see cref="Image"/> itself.</summary>
    public abstract ImageClass? Base { get; }

    /// <summary>The layer attribute declared on the class, or null.</summary>
    public abstract LayerInfo? Layer { get; }

    /// <summary>The reason that a <see cref="DeepHierarchyAttribute"/> declared on the class itself states, or null.</summary>
    public abstract string? DeclaredDeepHierarchyReason { get; }

    /// <summary>Whether the class itself overrides the virtual member of <see cref="Image"/> with this name.</summary>
    public abstract bool Overrides(string member);

    /// <summary>The value of an <c>AssemblyMetadataAttribute</c> of the assembly that declares the class, or null.</summary>
    public abstract string? GetAssemblyMetadata(string key);

    /// <summary>The value of a build property of the project that declares the class, or null when it is not listed or empty.</summary>
    public abstract string? GetBuildProperty(string name);

    /// <summary>A new instance, made with the parameterless constructor.</summary>
    public abstract Image CreateInstance();

    /// <summary>Whether the class is an image: not abstract, with a layer attribute.</summary>
    public bool IsImage => !IsAbstract && Layer is not null;

    /// <summary>The layer attribute of an image class.</summary>
    /// <exception cref="ImageDefinitionException">There is none (IMG003).</exception>
    public LayerInfo ImageLayer => Layer ?? throw new ImageDefinitionException(
        "IMG003", $"'{Name}' carries no layer attribute: add [OsLayer], [RuntimeLayer], [MiddlewareLayer] or [ApplicationLayer] with its repository.");

    /// <summary>The reason for a deep hierarchy that the class or the nearest class above it states, or null.</summary>
    public string? DeepHierarchyReason => DeclaredDeepHierarchyReason ?? Base?.DeepHierarchyReason;

    /// <summary>The nearest image class above, or null when the class stands on an external image.</summary>
    public ImageClass? ParentImage
    {
        get
        {
            var candidate = Base;

            while (candidate is { IsImage: false })
                candidate = candidate.Base;

            return candidate;
        }
    }

    /// <summary>
    /// Whether the member of <see cref="Image"/> is overridden inside the segment: in the class or a template directly above it, up to but not
    /// including the parent image.
    /// </summary>
    public bool SegmentOverrides(string member)
    {
        for (var c = this; c is not null && (ReferenceEquals(c, this) || !c.IsImage); c = c.Base)
        {
            if (c.Overrides(member))
                return true;
        }

        return false;
    }

    /// <summary>The model of the image, evaluated on an instance of its own.</summary>
    /// <exception cref="ImageDefinitionException">The image is not valid.</exception>
    public ImageModel Model => _model ??= EvaluateModel();

    /// <summary>The image's own reference, for which its steps need not be known.</summary>
    /// <exception cref="ImageDefinitionException">The class is no image, or its repository or tag is not valid.</exception>
    public ImageReference Reference => _reference ??= IsImage
        ? ImageModelBuilder.ReferenceOf(CreateInstance())
        : throw new ImageDefinitionException($"'{Name}' is no image that files could be taken from: name a class that is not abstract and carries a layer attribute.");

    /// <summary>Evaluates the model on a fresh instance; a host may add bounds and memory across compilations.</summary>
    protected virtual ImageModel EvaluateModel() => ImageModelBuilder.Build(CreateInstance());
}

/// <summary>What a layer attribute says.</summary>
/// <param name="Kind">The kind of conceptual layer.</param>
/// <param name="Repository">The repository, not yet validated.</param>
internal sealed record LayerInfo(LayerKind Kind, string Repository);
