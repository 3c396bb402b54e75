using ImageDsl.Dockerfile;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG604: CMD, ENTRYPOINT and HEALTHCHECK of which a later one of the same stage takes the effect.</summary>
internal static class RepeatedInstructions
{
    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var stage in image.Stages)
        {
            var steps = stage.Steps.Where(step => !step.IsTrigger && step.Instruction is CmdInstruction or EntrypointInstruction or HealthcheckInstruction).ToList();

            foreach (var step in steps)
            {
                if (steps.Any(later => later.Index > step.Index && later.Instruction.Keyword == step.Instruction.Keyword))
                    yield return image.Finding(RuleCatalog.RepeatedInstructions, step.Place, ["MultipleInstructionsDisallowed", CodeOf(step.Instruction)], step.Instruction.Keyword);
            }
        }
    }

    private static string CodeOf(Instruction instruction) => instruction switch { CmdInstruction => "DL4003", EntrypointInstruction => "DL4004", _ => "DL3012" };
}
