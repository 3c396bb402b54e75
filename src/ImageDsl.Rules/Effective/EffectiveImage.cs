using ImageDsl.Building;
using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Model;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules.Effective;

/// <summary>
/// An image with all that is folded into it from what it stands on: what rules look at. It is made of an image model or of a Dockerfile
/// that was read, whose <see cref="Description"/> is then null.
/// </summary>
public sealed class EffectiveImage
{
    private readonly ImageIdentity? _identity;

    private EffectiveImage(
        DockerfileDocument document, ImageDescription? description, ImageIdentity? identity, EffectiveImage? parent, IReadOnlyList<EffectiveStage> stages, ExternalImageCatalog externalImages)
    {
        _identity = identity;
        Document = document;
        Description = description;
        Parent = parent;
        Stages = stages;
        ExternalImages = externalImages;
    }

    /// <summary>The Dockerfile.</summary>
    public DockerfileDocument Document { get; }

    /// <summary>What the image is, or null for a Dockerfile that no class describes.</summary>
    public ImageDescription? Description { get; }

    /// <summary>The image that the final stage stands on; null for an external one, and when it is not known.</summary>
    public EffectiveImage? Parent { get; }

    /// <summary>The stages of the Dockerfile in order; the last one is the image.</summary>
    public IReadOnlyList<EffectiveStage> Stages { get; }

    /// <summary>What is known about external images, with what the classes say that this image names.</summary>
    public ExternalImageCatalog ExternalImages { get; }

    /// <summary>The final stage; null for a Dockerfile without any.</summary>
    public EffectiveStage? Final => Stages.Count == 0 ? null : Stages[Stages.Count - 1];

    /// <summary>What messages call it.</summary>
    public string Name => Description?.Class ?? _identity?.Name ?? "Dockerfile";

    /// <summary>The kind of layer, or null where nothing states it.</summary>
    public LayerKind? Layer => Description?.Layer ?? _identity?.Layer;

    /// <summary>The external image at the root of the chain; null when it is not known.</summary>
    public ImageReference? Root => Description is { } description ? description.Root : Parent?.Root ?? RootOf(Final);

    /// <summary>What the image holds and starts with.</summary>
    public EffectiveConfiguration Configuration => Final?.Configuration ?? EffectiveConfiguration.Unknown;

    /// <summary>Folds an image model.</summary>
    /// <param name="image">The image.</param>
    /// <param name="parent">The image it stands on, folded; null for an external one.</param>
    /// <param name="externalImages">What is known about external images.</param>
    /// <param name="cancellationToken">Observed while folding.</param>
    /// <param name="known">Images that are known together with this one, by the references that further stages may name; null for none.</param>
    public static EffectiveImage Of(
        ImageModel image,
        EffectiveImage? parent,
        ExternalImageCatalog externalImages,
        CancellationToken cancellationToken,
        Func<ImageReference, EffectiveConfiguration?>? known = null)
    {
        var description = image.Description;
        var catalog = externalImages.With(description.ExternalImages);
        var stages = new DocumentFolding(image.Document, description.Class, BelowOf, cancellationToken).Fold();

        if (stages.Count > 0)
            stages[stages.Count - 1] = Complete(stages[stages.Count - 1], description);

        return new EffectiveImage(image.Document, description, null, parent, stages, catalog);

        EffectiveConfiguration BelowOf(ImageReference reference)
        {
            if (!reference.Equals(description.Parent) || description.ParentClass is null)
                return known?.Invoke(reference) ?? catalog.ConfigurationOf(reference);

            return parent?.Configuration ?? EffectiveConfiguration.Unknown;
        }
    }

