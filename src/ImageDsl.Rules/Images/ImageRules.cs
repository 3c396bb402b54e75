using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>The rules that one image and its chain are enough for; those that need all images are <see cref="EstateRules"/>.</summary>
public static class ImageRules
{
    /// <summary>The rules that <see cref="Check"/> reports.</summary>
    public static IReadOnlyList<RuleInfo> Rules { get; } =
    [
        RuleCatalog.TooManyLayers, RuleCatalog.KindGoesBackwards, RuleCatalog.StandsOnApplication, RuleCatalog.UnknownExternalImage,
        RuleCatalog.MovingReference, RuleCatalog.RunsAsRoot, RuleCatalog.ShellForm,
    ];

    /// <summary>Checks one image.</summary>
    /// <param name="image">The image, folded.</param>
    /// <param name="options">The configuration.</param>
    /// <param name="cancellationToken">Observed between rules.</param>
    /// <returns>The findings by rule, and by place in the document; the same for the same input.</returns>
    public static IReadOnlyList<RuleFinding> Check(EffectiveImage image, RuleOptions options, CancellationToken cancellationToken)
    {
        var findings = new List<RuleFinding>();

        foreach (var check in Checks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            findings.AddRange(check(image, options));
        }

        return findings;
    }

    private static IReadOnlyList<Func<EffectiveImage, RuleOptions, IEnumerable<RuleFinding>>> Checks { get; } =
    [
        LayerRules.CheckDepth, LayerRules.CheckOrder, LayerRules.CheckKnown, ReferenceRules.CheckVersions, PrivilegeRules.CheckRoot, ContractRules.CheckShellForm,
    ];
}
