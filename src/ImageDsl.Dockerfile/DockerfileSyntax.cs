namespace ImageDsl.Dockerfile;

/// <summary>What a reader made of the text of a Dockerfile: the text itself, the document as data, and everything that is wrong.</summary>
public sealed class DockerfileSyntax
{
    private readonly int[] _lineStarts;

    internal DockerfileSyntax(
        string text, int[] lineStarts, DockerfileDocument document, IReadOnlyList<InstructionSyntax> instructions, IReadOnlyList<DockerfileDiagnostic> diagnostics)
    {
        Text = text;
        _lineStarts = lineStarts;
        Document = document;
        Instructions = instructions;
        Diagnostics = diagnostics;
    }

    /// <summary>The text that was read, unchanged.</summary>
    public string Text { get; }

    /// <summary>The document as data; without the instructions that could not be understood when there are errors.</summary>
    public DockerfileDocument Document { get; }

    /// <summary>The instructions in the order of the text, with their places.</summary>
    public IReadOnlyList<InstructionSyntax> Instructions { get; }

    /// <summary>Everything that is wrong, in the order of the text.</summary>
    public IReadOnlyList<DockerfileDiagnostic> Diagnostics { get; }

    /// <summary>Whether BuildKit would refuse the file.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The line and column of a character.</summary>
    /// <param name="offset">The character, counted from 0; clamped to the text.</param>
    public SourcePosition PositionOf(int offset) => PositionOf(_lineStarts, Math.Max(0, Math.Min(offset, Text.Length)));

    /// <summary>The text that was read, unchanged.</summary>
    public override string ToString() => Text;

    internal static SourcePosition PositionOf(int[] lineStarts, int offset)
    {
        var index = Array.BinarySearch(lineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new SourcePosition(line + 1, offset - lineStarts[line] + 1);
    }
}

/// <summary>An instruction and where it stands.</summary>
/// <param name="Instruction">The instruction as data.</param>
/// <param name="Span">From the keyword to the last character, the lines of here-documents included, without the line end.</param>
/// <param name="Keyword">The keyword as it is spelled.</param>
public sealed record InstructionSyntax(Instruction Instruction, SourceSpan Span, SourceSpan Keyword);
