using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>IMG107: external images whose publisher no longer repairs them, at the day that the project names.</summary>
internal static class SupportRules
{
    public static IEnumerable<RuleFinding> CheckEnd(EffectiveImage image, RuleOptions options)
    {
        if (options.SupportDate is not { } today)
            yield break;

        for (var i = 0; i < image.Stages.Count; i++)
        {
            // The image of a class answers for what it stands on itself.
            var isOfClass = image.Description?.ParentClass is not null && i == image.Stages.Count - 1;

            if (isOfClass || image.Stages[i].Image is not { } external || image.ExternalImages.Find(external)?.SupportEnd is not { } end)
                continue;

            if (string.CompareOrdinal(end.Value, today) < 0)
            {
                yield return new RuleFinding(
                    RuleCatalog.PastSupport, image.Name, new[] { external.ToString(), end.Value, today }, new InstructionPlace(i, null));
            }
        }
    }
}
