using ImageDsl.Model;
using ImageDsl.Rules.Facts;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG204: images that the project has not approved, wherever they are named; silent as long as no list is given.</summary>
internal static class ApprovedImages
{
    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        if (options.ApprovedImages.IsEmpty)
            yield break;

        var own = (image.Description?.Chain ?? default).Where(link => link.Class is not null).Select(link => link.Reference).ToList();

        foreach (var (use, stage, instruction) in ImageUses.Places(image.Document))
        {
            var isParent = stage == image.Stages.Count - 1 && instruction is null && (image.Description?.ParentClass ?? image.Effective.Parent?.Name) is not null;

            if (!isParent && !own.Contains(use.Reference) && !IsApproved(use.Reference, options))
                yield return image.Finding(RuleCatalog.ApprovedImages, new InstructionPlace(stage, instruction), ["DL3026"], use.Reference.ToString());
        }

        if (image.Document.Syntax is { } syntax && ImageReference.TryParse(syntax, out var frontend) && !IsApproved(frontend, options))
            yield return image.Finding(RuleCatalog.ApprovedImages, null, [], syntax);
    }

    /// <summary>An entry is a registry, or a repository with it; <c>*</c> stands for any characters.</summary>
    private static bool IsApproved(ImageReference reference, RuleOptions options)
    {
        var repository = reference.QualifiedRepository;
        var registry = repository.Substring(0, repository.IndexOf('/'));

        return options.ApprovedImages.Any(entry => WildcardPattern.Matches(entry, registry) || WildcardPattern.Matches(entry, repository) || WildcardPattern.Matches(entry + "/*", repository));
    }
}
