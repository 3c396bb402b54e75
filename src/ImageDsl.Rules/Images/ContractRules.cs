using ImageDsl.Dockerfile;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>IMG601: ENTRYPOINT and CMD in shell form.</summary>
internal static class ContractRules
{
    public static IEnumerable<RuleFinding> CheckShellForm(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        foreach (var step in image.Stages.SelectMany(stage => stage.Steps).Where(step => !step.IsTrigger))
        {
            if (step.Instruction is EntrypointInstruction { Command: ShellCommand } or CmdInstruction { Command: ShellCommand })
            {
                yield return new RuleFinding(RuleCatalog.ShellForm, image.Name, new[] { step.Instruction.Keyword }, StepPlaces.Of(step))
                {
                    // BuildKit takes a SHELL for a sign that the shell is wanted, here and below.
                    StandsFor = step.Shell?.Value is null ? new[] { "JSONArgsRecommended", "DL3025" } : new[] { "DL3025" },
                };
            }
        }
    }
}
