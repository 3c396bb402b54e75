using ImageDsl.Dockerfile;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG307: a final stage that takes all of the build context.</summary>
internal static class WholeContext
{
    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var step in image.Steps.Where(step => step.Stage.IsInImage && !step.IsTrigger))
        {
            var sources = step.Instruction switch
            {
                CopyInstruction { From: null, Exclude.IsEmpty: true } copy => copy.Sources,
                AddInstruction { Exclude.IsEmpty: true } add => add.Sources,
                _ => default,
            };

            if (sources.OfType<PathSource>().Any(source => IsContext(source.Path)))
                yield return image.Finding(RuleCatalog.WholeContext, step.Place, [], step.Instruction.Keyword);
        }
    }

    /// <summary>Whether a source is the context itself.</summary>
    public static bool IsContext(ExpandableText source) => source.Literal is "." or "./" or "/" or "/." or "*" or "./*" or "/*";
}
