using System.Globalization;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;
using ImageDsl.Rules.Hierarchy;

namespace ImageDsl.Rules;

/// <summary>IMG101, IMG102, IMG103 and IMG109: what an image stands on.</summary>
internal static class LayerRules
{
    public static IEnumerable<RuleFinding> CheckDepth(EffectiveImage image, RuleOptions options)
    {
        if (image.Description is not { } description)
            yield break;

        var depth = ConceptualLayers.Of(description, image.ExternalImages).Count;

        if (depth <= options.MaxConceptualLayers || description.DeepHierarchyReason is not null)
            yield break;

        yield return new RuleFinding(RuleCatalog.TooManyLayers, description.Class, new[]
        {
            description.Class,
            depth.ToString(CultureInfo.InvariantCulture),
            options.MaxConceptualLayers.ToString(CultureInfo.InvariantCulture),
            ConceptualLayers.Describe(description, image.ExternalImages),
        });
    }

    public static IEnumerable<RuleFinding> CheckOrder(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        if (image is { Description: null, Parent: { Layer: LayerKind.Application } application })
            yield return new RuleFinding(RuleCatalog.StandsOnApplication, image.Name, new[] { image.Name, application.Name }, new InstructionPlace(image.Document.Stages.Count - 1, null));

        if (image.Description is not { Chain.Count: >= 2 } description)
            yield break;

        var parent = description.Chain[description.Chain.Count - 2];
        var kinds = ConceptualLayers.KindsOf(parent, image.ExternalImages);

        if (kinds.IsEmpty)
            yield break;

        var beneath = kinds[kinds.Count - 1];
        var name = parent.Class ?? parent.Reference.ToString();

        if (beneath == LayerKind.Application)
            yield return new RuleFinding(RuleCatalog.StandsOnApplication, description.Class, new[] { description.Class, name });

        if (description.Layer < beneath)
            yield return Backwards(description, name, beneath);
    }

    public static IEnumerable<RuleFinding> CheckKnown(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        if (image.Description is not { ParentClass: null } description || image.ExternalImages.Find(description.Parent)?.Kinds is not null)
            yield break;

        yield return new RuleFinding(
            RuleCatalog.UnknownExternalImage,
            description.Class,
            new[] { description.Parent.ToString() },
            new InstructionPlace(image.Document.Stages.Count - 1, null));
    }

    private static RuleFinding Backwards(ImageDescription description, string parent, LayerKind beneath) => new(
        RuleCatalog.KindGoesBackwards,
        description.Class,
        new[] { description.Class, LayerKindText.WithArticle(description.Layer), parent, LayerKindText.WithArticle(beneath) });
}