    /// <summary>Folds a Dockerfile that was read.</summary>
    /// <param name="document">The Dockerfile.</param>
    /// <param name="externalImages">What is known about external images.</param>
    /// <param name="cancellationToken">Observed while folding.</param>
    /// <param name="known">Images that are known together with this one, by the references that its stages may name; null for none.</param>
    /// <param name="identity">What the image is to those that stand on it; null for a file that nobody is known to stand on.</param>
    public static EffectiveImage Of(
        DockerfileDocument document,
        ExternalImageCatalog externalImages,
        CancellationToken cancellationToken,
        Func<ImageReference, EffectiveImage?>? known = null,
        ImageIdentity? identity = null)
    {
        var stages = new DocumentFolding(
            document, identity?.Name, reference => known?.Invoke(reference)?.Configuration ?? externalImages.ConfigurationOf(reference), cancellationToken).Fold();

        var parent = known is not null && RootOf(stages.LastOrDefault()) is { } root ? known(root) : null;
        return new EffectiveImage(document, null, identity, parent, stages, externalImages);
    }

    /// <summary>Folds a Dockerfile of an estate, whose build may give values to ARGs and put other images in the place of those that it names.</summary>
    /// <param name="document">The Dockerfile.</param>
    /// <param name="identity">What the image is; origins call it by its name.</param>
    /// <param name="parent">The image that it stands on, folded; null for an external one.</param>
    /// <param name="arguments">The values that its build gives to ARGs.</param>
    /// <param name="below">What the images bring that its stages stand on.</param>
    /// <param name="cancellationToken">Observed while folding.</param>
    internal static EffectiveImage Of(
        DockerfileDocument document,
        ImageIdentity identity,
        EffectiveImage? parent,
        IReadOnlyDictionary<string, string> arguments,
        Func<ImageReference, EffectiveConfiguration> below,
        CancellationToken cancellationToken) =>
        new(document, null, identity, parent, new DocumentFolding(document, identity.Name, below, cancellationToken) { Arguments = arguments }.Fold(), ExternalImageCatalog.Default);

    private static ImageReference? RootOf(EffectiveStage? stage)
    {
        while (stage?.Base is { } below)
            stage = below;

        return stage?.Image;
    }

    /// <summary>What a class says about its image and no instruction does.</summary>
    private static EffectiveStage Complete(EffectiveStage stage, ImageDescription description)
    {
        var configuration = stage.Configuration;
        var origin = new ClassOrigin(description.Class);
        var users = new FactTable<ImageUser>(configuration.Users, user => user.Name);

        foreach (var user in description.Configuration.Users)
            users.Add(new Fact<ImageUser>(user, origin));

        return stage with { Configuration = configuration with { Users = users.ToList(), Platforms = PlatformsOf(description) } };
    }

    private static FactList<string> PlatformsOf(ImageDescription description)
    {
        if (description.Platforms.IsEmpty)
            return FactList<string>.None;

        var origin = new ClassOrigin(description.Class);
        return new(description.Platforms.Select(platform => new Fact<string>(platform, origin)).ToEquatableArray(), IsComplete: true);
    }
}

/// <summary>A stage of a Dockerfile, folded.</summary>
/// <param name="Name">Its name, or null.</param>
/// <param name="Image">The image it stands on; null when it stands on another stage, and when a build decides.</param>
/// <param name="Base">The stage it stands on; null when it stands on an image.</param>
/// <param name="Below">What it stands on.</param>
/// <param name="Configuration">What it leaves.</param>
/// <param name="Steps">Its steps, triggers of the image below first, with what holds when they are executed.</param>
public sealed record EffectiveStage(
    string? Name,
    ImageReference? Image,
    EffectiveStage? Base,
    EffectiveConfiguration Below,
    EffectiveConfiguration Configuration,
    IReadOnlyList<EffectiveStep> Steps)
{
    /// <summary>Variables of the build, for stages that stand on this one.</summary>
    internal IDictionary<string, VariableValue>? Arguments { get; init; }

    /// <summary>The shell that a comment names, for stages that stand on this one.</summary>
    internal ShellKind? StatedShell { get; init; }
}

/// <summary>What an image that no class of this build describes is to those that stand on it.</summary>
/// <param name="Name">The class, or the reference.</param>
/// <param name="Layer">The kind of layer, or null where nothing states it.</param>
public sealed record ImageIdentity(string Name, LayerKind? Layer);
