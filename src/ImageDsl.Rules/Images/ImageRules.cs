using ImageDsl.Rules.Effective;
using ImageDsl.Rules.Inspection;
using ImageDsl.Rules.Steps;

namespace ImageDsl.Rules;

/// <summary>The rules that one image and its chain are enough for; those that need all images are <see cref="EstateRules"/>.</summary>
public static class ImageRules
{
    /// <summary>The rules about what an image stands on, and about what its chain leaves.</summary>
    private static readonly IReadOnlyList<(RuleInfo Rule, Func<EffectiveImage, RuleOptions, IEnumerable<RuleFinding>> Check)> OfChains =
    [
        (RuleCatalog.TooManyLayers, LayerRules.CheckDepth),
        (RuleCatalog.KindGoesBackwards, LayerRules.CheckOrder),
        (RuleCatalog.StandsOnApplication, LayerRules.CheckOrder),
        (RuleCatalog.TooManyLiteralLayers, LiteralLayerRules.CheckCount),
        (RuleCatalog.PastSupport, SupportRules.CheckEnd),
        (RuleCatalog.TagSaysTooLittle, TagRules.Check),
        (RuleCatalog.UnknownExternalImage, LayerRules.CheckKnown),
        (RuleCatalog.MovingReference, ReferenceRules.CheckVersions),
        (RuleCatalog.UnpinnedReference, ReferenceRules.CheckDigests),
        (RuleCatalog.BasePlatform, PlatformRules.CheckBases),
        (RuleCatalog.OtherCLibrary, CLibraryRules.CheckCopies),
        (RuleCatalog.RunsAsRoot, PrivilegeRules.CheckRoot),
        (RuleCatalog.UserByName, NumericUserRules.CheckFinalUser),
        (RuleCatalog.StepNeedsRoot, RootStepRules.CheckSteps),
        (RuleCatalog.ShellForm, ContractRules.CheckShellForm),
        (RuleCatalog.MissingCapability, CapabilityRules.CheckSteps),
        (RuleCatalog.CommandDropped, StartRules.CheckDroppedCommand),
        (RuleCatalog.NothingToStart, StartRules.CheckStart),
        (RuleCatalog.RelativePath, PathRules.CheckRelative),
        (RuleCatalog.WritesBeneathVolume, PathRules.CheckVolumes),
        (RuleCatalog.PortsDiffer, InheritanceRules.CheckPorts),
        (RuleCatalog.VariableReplaced, InheritanceRules.CheckVariables),
    ];

    /// <summary>The rules about stages and steps, which hold for any Dockerfile.</summary>
    private static readonly IReadOnlyList<(RuleInfo Rule, Func<InspectedImage, RuleOptions, IEnumerable<RuleFinding>> Check)> OfSteps =
    [
        (RuleCatalog.ApprovedImages, Steps.ApprovedImages.Check),
        (RuleCatalog.PlatformsAndStageNames, PlatformsAndStageNames.Check),
        (RuleCatalog.ChangesBeforeInstallation, ChangesBeforeInstallation.Check),
        (RuleCatalog.SeparateIndexUpdate, SeparateIndexUpdate.Check),
        (RuleCatalog.CachesLeft, CachesLeft.Check),
        (RuleCatalog.PackageManagerCalls, PackageManagerCalls.Check),
        (RuleCatalog.ConsecutiveRuns, ConsecutiveRuns.Check),
        (RuleCatalog.DeletesEarlierLayer, DeletesEarlierLayer.Check),
        (RuleCatalog.WholeContext, WholeContext.Check),
        (RuleCatalog.SurprisingDestination, SurprisingDestination.Check),
        (RuleCatalog.RepeatedPackages, RepeatedPackages.Check),
        (RuleCatalog.OwnershipInLayerOfItsOwn, OwnershipInLayerOfItsOwn.Check),
        (RuleCatalog.AddAndDownloads, AddAndDownloads.Check),
        (RuleCatalog.BuildToolsInImage, BuildToolsInImage.Check),
        (RuleCatalog.UnusedStage, UnusedStage.Check),
        (RuleCatalog.WholeFileSystem, WholeFileSystem.Check),
        (RuleCatalog.SwitchedUsers, SwitchedUsers.Check),
        (RuleCatalog.PrivilegedPort, PrivilegedPort.Check),
        (RuleCatalog.SudoAndLargeUids, SudoAndLargeUids.Check),
        (RuleCatalog.SecretsInImage, SecretsInImage.Check),
        (RuleCatalog.RepeatedInstructions, RepeatedInstructions.Check),
        (RuleCatalog.MissingHealthcheck, MissingHealthcheck.Check),
        (RuleCatalog.ExposedPorts, ExposedPorts.Check),
        (RuleCatalog.UndefinedVariables, UndefinedVariables.Check),
        (RuleCatalog.PipeFailure, PipeFailure.Check),
        (RuleCatalog.OutdatedForms, OutdatedForms.Check),
        (RuleCatalog.InheritedIdentity, InheritedIdentity.Check),
        (RuleCatalog.LabelValues, LabelValues.Check),
    ];

    private static readonly IReadOnlyList<Func<EffectiveImage, RuleOptions, IEnumerable<RuleFinding>>> ChecksOfChains = [.. OfChains.Select(entry => entry.Check).Distinct()];

    /// <summary>The rules that <see cref="Check"/> reports, in the order of their ids.</summary>
    public static IReadOnlyList<RuleInfo> Rules { get; } =
        [.. OfChains.Select(entry => entry.Rule).Concat(OfSteps.Select(entry => entry.Rule)).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>Checks one image.</summary>
    /// <param name="image">The image, folded: of a class, or of a Dockerfile alone.</param>
    /// <param name="options">The configuration.</param>
    /// <param name="cancellationToken">Observed between rules.</param>
    /// <returns>The findings by rule, and by place in the document; the same for the same input.</returns>
    public static IReadOnlyList<RuleFinding> Check(EffectiveImage image, RuleOptions options, CancellationToken cancellationToken)
    {
        var findings = new List<RuleFinding>();

        foreach (var check in ChecksOfChains)
        {
            cancellationToken.ThrowIfCancellationRequested();
            findings.AddRange(check(image, options));
        }

        var inspected = InspectedImage.Of(image, cancellationToken);

        foreach (var (_, check) in OfSteps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            findings.AddRange(check(inspected, options));
        }

        return findings;
    }
}
