using ImageDsl.Dockerfile;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>IMG601: ENTRYPOINT and CMD in shell form.</summary>
internal static class ContractRules
{
    public static IEnumerable<RuleFinding> CheckShellForm(EffectiveImage image, RuleOptions options)
    {
        _ = options;
        var final = image.Document.Stages.Count - 1;

        for (var i = 0; final >= 0 && i < image.Document.Stages[final].Instructions.Count; i++)
        {
            var instruction = image.Document.Stages[final].Instructions[i];

            if (instruction is EntrypointInstruction { Command: ShellCommand } or CmdInstruction { Command: ShellCommand })
            {
                yield return new RuleFinding(RuleCatalog.ShellForm, image.Name, new[] { instruction.Keyword }, new InstructionPlace(final, i))
                {
                    StandsFor = new[] { "JSONArgsRecommended", "DL3025" },
                };
            }
        }
    }
}
