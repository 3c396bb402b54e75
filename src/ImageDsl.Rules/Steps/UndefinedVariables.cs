using ImageDsl.Dockerfile;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>
/// IMG612: variables that nothing declares. Where the image below is not known, its environment may hold any name, and only one that is
/// nearly that of a declared variable is taken for a mistake.
/// </summary>
internal static class UndefinedVariables
{
    /// <summary>What the builder gives without a declaration: the search path, and the arguments about proxies.</summary>
    private static readonly string[] Predeclared =
        ["PATH", "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "FTP_PROXY", "ftp_proxy", "NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy", "SOURCE_DATE_EPOCH"];

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;
        var atEnd = new Dictionary<InspectedStage, HashSet<string>>();

        foreach (var stage in image.Stages)
        {
            var declared = new HashSet<string>(stage.Base is { } below ? atEnd[below] : Predeclared, StringComparer.Ordinal);
            var isComplete = stage.Below.Environment.IsComplete;
            declared.UnionWith(stage.Below.Environment.Items.Select(variable => variable.Value.Name));

            foreach (var step in stage.Steps)
            {
                foreach (var name in Used(step.Instruction).Distinct(StringComparer.Ordinal).Where(_ => !step.IsTrigger))
                {
                    if (IsSetTwice(step.Instruction, name))
                        yield return image.Finding(RuleCatalog.UndefinedVariables, step.Place, ["DL3044"], $"this ENV sets '{name}' twice, each time from its value before, so that the first one is lost");
                    else if (!declared.Contains(name) && IsSetBeside(step.Instruction, name))
                        yield return image.Finding(RuleCatalog.UndefinedVariables, step.Place, ["UndefinedVar", "DL3044"], $"this ENV sets '{name}' for what follows alone: here it has the value from before, which no ARG or ENV of this file gives");
                    else if (!declared.Contains(name) && (isComplete || declared.Any(known => AreAlmostEqual(known, name))))
                        yield return image.Finding(RuleCatalog.UndefinedVariables, step.Place, ["UndefinedVar"], $"no ARG or ENV declares '{name}', so it is empty{Suggestion(name, declared)}");
                }

                if (!step.IsTrigger)
                    declared.UnionWith(Declared(step.Instruction));
            }

            atEnd[stage] = declared;
        }
    }

    private static string Suggestion(string name, HashSet<string> declared) =>
        declared.OrderBy(known => known, StringComparer.Ordinal).FirstOrDefault(known => AreAlmostEqual(known, name)) is { } known ? $"; is '{known}' meant?" : "";

    /// <summary>Variables whose value is wanted; one with a default or a replacement may well be unset.</summary>
    private static IEnumerable<string> Used(Instruction instruction) => InstructionTexts.Of(instruction)
        .SelectMany(text => text.Parts)
        .OfType<VariablePart>()
        .Where(part => part.Modifier is null && (char.IsLetter(part.Name[0]) || part.Name[0] == '_'))
        .Select(part => part.Name);

    /// <summary>Whether the same ENV sets it for another variable, for which it comes too late: all values are expanded before any is set.</summary>
    private static bool IsSetBeside(Instruction instruction, string name) => instruction is EnvInstruction { Variables: var variables }
        && variables.Any(variable => variable.Key == name)
        && variables.Any(variable => variable.Key != name && variable.Value.Parts.Any(part => part is VariablePart { Modifier: null } used && used.Name == name));

    /// <summary>Whether the same ENV sets it twice, each time by its own value, which is that from before for both.</summary>
    private static bool IsSetTwice(Instruction instruction, string name) => instruction is EnvInstruction { Variables: var variables }
        && variables.Count(variable => variable.Key == name && variable.Value.Parts.Any(part => part is VariablePart { Modifier: null } used && used.Name == name)) > 1;

    private static IEnumerable<string> Declared(Instruction instruction) => instruction switch
    {
        ArgInstruction arg => arg.Further.SelectMany(Declared).Prepend(arg.Name),
        EnvInstruction env => env.Variables.Select(variable => variable.Key),
        RawInstruction { Keyword: "ARG" or "ENV" } raw => raw.Text.Split(' ', '\t').Select(word => word.Split('=')[0]),
        _ => [],
    };

    /// <summary>Whether one character too many, too few or another, or two that changed places, makes one name of the other.</summary>
    private static bool AreAlmostEqual(string known, string name)
    {
        if (known.Length < 4 || Math.Abs(known.Length - name.Length) > 1)
            return false;

        var start = 0;

        while (start < known.Length && start < name.Length && known[start] == name[start])
            start++;

        var end = 0;

        while (end < known.Length - start && end < name.Length - start && known[known.Length - 1 - end] == name[name.Length - 1 - end])
            end++;

        var (left, right) = (known.Length - start - end, name.Length - start - end);

        // Names that end in different digits are different variables.
        return (left <= 1 && right <= 1 && !known.Concat(name).Skip(start).Take(1).Any(char.IsDigit) && !(start < name.Length && char.IsDigit(name[start])))
            || (left == 2 && right == 2 && known[start] == name[start + 1] && known[start + 1] == name[start]);
    }
}
