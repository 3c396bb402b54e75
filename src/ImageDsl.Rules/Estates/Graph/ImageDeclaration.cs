using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Rules.Estates;

/// <summary>What one source says about one image. Several sources may speak of the same image; <see cref="EstateGraph"/> brings them together.</summary>
/// <param name="Origin">The kind of source.</param>
/// <param name="Source">Where the image is declared: a class, a Dockerfile, a target of a bake file.</param>
public sealed record ImageDeclaration(ImageOrigin Origin, SourceLine Source)
{
    /// <summary>The references under which the image is published, the main one first; empty for an image that only its file stands for.</summary>
    public EquatableArray<ImageReference> Names { get; init; }

    /// <summary>References of the image that could not be resolved, as the source writes them.</summary>
    public EquatableArray<string> UnresolvedNames { get; init; }

    /// <summary>
    /// What stands for the image beside its names, so that other sources can mean the very same build: <c>services/web/Dockerfile</c>,
    /// <c>compose.yaml#web</c>; the most telling one first. Empty for an image that is known by its names alone.
    /// </summary>
    public EquatableArray<string> Identities { get; init; }

    /// <summary>The full name of the image class, or null.</summary>
    public string? Class { get; init; }

    /// <summary>The directory of the project that the class belongs to, or null.</summary>
    public string? Project { get; init; }

    /// <summary>The name of the image's folder and bake target, or null.</summary>
    public string? Target { get; init; }

    /// <summary>The kind of conceptual layer, or null where nothing states it.</summary>
    public LayerKind? Layer { get; init; }

    /// <summary>All files that have their say in a build of a bake or compose file: the file itself, its override, what it includes or extends, the values of its variables.</summary>
    public EquatableArray<string> DefinedBy { get; init; }

    /// <summary>The path of the Dockerfile, or null.</summary>
    public string? Dockerfile { get; init; }

    /// <summary>The path of the build context, or null.</summary>
    public string? Context { get; init; }

    /// <summary>The paths of further build contexts by the names that the Dockerfile copies from.</summary>
    public EquatableArray<NameValue> NamedContexts { get; init; }

    /// <summary>The stage that is built, or null for the last one.</summary>
    public string? Stage { get; init; }

    /// <summary>The values that are given to the Dockerfile's ARGs.</summary>
    public EquatableArray<NameValue> BuildArguments { get; init; }

    /// <summary>The platforms to build for, as far as the source says it.</summary>
    public EquatableArray<string> Platforms { get; init; }

    /// <summary>The image's labels, as far as the source knows them.</summary>
    public EquatableArray<NameValue> Labels { get; init; }

    /// <summary>The conceptual layers from the root to this image, or null where the source does not count them.</summary>
    public int? ConceptualLayers { get; init; }

    /// <summary>The literal layers from the root to this image, without those of the external image; null where the source does not count them.</summary>
    public int? LiteralLayers { get; init; }

    /// <summary>Why the chain may be deeper than recommended, or null.</summary>
    public string? DeepHierarchyReason { get; init; }

    /// <summary>The effective configuration as the source wrote it, an object of JSON; null where the source has none.</summary>
    public string? Configuration { get; init; }

    /// <summary>What the image needs: what it stands on first, then the others in the order of the source.</summary>
    public EquatableArray<ImageDependency> Dependencies { get; init; }

    /// <summary>What its ONBUILD steps name: it is needed by the images that are built on this one.</summary>
    public EquatableArray<ImageDependency> Triggers { get; init; }

    /// <summary>The names of the stages of its Dockerfile, which win over images of that name when triggers are executed.</summary>
    public EquatableArray<string> StageNames { get; init; }
}

/// <summary>The kind of source that declares an image; where two disagree, the earlier kind is believed.</summary>
public enum ImageOrigin
{
    /// <summary>An image class: a compiled assembly or the <c>images.json</c> of its project.</summary>
    Class,

    /// <summary>A target of a bake file.</summary>
    Bake,

    /// <summary>A service of a compose file.</summary>
    Compose,

    /// <summary>A Dockerfile by itself, built with its own defaults.</summary>
    Dockerfile,
}
