using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>IMG603 and IMG605: what a container of the image starts.</summary>
internal static class StartRules
{
    private static readonly string[] FileStages = ["export", "artifact", "output", "binary", "binaries", "files", "dist", "result"];

    public static IEnumerable<RuleFinding> CheckDroppedCommand(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        if (image.Final is not { } stage || stage.Below.Cmd is not { IsKnown: true, Value: { IsEmpty: false } command } inherited)
            yield break;

        if (!IsMeantToStay(inherited, stage, image) || stage.Steps.Any(step => step.Instruction is CmdInstruction))
            yield break;

        if (stage.Steps.LastOrDefault(step => step.Instruction is EntrypointInstruction) is not { } entrypoint)
            yield break;

        // An entrypoint that starts the very program has taken its place.
        if (((EntrypointInstruction)entrypoint.Instruction).Command is ExecCommand exec && exec.Arguments.Contains(command[0]))
            yield break;

        yield return new RuleFinding(
            RuleCatalog.CommandDropped,
            image.Name,
            new[] { JsonText(command), StepPlaces.Owner(image, inherited.Origin) },
            StepPlaces.Of(entrypoint))
        {
            Proposal = RuleProposals.Literals(command),
        };
    }

    public static IEnumerable<RuleFinding> CheckStart(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        if (!StepPlaces.IsApplication(image) || image.Final is not { } stage)
            yield break;

        if (stage.Configuration is not { Entrypoint: { IsKnown: true } entrypoint, Cmd: { IsKnown: true } command } || entrypoint.Value is { IsEmpty: false })
            yield break;

        if (command.Value is not { IsEmpty: false } && !HoldsFilesAlone(stage, image))
            yield return new RuleFinding(RuleCatalog.NothingToStart, image.Name, new[] { image.Name, "no ENTRYPOINT and no CMD is set" });
        else if (command.Value is { IsEmpty: false } shell && image.Description is not null && command.Origin is ExternalImageOrigin && IsOperatingSystem(image))
            yield return new RuleFinding(RuleCatalog.NothingToStart, image.Name, new[] { image.Name, $"what is left is {JsonText(shell)} of '{image.Root}'" });
    }

    /// <summary>
    /// The shell or prompt that an external image starts on its own is no program anybody wants behind another entrypoint; that of a server is, and so
    /// is what a class sets.
    /// </summary>
    private static bool IsMeantToStay(Fact<EquatableArray<string>?> command, EffectiveStage stage, EffectiveImage image) => command.Origin switch
    {
        StepOrigin => true,
        ExternalImageOrigin => stage.Image is { } external && image.ExternalImages.Find(external)?.Kinds is { } kinds && kinds.Value.Contains(LayerKind.Middleware),
        _ => false,
    };

    /// <summary>
    /// Whether the image is there for its files (<c>docker build --output</c>, or something else copies them): the name of the final stage says so, or a Dockerfile that no class describes
    /// puts nothing but files on an empty image.
    /// </summary>
    private static bool HoldsFilesAlone(EffectiveStage stage, EffectiveImage image) =>
        (stage.Name is { } name && FileStages.Any(part => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0))
        || (image.Description is null && stage.Image is { IsScratch: true } && stage.Steps.All(step => step.Instruction is CopyInstruction or AddInstruction or ArgInstruction or LabelInstruction));

    private static bool IsOperatingSystem(EffectiveImage image) =>
        image.Root is { } root && image.ExternalImages.Find(root)?.Kinds is { } kinds && kinds.Value.All(kind => kind == LayerKind.Os);

    private static string JsonText(EquatableArray<string> arguments) => "[" + string.Join(", ", arguments.Select(argument => "\"" + argument + "\"")) + "]";
}
