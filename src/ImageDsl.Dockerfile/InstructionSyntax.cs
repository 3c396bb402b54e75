using ImageDsl.Dockerfile.Reading;

namespace ImageDsl.Dockerfile;

/// <summary>An instruction and where it stands.</summary>
public sealed class InstructionSyntax
{
    private readonly DockerfileSyntax _syntax;

    internal InstructionSyntax(DockerfileSyntax syntax, Instruction instruction, SourceSpan span, SourceSpan keyword)
    {
        _syntax = syntax;
        Instruction = instruction;
        Span = span;
        Keyword = keyword;
    }

    /// <summary>The instruction as data.</summary>
    public Instruction Instruction { get; }

    /// <summary>From the keyword to the last character, the lines of here-documents included, without the line end.</summary>
    public SourceSpan Span { get; }

    /// <summary>The keyword as it is spelled.</summary>
    public SourceSpan Keyword { get; }

    /// <summary>The comments above it and between its lines, each from its <c>#</c> on.</summary>
    public IReadOnlyList<SourceSpan> Comments { get; internal init; } = [];

    /// <summary>The stage in which it stands, or which it opens, counted from 0; -1 before the first FROM.</summary>
    public int StageIndex { get; internal init; }

    /// <summary>Whether something in it is right or wrong by the values of variables.</summary>
    internal bool NeedsValues { get; init; }

    /// <summary>The flags in their order.</summary>
    public IReadOnlyList<FlagSyntax> Flags
    {
        get
        {
            var line = Line(out var logical);
            return line.Flags is null ? [] : [.. line.Flags.Select(flag => new FlagSyntax(flag.Name, flag.Value, logical.Span(flag.Start, flag.End)))];
        }
    }

    /// <summary>
    /// The arguments in their order: the words of FROM, COPY, ADD, EXPOSE and VOLUME, or the elements where they are an array; the pairs
    /// of ENV, LABEL and ARG; the elements of an exec form; all of a shell form and of the other instructions as one argument. Those of a
    /// HEALTHCHECK are what stands behind its CMD, those of an ONBUILD are the trigger.
    /// </summary>
    public IReadOnlyList<ArgumentSyntax> Arguments
    {
        get
        {
            var line = Line(out var logical);
            return [.. ArgumentWords.Of(line).Select(word => new ArgumentSyntax(logical, line.Text, word))];
        }
    }

    private InstructionLine Line(out LogicalLine logical)
    {
        var escape = _syntax.Document.Escape;
        logical = LineReader.Join(_syntax.Text, escape, Span.Start);
        return new InstructionLine(logical, escape, null, logical.Start);
    }
}

/// <summary>A flag as it stands in the text.</summary>
/// <param name="Name">The name, without dashes.</param>
/// <param name="Value">The value, without quotes and escapes; null when there is no <c>=</c>.</param>
/// <param name="Span">The flag from its dashes on.</param>
public sealed record FlagSyntax(string Name, string? Value, SourceSpan Span);

/// <summary>An argument as it stands in the text.</summary>
public sealed class ArgumentSyntax
{
    private readonly LogicalLine _line;
    private readonly Word _word;
    private readonly bool _isElement;

    internal ArgumentSyntax(LogicalLine line, string lineText, Word word)
    {
        _line = line;
        _word = word;
        _isElement = !ReferenceEquals(lineText, word.Text);
        Text = word.ToString();
        Span = line.Span(word.LineStart, word.LineEnd);
    }

    /// <summary>
    /// The argument with its quotes and escapes, after continued lines were joined; of an element of an array, the decoded string.
    /// </summary>
    public string Text { get; }

    /// <summary>The place; of an element of an array, with its quotes.</summary>
    public SourceSpan Span { get; }

    /// <summary>The place of a part of <see cref="Text"/>; of an element of an array, that of the whole element.</summary>
    /// <param name="start">Where the part begins in <see cref="Text"/>.</param>
    /// <param name="length">How long it is there.</param>
    public SourceSpan SpanOf(int start, int length) => _isElement ? Span : _line.Span(_word.Start + start, _word.Start + start + length);
}
