using System.Globalization;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>Puts instructions together to stages, and follows the references between stages.</summary>
internal sealed class DocumentReader(string text, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private readonly LineReader _lines = new(text, diagnostics);
    private readonly List<ArgInstruction> _globalArgs = [];
    private readonly List<(FromInstruction From, List<Instruction> Instructions)> _stages = [];
    private readonly List<(string From, int Stage, SourceSpan Span)> _references = [];
    private readonly List<InstructionSyntax> _instructions = [];
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

        var footer = _lines.Comments.ToEquatableArray();

        if (!_any)
            diagnostics.Error("The file has no instructions.", new SourceSpan(0, 0));
        else if (_stages.Count == 0 && diagnostics.Errors == 0)
            diagnostics.Error("The file has no FROM.", new SourceSpan(text.Length, 0));

        CheckReferences();

        return new DockerfileDocument(_stages.Select(stage => new DockerfileStage(stage.From, stage.Instructions.ToEquatableArray())).ToEquatableArray())
        {
            Header = _header,
            Footer = footer,
            GlobalArgs = _globalArgs.ToEquatableArray(),
            Syntax = _lines.Directives.Syntax,
            Escape = _lines.Escape,
            Check = _lines.Directives.Check,
        };
    }

    private void ReadInstruction(LogicalLine line)
    {
        var isFirst = !_any;
        _any = true;

        // Comments above the first instruction, with a blank line between, are the file's header.
        if (isFirst && _lines.Detached > 0)
        {
            _header = line.Comments.Take(_lines.Detached).ToEquatableArray();
            line.Comments = [.. line.Comments.Skip(_lines.Detached)];
        }

        var parser = new InstructionParser(line, _lines.Escape, diagnostics.Error);
        var words = parser.FindHereDocuments();
        var bodies = new List<string>();
        var end = line.End;

        foreach (var word in words)
        {
            var body = _lines.ReadHereDocument(word);

            if (body is null)
            {
                diagnostics.Error($"The here-document '{word.Delimiter}' has no end: a line '{word.Delimiter}' is missing.", parser.KeywordSpan);
                return;
            }

            bodies.Add(body);
            end = _lines.LastEnd;
        }

        if (parser.Parse(words, bodies) is not { } instruction)
        {
            // What follows a FROM that is wrong still belongs to a stage.
            if (parser.Keyword.Equals("FROM", StringComparison.OrdinalIgnoreCase))
                _stages.Add((new FromInstruction("scratch"), []));

            return;
        }

        instruction = instruction with { Comments = line.Comments.ToEquatableArray() };
        _instructions.Add(new InstructionSyntax(instruction, new SourceSpan(line.Start, end - line.Start), parser.KeywordSpan));
        Add(instruction, parser.KeywordSpan);
    }

    private void Add(Instruction instruction, SourceSpan keyword)
    {
        if (instruction is FromInstruction from)
        {
            _stages.Add((from, []));
            return;
        }

        if (_stages.Count > 0)
        {
            _stages[_stages.Count - 1].Instructions.Add(instruction);
            AddReferences(instruction, keyword);
            return;
        }

        if (instruction is ArgInstruction arg)
            _globalArgs.Add(arg);
        else if (instruction.Keyword == "ARG")
            diagnostics.Error("The name of this ARG is quoted, escaped or refers to a variable, or flags stand before it: write the name alone.", keyword);
        else
            diagnostics.Error($"{instruction.Keyword} stands before the first FROM; only ARG may.", keyword);
    }

    private void AddReferences(Instruction instruction, SourceSpan span)
    {
        foreach (var from in Writing.StageGraph.References(instruction))
            _references.Add((from, _stages.Count - 1, span));
    }

    private void CheckReferences()
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);

        for (var i = 0; i < _stages.Count; i++)
        {
            if (_stages[i].From.StageName is { } name)
                places[name] = i;
        }

        foreach (var (from, stage, span) in _references)
        {
            var isIndex = int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var place);

            if (isIndex ? place >= stage : places.TryGetValue(from, out place) && place >= stage)
                diagnostics.Error(place == stage ? $"The stage copies from itself ('{from}')." : $"'{from}' is not an earlier stage.", span);
        }
    }
}
