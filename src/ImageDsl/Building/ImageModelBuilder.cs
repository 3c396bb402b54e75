using ImageDsl.Dockerfile;
using ImageDsl.Hosting;
using ImageDsl.Model;
using ImageDsl.Values;

namespace ImageDsl.Building;

/// <summary>
/// Makes the model of an image from an instance, whoever hosts its class. The segment law stands here and in <see cref="ImageClass"/>
/// only. Members are read in a fixed order, since they may share state.
/// </summary>
internal static class ImageModelBuilder
{
    /// <summary>Builds the model.</summary>
    /// <exception cref="ImageDefinitionException">The image is not valid.</exception>
    public static ImageModel Build(Image image) => Build(image, static () => null).Model;

    /// <summary>Builds the model for a host that wants to know which call added which instruction.</summary>
    /// <param name="image">The instance.</param>
    /// <param name="origin">
    /// Asked once for every instruction and stage that is added; a host may also throw from it to end the build.
    /// </param>
    /// <exception cref="ImageDefinitionException">The image is not valid.</exception>
    public static BuiltImage Build(Image image, Func<object?> origin) => InvariantCulture.Run(() => BuildInvariant(image, origin));

    /// <summary>The image's own reference: the repository of its layer attribute, and its tag.</summary>
    /// <exception cref="ImageDefinitionException">One of them is not valid, or the class takes over its parent's tag.</exception>
    public static ImageReference ReferenceOf(Image image) => InvariantCulture.Run(() => ReferenceInvariant(image));

    private static BuiltImage BuildInvariant(Image image, Func<object?> origin)
    {
        var imageClass = image.Class;
        CheckImage(imageClass);

        var parent = imageClass.ParentImage?.Model;
        var parentReference = ParentOf(image, parent);
        var description = Describe(image, parent, parentReference);
        var labels = LineageLabels.Write(image, parentReference, parent?.Description.Configuration);

        var draft = new DockerfileDraft(parentReference, parent is null ? StageStart.On(parentReference.Declaration) : StageStart.On(parent), origin);

        if (imageClass.SegmentOverrides(ImageMembers.Define))
            image.InvokeDefine(new ImageBuilder(draft.Final));

        draft.Final.Close();

        var instructions = draft.Final.Instructions.Prepend(labels).ToEquatableArray();
        var document = new DockerfileDocument(Stages(draft, parentReference, instructions))
        {
            Header = DockerfileHeader.Write(description),
            GlobalArgs = draft.GlobalArguments.ToEquatableArray(),
        };

        description = description with
        {
            References = ImageUses.Of(document),
            Dockerignore = image.Dockerignore ? ContextPatterns.Of(document, parent) : default,
            LiteralLayers = (parent?.Description.LiteralLayers ?? 0) + LiteralLayers.Of(document),
            Configuration = ConfigurationFolding.Fold(parent, instructions, draft.Final.Users),
            Properties = image.PropertiesRead.ToEquatableArray(),
            ExternalImages = ExternalImages(draft, parent),
        };

        return new BuiltImage(new ImageModel(description, document), Origins(draft), StageOrigins(draft));
    }

    /// <summary>What classes say about the external images of the Dockerfile, and about the one that the chain stands on.</summary>
    private static EquatableArray<DeclaredExternalImage> ExternalImages(DockerfileDraft draft, ImageModel? parent) =>
        parent?.Description.DeclaredRoot is { } root ? draft.ExternalImages.Append(root).ToEquatableArray() : draft.ExternalImages.ToEquatableArray();

    private static void CheckImage(ImageClass imageClass)
    {
        if (imageClass.IsAbstract)
        {
            throw new ImageDefinitionException(
                "IMG003",
                $"'{imageClass.Name}' is abstract and so a template, not an image: derive a class from it that carries a layer attribute.");
        }

        _ = imageClass.ImageLayer;
    }

    private static ImageReference ReferenceInvariant(Image image)
    {
        var imageClass = image.Class;
        CheckImage(imageClass);

        if (imageClass.ParentImage is { } parent && !imageClass.SegmentOverrides(ImageMembers.Tag))
        {
            throw new ImageDefinitionException(
                $"'{imageClass.Name}' would take over the tag of '{parent.Name}', the image it stands on: override Tag in '{imageClass.Name}', "
                + "for example 'public override string Tag => \"1.0.0\";'.");
        }

        if (ReferenceGrammar.FindRepositoryError(image.Repository) is { } repositoryError)
            throw new ImageDefinitionException($"The layer attribute of '{imageClass.Name}' names no repository: {repositoryError}") { Member = ImageMembers.Repository };

        var tag = CheckedTag(NotNull(image.Tag, imageClass, ImageMembers.Tag), imageClass, ImageMembers.Tag);
        return ImageReference.Parse($"{image.Repository}:{tag}");
    }

