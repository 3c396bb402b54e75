using ImageDsl.Dockerfile;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>
/// IMG612: variables that nothing declares. Where the image below is not known, its environment may hold any name, and only one that is
/// nearly that of a declared variable is taken for a mistake.
/// </summary>
internal static class UndefinedVariables
{
    /// <summary>What the builder gives without a declaration. The arguments about proxies reach RUN alone.</summary>
    private static readonly string[] Predeclared = ["PATH"];

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
                        yield return image.Finding(RuleCatalog.UndefinedVariables, step.Place, ["UndefinedVar", "DL3044"],
                            $"this ENV sets '{name}' for what follows alone: here it has the value from before, which no ARG or ENV of this file gives");
                    else if (!IsName(name))
                        yield return image.Finding(RuleCatalog.UndefinedVariables, step.Place, CodesOf(step.Instruction),
                            $"'${name}' is one of a shell's variables, which the builder replaces by nothing{Remedy(step.Instruction)}");
                    else if (!declared.Contains(name) && (isComplete || declared.Any(known => AreAlmostEqual(known, name))))
                        yield return image.Finding(RuleCatalog.UndefinedVariables, step.Place, CodesOf(step.Instruction),
                            $"no ARG or ENV declares '{name}', so it is empty{Suggestion(name, declared) ?? Remedy(step.Instruction)}");
                }

                if (!step.IsTrigger)
                    declared.UnionWith(Declared(step.Instruction));
            }

            atEnd[stage] = declared;
        }
    }

    private static string? Suggestion(string name, HashSet<string> declared) =>
        declared.OrderBy(known => known, StringComparer.Ordinal).FirstOrDefault(known => AreAlmostEqual(known, name)) is { } known ? $"; is '{known}' meant?" : null;

    /// <summary>What keeps the builder's hands off a text that a shell is to read later.</summary>
    private static string Remedy(Instruction instruction) => InstructionTexts.OfContent(instruction).Any() ? ": in a file that is written here, quote the delimiter (<<'EOF') or write a backslash before it" : "";

    /// <summary>What BuildKit calls it, which does not look at EXPOSE.</summary>
    private static string[] CodesOf(Instruction instruction) => instruction is ExposeInstruction ? [] : ["UndefinedVar"];

    /// <summary>Variables whose value is wanted.</summary>
    private static IEnumerable<string> Used(Instruction instruction) => instruction is ArgInstruction arg
        ? UsedInOrder(arg)
        : InstructionTexts.Of(instruction).Concat(InstructionTexts.OfContent(instruction)).SelectMany(NamesIn);

    /// <summary>Of several arguments in one ARG, each sees those before it.</summary>
    private static IEnumerable<string> UsedInOrder(ArgInstruction arg)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);

        foreach (var argument in arg.Further.Prepend(arg))
        {
            foreach (var name in argument.Default is { } text ? NamesIn(text).Where(name => !before.Contains(name)) : [])
                yield return name;

            _ = before.Add(argument.Name);
        }
    }

    private static IEnumerable<string> NamesIn(ExpandableText text) => text.Parts.OfType<VariablePart>().Where(part => !MayBeUnset(part.Modifier)).Select(part => part.Name);

    /// <summary>Whether a reference says what stands there without a value, and that this may be nothing.</summary>
    private static bool MayBeUnset(VariableModifier? modifier) => modifier is { Operator: ":+" or "+" } or { Operator: ":-" or "-", Word.Parts.IsEmpty: true };

    private static bool IsName(string name) => char.IsLetter(name[0]) || name[0] == '_';

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
