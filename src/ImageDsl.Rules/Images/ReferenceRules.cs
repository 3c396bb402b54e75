using ImageDsl.Model;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>IMG201: external images that are named without a version.</summary>
internal static class ReferenceRules
{
    public static IEnumerable<RuleFinding> CheckVersions(EffectiveImage image, RuleOptions options)
    {
        _ = options;
        var final = image.Document.Stages.Count - 1;
        var own = (image.Description?.Chain ?? default).Where(link => link.Class is not null).Select(link => link.Reference).ToList();

        foreach (var (use, stage, instruction) in ImageUses.Places(image.Document))
        {
            var isInheritance = stage == final && instruction is null;

            // Images of classes are checked by what they stand on; their own tag is a matter of their classes.
            if ((isInheritance && image.Description?.ParentClass is not null) || own.Contains(use.Reference))
                continue;

            if (Missing(use.Reference) is { } missing)
            {
                yield return new RuleFinding(
                    RuleCatalog.MovingReference, image.Name, new[] { use.Reference.ToString(), missing }, new InstructionPlace(stage, instruction));
            }
        }
    }

    private static string? Missing(ImageReference reference)
    {
        if (reference.Digest is not null)
            return null;

        return reference.Tag switch
        {
            null => "no tag",
            "latest" => "the tag 'latest'",
            _ => null,
        };
    }
}
