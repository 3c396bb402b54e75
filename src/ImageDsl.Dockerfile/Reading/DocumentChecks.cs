using ImageDsl.Dockerfile.Language;
using ImageDsl.Dockerfile.Variables;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>
/// What is wrong beyond single instructions: base images, references from stage to stage, and values that come from variables. What a
/// build argument or a base image may change is never an error.
/// </summary>
internal sealed class DocumentChecks(DockerfileSyntax syntax, DiagnosticBag diagnostics)
{
    private DockerfileVariables? _variables;

    private DockerfileVariables Variables => _variables ??= new DockerfileVariables(syntax.Document);

    public void Run()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var hasEdges = false;
        var needsValues = false;

        foreach (var instruction in syntax.Instructions)
        {
            if (instruction.Instruction is FromInstruction from)
                CheckFrom(from, instruction, names);

            hasEdges |= StageGraph.MayHaveEdges(instruction.Instruction);
            needsValues |= instruction.NeedsValues;
        }

        if (hasEdges)
            CheckEdges();

        if (needsValues)
            CheckValues();
    }

    private void CheckFrom(FromInstruction from, InstructionSyntax instruction, HashSet<string> names)
    {
        if (BaseProblems.OfImage(from.Image, () => Variables, names) is { } problem)
            diagnostics.Error(problem, instruction.Arguments[0].Span);
        else if (from.Image.Literal is not { } image)
            WarnOf(BaseProblems.OfDefaultImage(from.Image, Variables), instruction.Arguments[0].Span);
        else if (image != "scratch" && !names.Contains(image) && !ReferenceText.IsReference(image))
            WarnOfCapitals(image, names.Contains(image.ToLowerInvariant()), instruction.Arguments[0].Span);

        if (from.Platform is { } platform)
        {
            if (BaseProblems.OfPlatform(platform, () => Variables) is { } wrong)
                diagnostics.Error(wrong, instruction.Flags[0].Span);
            else if (platform.Literal is null)
                WarnOf(BaseProblems.OfDefaultPlatform(platform, Variables), instruction.Flags[0].Span);
        }

        if (from.StageName is { } name)
            _ = names.Add(name);
    }

    // Build arguments may give it another value.
    private void WarnOf(string? problem, SourceSpan span)
    {
        if (problem is not null)
            diagnostics.Warning(problem, span);
    }

    // The builder refuses them unless a build context has the name.
    private void WarnOfCapitals(string reference, bool isStage, SourceSpan span) => diagnostics.Warning(
        $"'{reference}' has capital letters, which references of images do not have{(isStage ? $"; FROM finds the stage by its name in lower case, '{reference.ToLowerInvariant()}'" : "")}.", span);

    private void CheckEdges()
    {
        var graph = StageGraph.Create(syntax.Document, Variables);
        var places = new Dictionary<Instruction, InstructionSyntax>(ReferenceComparer.Instance);

        foreach (var instruction in syntax.Instructions)
            places[instruction.Instruction] = instruction;

        foreach (var edge in graph.Stages.SelectMany(stage => stage.Edges))
        {
            if (edge.Problem is { } problem)
                diagnostics.Error(problem, SpanOf(edge, places[edge.Instruction]));
            else if (edge.Stage is null && !StageGraph.IsIndex(edge.Source, out _) && !ReferenceText.IsReference(edge.Source))
                WarnOfCapitals(edge.Source, isStage: false, SpanOf(edge, places[edge.Instruction]));
        }
    }

    private static SourceSpan SpanOf(StageEdge edge, InstructionSyntax instruction)
    {
        var flag = edge.Kind == StageEdgeKind.Copy
            ? instruction.Flags.FirstOrDefault(candidate => candidate.Name == "from")
            : instruction.Flags.FirstOrDefault(candidate => candidate.Name == "mount" && candidate.Value?.IndexOf("from=" + edge.Source, StringComparison.OrdinalIgnoreCase) >= 0);

        return flag?.Span ?? instruction.Keyword;
    }

    private void CheckValues()
    {
        var stages = new HashSet<int>();
        var needed = new Dictionary<Instruction, InstructionSyntax>(ReferenceComparer.Instance);

        foreach (var instruction in syntax.Instructions)
        {
            if (!instruction.NeedsValues)
                continue;

            needed[instruction.Instruction] = instruction;
            _ = stages.Add(instruction.StageIndex);
        }

        foreach (var stage in stages.Where(stage => stage >= 0))
        {
            foreach (var (instruction, scope) in Variables.Walk(stage).Select(pair => (pair.Key, pair.Value)))
            {
                if (needed.TryGetValue(instruction, out var place))
                    CheckValues(instruction, scope, place);
            }
        }
    }

    private void CheckValues(Instruction instruction, VariableScope scope, InstructionSyntax place)
    {
        foreach (var text in InstructionTexts.Of(instruction).Concat(InstructionTexts.OfContent(instruction)))
        {
            if (scope.Expand(text).Error is { } error)
                diagnostics.Error(error, place.Arguments.Count > 0 ? place.Arguments[0].Span : place.Keyword);
        }

        foreach (var problem in ValueProblems.Of(instruction, text => scope.Expand(text).Text))
            diagnostics.Error(problem, place.Arguments.Count > 0 ? place.Arguments[0].Span : place.Keyword);
    }

    /// <summary>Instructions by identity: two that are equal stand at two places.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<Instruction>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals(Instruction? x, Instruction? y) => ReferenceEquals(x, y);

        public int GetHashCode(Instruction obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