    private static ImageReference ParentOf(Image image, ImageModel? parent)
    {
        if (parent is null)
            return CheckedFrom(NotNull(image.From, image.Class, ImageMembers.From), image.Class);

        if (image.Class.SegmentOverrides(ImageMembers.From))
        {
            throw new ImageDefinitionException(
                $"'{image.Class.Name}' overrides From, but it stands on its base class '{image.Class.ParentImage!.Name}' ({parent.Reference}): "
                + "remove the override, or do not derive from an image class.")
            {
                Member = ImageMembers.From,
            };
        }

        return parent.Reference;
    }

    private static ImageReference CheckedFrom(ImageReference from, ImageClass imageClass) => from.HasVariable
        ? throw new ImageDefinitionException(
            $"From of '{imageClass.Name}' is '{from}': what an image stands on is fixed when it is compiled, since its labels and its place in the hierarchy "
            + "follow from it. Use a virtual property of the class in place of the variable.")
        {
            Member = ImageMembers.From,
        }
        : from;

    private static ImageDescription Describe(Image image, ImageModel? parent, ImageReference parentReference)
    {
        var imageClass = image.Class;
        var reference = ReferenceInvariant(image);
        var layer = imageClass.ImageLayer.Kind;
        var below = parent?.Description.Chain ?? new[] { new ChainLink(null, null, parentReference) };

        return new ImageDescription(imageClass.FullName, layer, reference, parentReference, parent?.Description.Class)
        {
            DeepHierarchyReason = imageClass.DeepHierarchyReason,
            Chain = below.Append(new ChainLink(imageClass.FullName, layer, reference)).ToEquatableArray(),
            Tags = TagsOf(image, reference),
            Context = ContextOf(image),
            Platforms = PlatformsOf(image),
        };
    }

    private static EquatableArray<string> TagsOf(Image image, ImageReference reference)
    {
        if (!image.Class.SegmentOverrides(ImageMembers.Tags))
            return default;

        return NotNull(image.Tags, image.Class, ImageMembers.Tags)
            .Select(tag => CheckedTag(NotNull(tag, image.Class, ImageMembers.Tags), image.Class, ImageMembers.Tags))
            .Where(tag => tag != reference.Tag)
            .Distinct(StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static string ContextOf(Image image)
    {
        var context = NotNull(image.Context, image.Class, ImageMembers.Context);

        var flaw = context.Length == 0 ? "it is empty; the project's own directory is '.'"
            : context.Any(char.IsControl) ? "it contains a control character"
            : context.IndexOf('\\') >= 0 ? "it contains a backslash; directories are separated by '/'"
            : VariableText.HasVariable(context) ? "it refers to a variable, which only a Dockerfile can"
            : context[0] == '/' || context.IndexOf(':') >= 0 ? "it is not relative to the project's directory"
            : null;

        return flaw is null ? context : throw new ImageDefinitionException($"'{context}' is not a build context of '{image.Class.Name}': {flaw}.")
        {
            Member = ImageMembers.Context,
        };
    }

    private static EquatableArray<string> PlatformsOf(Image image)
    {
        var platforms = NotNull(image.Platforms, image.Class, ImageMembers.Platforms).Distinct(StringComparer.Ordinal).ToEquatableArray();

        foreach (var platform in platforms)
        {
            if (PlatformGrammar.FindError(NotNull(platform, image.Class, ImageMembers.Platforms)) is { } error)
            {
                throw new ImageDefinitionException($"'{platform}' is not a platform of '{image.Class.Name}': {error}")
                {
                    Member = ImageMembers.Platforms,
                };
            }
        }

        return platforms;
    }

    private static string CheckedTag(string tag, ImageClass imageClass, string member) => ReferenceGrammar.FindTagError(tag) is { } error
        ? throw new ImageDefinitionException($"{member} of '{imageClass.Name}': {error}") { Member = member }
        : tag;

    private static T NotNull<T>(T? value, ImageClass imageClass, string member)
        where T : class =>
        value ?? throw new ImageDefinitionException("IMG009", $"{member} of '{imageClass.Name}' is null.") { Member = member };

    private static EquatableArray<DockerfileStage> Stages(DockerfileDraft draft, ImageReference parent, EquatableArray<Instruction> final) =>
        draft.Stages
            .Select(stage => new DockerfileStage(stage.From, stage.Steps.Instructions.ToEquatableArray()))
            .Append(new DockerfileStage(new FromInstruction(parent.ToString()), final))
            .ToEquatableArray();

    private static EquatableArray<EquatableArray<object?>> Origins(DockerfileDraft draft) =>
        draft.Stages
            .Select(stage => stage.Steps.Origins.ToEquatableArray())
            .Append(draft.Final.Origins.Prepend(null).ToEquatableArray())
            .ToEquatableArray();

    private static EquatableArray<object?> StageOrigins(DockerfileDraft draft) =>
        draft.Stages.Select(stage => stage.Origin).Append(null).ToEquatableArray();
}
