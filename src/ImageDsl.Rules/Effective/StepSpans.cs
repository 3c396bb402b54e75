using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Rules.Effective;

/// <summary>Where the instructions of a Dockerfile stand that a folding names by stage and number.</summary>
internal sealed class StepSpans
{
    private readonly DockerfileSyntax _syntax;
    private readonly Dictionary<(int Stage, int Instruction), SourceSpan> _spans = [];

    public StepSpans(DockerfileSyntax syntax)
    {
        _syntax = syntax;
        var (stage, number) = (-1, 0);

        foreach (var instruction in syntax.Instructions)
        {
            if (instruction.Instruction is FromInstruction)
                (stage, number) = (stage + 1, 0);
            else if (stage >= 0)
                _spans[(stage, number++)] = instruction.Span;
        }
    }

    /// <summary>The line of a step, counted from 1, and its first line; null when it is not there.</summary>
    public (int Line, string Text)? Find(StepOrigin origin)
    {
        if (!_spans.TryGetValue((origin.Stage, origin.Instruction), out var span))
            return null;

        var text = _syntax.Text.Substring(span.Start, span.Length);
        var end = text.IndexOf('\n');
        return (_syntax.PositionOf(span.Start).Line, end < 0 ? text : text.Substring(0, end).TrimEnd('\\', ' '));
    }
}
