using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>Puts instructions together to stages.</summary>
internal sealed class DocumentReader(DockerfileSyntax syntax, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private readonly string _text = syntax.Text;
    private readonly LineReader _lines = new(syntax.Text, diagnostics);
    private readonly List<ArgInstruction> _globalArgs = [];
    private readonly List<DockerfileStage> _stages = [];
    private readonly List<Instruction> _steps = [];
    private readonly List<InstructionSyntax> _instructions = [];
    private FromInstruction? _from;
    private EquatableArray<string> _header;
    private bool _any;

    public IReadOnlyList<InstructionSyntax> Instructions => _instructions;

    public DockerfileDocument Read()
    {
        while (_lines.ReadInstruction() is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadInstruction(line);
        }

        EndStage();
        var footer = Comments(_lines.Comments, 0);

        if (!_any)
            diagnostics.Error("The file has no instructions.", new SourceSpan(0, 0));
        else if (_stages.Count == 0 && diagnostics.Errors == 0)
            diagnostics.Error("The file has no FROM.", new SourceSpan(_text.Length, 0));

        return new DockerfileDocument(_stages.ToEquatableArray())
        {
            Header = _header,
            Footer = footer,
            GlobalArgs = _globalArgs.ToEquatableArray(),
            Syntax = _lines.Directives.Syntax,
            Escape = _lines.Escape,
            Check = _lines.Directives.Check,
        };
    }

    private void ReadInstruction(LogicalLine logical)
    {
        // Comments above the first instruction, with a blank line between, are the file's header.
        var headerLength = _any ? 0 : _lines.Detached;
        _any = true;

        if (headerLength > 0)
            _header = Comments(logical.Comments.GetRange(0, headerLength), 0);

        var line = new InstructionLine(logical, _lines.Escape, diagnostics, logical.Start);
        var end = logical.SourceEnd;

        if (InstructionReader.FindHereDocuments(line) is { Count: > 0 } words && !ReadHereDocuments(line, words, ref end))
            return;

        if (InstructionReader.Read(line) is not { } instruction)
        {
            // What follows a FROM that is wrong still belongs to a stage.
            if (line.Known == "FROM")
                BeginStage(new FromInstruction("scratch"));

            return;
        }

        if (logical.Comments.Count > headerLength)
            instruction = instruction with { Comments = Comments(logical.Comments, headerLength) };

        Add(instruction, line);
        _instructions.Add(new InstructionSyntax(syntax, instruction, new SourceSpan(logical.SourceStart, end - logical.SourceStart), line.KeywordSpan)
        {
            NeedsValues = line.NeedsValues && instruction is not (RawInstruction or OnbuildInstruction),
            StageIndex = _stages.Count + (_from is null ? -1 : 0),
            Comments = logical.Comments.Count == 0 ? [] : logical.Comments.ToArray(),
        });
    }

    private bool ReadHereDocuments(InstructionLine line, List<HereDocumentWord> words, ref int end)
    {
        line.Documents = [];

        foreach (var word in words)
        {
            var start = _lines.NextStart;

            if (_lines.ReadHereDocument(word) is not { } body)
            {
                line.ErrorAtKeyword($"The here-document '{word.Delimiter}' has no end: a line '{word.Delimiter}' is missing.");
                return false;
            }

            line.Documents.Add(new HereDocumentBody(word, body, start));
            end = _lines.LastEnd;
        }

        return true;
    }

    private void Add(Instruction instruction, InstructionLine line)
    {
        if (instruction is FromInstruction from)
            BeginStage(from);
        else if (_from is not null)
            _steps.Add(instruction);
        else if (instruction is ArgInstruction arg)
            _globalArgs.Add(arg);
        else if (line.Known == "ARG")
            line.ErrorAtKeyword("The name of this ARG is quoted, escaped or refers to a variable, or flags stand before it: write the name alone.");
        else
            line.ErrorAtKeyword($"{instruction.Keyword} stands before the first FROM; only ARG may.");
    }

    private void BeginStage(FromInstruction from)
    {
        EndStage();
        _from = from;
    }

    private void EndStage()
    {
        if (_from is null)
            return;

        _stages.Add(new DockerfileStage(_from, _steps.ToEquatableArray()));
        _steps.Clear();
        _from = null;
    }

    private EquatableArray<string> Comments(List<SourceSpan> spans, int first)
    {
        if (spans.Count <= first)
            return default;

        var comments = new string[spans.Count - first];

        for (var i = 0; i < comments.Length; i++)
            comments[i] = Comment(spans[first + i]);

        return EquatableArray<string>.Adopt(comments);
    }

    /// <summary>The comment's text, without <c>#</c>, one blank after it, and blanks at its end.</summary>
    private string Comment(SourceSpan span)
    {
        var from = span.Start + 1;
        var end = span.End;

        if (from < end && _text[from] == ' ')
            from++;

        while (end > from && char.IsWhiteSpace(_text[end - 1]))
            end--;

        return _text.Substring(from, end - from);
    }
}
