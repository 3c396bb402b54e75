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

    /// <summary>The line of a step, counted from 1; null when it is not there.</summary>
    public int? LineOf(StepOrigin origin) => Find(origin) is { } span ? _syntax.PositionOf(span.Start).Line : null;

    /// <summary>The first line of a step; null when it is not there.</summary>
    public string? TextOf(StepOrigin origin)
    {
        if (Find(origin) is not { } span)
            return null;

        var end = _syntax.Text.IndexOf('\n', span.Start, span.Length);
        return end < 0 ? _syntax.Text.Substring(span.Start, span.Length) : _syntax.Text.Substring(span.Start, end - span.Start).TrimEnd('\\', ' ');
    }

    private SourceSpan? Find(StepOrigin origin) => _spans.TryGetValue((origin.Stage, origin.Instruction), out var span) ? span : null;
}
