using System.Runtime.CompilerServices;
using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules.Tests;

/// <summary>Models as the library makes them, without classes.</summary>
internal static class TestImage
{
    private static readonly ConditionalWeakTable<ImageModel, ImageModel> Parents = new();

    public static ImageModel Root(string @class, LayerKind kind, string reference, string from, params Instruction[] steps) =>
        Create(@class, kind, reference, from, null, steps);

    public static ImageModel On(ImageModel parent, string @class, LayerKind kind, string reference, params Instruction[] steps) =>
        Create(@class, kind, reference, parent.Reference, parent.Description, steps).StandingOn(parent);

    /// <summary>The image with what is folded into it from the images it was made to stand on.</summary>
    public static EffectiveImage Fold(this ImageModel image, ExternalImageCatalog? externalImages = null)
    {
        var catalog = externalImages ?? ExternalImageCatalog.Default;
        return EffectiveImage.Of(image, Parents.TryGetValue(image, out var parent) ? parent.Fold(catalog) : null, catalog, TestContext.Current.CancellationToken);
    }

    /// <summary>The same image with stages before the final one.</summary>
    public static ImageModel WithStages(this ImageModel image, params DockerfileStage[] stages)
    {
        var document = image.Document with { Stages = stages.Concat(image.Document.Stages).ToEquatableArray() };
        return new ImageModel(image.Description with { References = ImageUses.Of(document) }, document).StandingOnThatOf(image);
    }

    public static ImageModel With(this ImageModel image, Func<ImageDescription, ImageDescription> change) =>
        (image with { Description = change(image.Description) }).StandingOnThatOf(image);

    public static DockerfileStage Stage(string from, string name, params Instruction[] steps) => new(new FromInstruction(from) { StageName = name }, steps);

    public static CopyInstruction CopyFrom(string from) => new(new CopySource[] { new PathSource("/a") }, "/a") { From = from };

    public static RunInstruction Run(params RunMount[] mounts) => new(new ShellCommand("true")) { Mounts = mounts };

    private static ImageModel StandingOn(this ImageModel image, ImageModel parent)
    {
        Parents.Add(image, parent);
        return image;
    }

    private static ImageModel StandingOnThatOf(this ImageModel image, ImageModel other) =>
        Parents.TryGetValue(other, out var parent) ? image.StandingOn(parent) : image;

    private static ImageModel Create(
        string @class, LayerKind kind, ImageReference reference, ImageReference from, ImageDescription? parent, Instruction[] steps)
    {
        var document = new DockerfileDocument(new[] { new DockerfileStage(new FromInstruction(from.ToString()), steps) });
        var user = steps.OfType<UserInstruction>().LastOrDefault()?.User.Literal;
        var configuration = parent?.Configuration ?? ImageConfiguration.Empty;

        var description = new ImageDescription(@class, kind, reference, from, parent?.Class)
        {
            Chain = (parent?.Chain ?? new[] { new ChainLink(null, null, from) }).Append(new ChainLink(@class, kind, reference)).ToEquatableArray(),
            DeepHierarchyReason = parent?.DeepHierarchyReason,
            References = ImageUses.Of(document),
            LiteralLayers = LiteralLayers.Of(document) + (parent?.LiteralLayers ?? 0),
            Configuration = configuration with { User = user ?? configuration.User },
        };

        return new ImageModel(description, document);
    }
}
