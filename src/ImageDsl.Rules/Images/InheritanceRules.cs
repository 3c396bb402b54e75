using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>IMG609 and IMG610: own ports and variables against those of the images below.</summary>
internal static class InheritanceRules
{
    private const string Path = "PATH";

    public static IEnumerable<RuleFinding> CheckPorts(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        if (!StepPlaces.IsApplication(image) || image.Final is not { } stage)
            yield break;

        var own = OwnPorts(stage);
        var inherited = stage.Below.ExposedPorts.Items.Where(port => port.IsKnown).ToList();

        if (own.Count == 0 || inherited.Count == 0)
            yield break;

        var others = inherited.Where(port => !own.Contains(port.Value)).ToList();

        if (others.Count == 0)
            yield break;

        yield return new RuleFinding(
            RuleCatalog.PortsDiffer,
            image.Name,
            new[] { string.Join(", ", own), string.Join(", ", others.Select(port => port.Value)), StepPlaces.Owner(image, others[0].Origin) },
            StepPlaces.Of(stage.Steps.First(step => step.Instruction is ExposeInstruction)));
    }

    public static IEnumerable<RuleFinding> CheckVariables(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        if (image.Final is not { } stage || !stage.Steps.Any(step => step.Instruction is EnvInstruction))
            yield break;

        var below = stage.Below.Environment.Items.ToDictionary(variable => variable.Value.Name, StringComparer.Ordinal);

        foreach (var step in stage.Steps)
        {
            if (step.Instruction is not EnvInstruction env)
                continue;

            foreach (var pair in env.Variables)
            {
                if (Replaced(pair, below, image, stage) is { } text)
                    yield return new RuleFinding(RuleCatalog.VariableReplaced, image.Name, new[] { pair.Key, text }, StepPlaces.Of(step)) { Proposal = pair.Key == Path ? Path : null };

                _ = below.Remove(pair.Key);
            }
        }
    }

    private static List<string> OwnPorts(EffectiveStage stage) => stage.Steps
        .Select(step => step.Instruction)
        .OfType<ExposeInstruction>()
        .SelectMany(expose => expose.Ports)
        .Select(port => port.Literal)
        .OfType<string>()
        .SelectMany(Building.ExposedPort.Expand)
        .Distinct()
        .ToList();

    private static string? Replaced(KeyValue pair, Dictionary<string, Fact<NameValue>> below, EffectiveImage image, EffectiveStage stage)
    {
        // Another variable may well hold what was there.
        if (Refers(pair.Value, pair.Key) || (pair.Key == Path && pair.Value.Parts.Any(part => part is VariablePart { Name: var name } && name.EndsWith(Path, StringComparison.Ordinal))))
            return null;

        if (!below.TryGetValue(pair.Key, out var before))
            return pair.Key == Path && !stage.Below.Environment.IsComplete ? "the directories of the image below are lost; keep them with $PATH" : null;

        if (!before.IsKnown || before.Value.Value.Length == 0 || pair.Value.Literal == before.Value.Value)
            return null;

        // Written out in full it keeps them too.
        if (pair.Key == Path && pair.Value.Literal is { } literal && before.Value.Value.Split(':').All(literal.Split(':').Contains))
            return null;

        return $"'{before.Value.Value}' of {StepPlaces.Owner(image, before.Origin)} is no longer there" + (pair.Key == Path ? "; keep its directories" : "");
    }

    private static bool Refers(ExpandableText text, string name) => text.Parts.Any(part => part is VariablePart variable && variable.Name == name);
}
