using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>IMG108: tags of runtime and middleware layers that do not tell what is inside.</summary>
internal static class TagRules
{
    /// <summary>Variants of operating systems that a tag need not repeat, since they are no versions.</summary>
    private static readonly string[] VariantSuffixes = ["-slim", "-alpine", "-minimal", "-chiseled", "-bookworm", "-trixie", "-noble", "-jammy"];

    public static IEnumerable<RuleFinding> Check(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        if (image.Description is not { Layer: LayerKind.Runtime or LayerKind.Middleware } description || description.ParentClass is not { } parent || description.Parent.Tag is not { } below || description.Reference.Tag is not { } tag)
            yield break;

        if (!Says(tag, below))
            yield return new RuleFinding(RuleCatalog.TagSaysTooLittle, description.Class, new[] { description.Class, tag, parent, below }) { Proposal = below.IndexOf(tag, StringComparison.Ordinal) < 0 ? tag : null };
    }

    /// <summary>Whether a tag holds the one below, its variant aside, and more.</summary>
    private static bool Says(string tag, string below)
    {
        var version = VariantSuffixes.FirstOrDefault(suffix => below.EndsWith(suffix, StringComparison.Ordinal)) is { } variant ? below.Substring(0, below.Length - variant.Length) : below;

        return version.Length > 0 && tag.Length > version.Length && tag.IndexOf(version, StringComparison.Ordinal) >= 0;
    }
}
