using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>IMG201 and IMG202: external images that are named without a version, or without a digest.</summary>
internal static class ReferenceRules
{
    public static IEnumerable<RuleFinding> CheckVersions(EffectiveImage image, RuleOptions options)
    {
        foreach (var (reference, place) in External(image))
        {
            if (Missing(reference) is { } missing)
            {
                yield return new RuleFinding(RuleCatalog.MovingReference, image.Name, new[] { reference.ToString(), missing }, place)
                {
                    StandsFor = CodesOf(reference, place, image),
                    Proposal = options.ExternalImages.VersionOf(reference) is { } version ? $"{reference.Repository}:{version}" : null,
                };
            }
        }
    }

    public static IEnumerable<RuleFinding> CheckDigests(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        foreach (var (reference, place) in External(image))
        {
            if (reference.Digest is null)
                yield return new RuleFinding(RuleCatalog.UnpinnedReference, image.Name, new[] { reference.ToString() }, place);
        }
    }

    /// <summary>The external images that the Dockerfile names, with the places.</summary>
    private static IEnumerable<(ImageReference Reference, InstructionPlace Place)> External(EffectiveImage image)
    {
        var final = image.Document.Stages.Count - 1;
        var own = (image.Description?.Chain ?? default).Where(link => link.Class is not null).Select(link => link.Reference).ToList();

        foreach (var (use, stage, instruction) in ImageUses.Places(image.Document))
        {
            var isInheritance = stage == final && instruction is null;

            // Images of classes are checked by what they stand on; their own tag is a matter of their classes.
            if ((!isInheritance || image.Description?.ParentClass is null) && !own.Contains(use.Reference))
                yield return (use.Reference, new InstructionPlace(stage, instruction));
        }
    }

    /// <summary>hadolint looks at FROM; of a COPY from an image without a tag it says that there is no such stage.</summary>
    private static EquatableArray<string> CodesOf(ImageReference reference, InstructionPlace place, EffectiveImage image)
    {
        if (place.Instruction is not { } instruction)
            return new[] { reference.Tag is null ? "DL3006" : "DL3007" };

        return reference.Tag is null && image.Document.Stages[place.Stage].Instructions[instruction] is CopyInstruction ? new[] { "DL3022" } : EquatableArray<string>.Empty;
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
