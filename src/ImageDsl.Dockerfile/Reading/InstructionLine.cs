using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>
/// One logical line, split into keyword, flags and arguments, with what all instructions need to read their arguments. What BuildKit
/// refuses is reported here; what it accepts and no record can hold is marked as not <see cref="IsTyped"/>.
/// </summary>
internal sealed class InstructionLine
{
    private readonly LogicalLine _line;
    private readonly DiagnosticBag? _diagnostics;
    private int _argumentsStart;

    /// <summary>Splits the line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="escape">The file's escape character.</param>
    /// <param name="diagnostics">Takes what is wrong; null to count only.</param>
    /// <param name="start">Where in the line the instruction begins; it goes on to the end.</param>
    public InstructionLine(LogicalLine line, char escape, DiagnosticBag? diagnostics, int start)
    {
        _line = line;
        _diagnostics = diagnostics;
        Text = line.Text;
        Escape = escape;
        End = line.End;

        while (start < End && char.IsWhiteSpace(Text[start]))
            start++;

        while (End > start && char.IsWhiteSpace(Text[End - 1]))
            End--;

        KeywordStart = start;

        while (start < End && !LineText.IsSeparator(Text[start]))
            start++;

        KeywordEnd = start;

        while (start < End && LineText.IsSeparator(Text[start]))
            start++;

        Known = Reading.Keyword.Find(Text, KeywordStart, KeywordEnd);
        FlagsStart = start;
        Flags = FlagSplitter.Split(Text, start, End, escape, out start);
        Start = _argumentsStart = SkipBlanks(start);
    }

    /// <summary>The text that holds the line.</summary>
    public string Text { get; }

    public char Escape { get; }

    public int KeywordStart { get; }

    public int KeywordEnd { get; }

    /// <summary>The keyword in upper case, or null when it is none.</summary>
    public string? Known { get; }

    /// <summary>The keyword: known, or as it is spelled.</summary>
    public string Keyword => Known ?? Text.Substring(KeywordStart, KeywordEnd - KeywordStart);

    public SourceSpan KeywordSpan => _line.Span(KeywordStart, KeywordEnd);

    /// <summary>Where what follows the keyword begins.</summary>
    public int FlagsStart { get; }

    /// <summary>The flags before the arguments; null for none.</summary>
    public List<FlagWord>? Flags { get; }

    /// <summary>Where the arguments begin.</summary>
    public int Start { get; private set; }

    /// <summary>Where the arguments end; neither end has blanks.</summary>
    public int End { get; }

    public bool IsEmpty => Start == End;

    /// <summary>The here-documents that the line opens, and their bodies.</summary>
    public List<HereDocumentBody> Documents { get; set; } = NoDocuments;

    /// <summary>Whether records can hold all of the instruction.</summary>
    public bool IsTyped { get; private set; } = true;

    /// <summary>Whether something in it is right or wrong by the values of variables.</summary>
    public bool NeedsValues { get; private set; }

    /// <summary>How much was wrong.</summary>
    public int Errors { get; private set; }

    private static List<HereDocumentBody> NoDocuments { get; } = [];

    /// <summary>The arguments as text.</summary>
    public string Arguments => Text.Substring(Start, End - Start);

    /// <summary>The instruction inside of this one, which begins where the arguments do.</summary>
    public InstructionLine Inner(bool isSilent) => new(_line, Escape, isSilent ? null : _diagnostics, Start) { Documents = Documents };

    /// <summary>Lets the arguments begin further behind, after a word that was read.</summary>
    public void MoveTo(int start)
    {
        Start = start;

        while (Start < End && LineText.IsSeparator(Text[Start]))
            Start++;
    }

    /// <summary>Says that no record can hold the instruction.</summary>
    public void MarkUntyped() => IsTyped = false;

    /// <summary>Says that it is right or wrong by the values of variables.</summary>
    public void MarkValues() => NeedsValues = true;

    public void MarkUntypedIf(bool condition)
    {
        if (condition)
            IsTyped = false;
    }

    public void Error(string message) =>
        Error(message, _argumentsStart == End ? KeywordSpan : _line.Span(_argumentsStart, End));

    public void Error(string message, Word word) => Error(message, _line.Span(word.LineStart, word.LineEnd));

    public void Error(string message, FlagWord flag) => Error(message, _line.Span(flag.Start, flag.End));

    public void ErrorAtKeyword(string message) => Error(message, KeywordSpan);

    /// <summary>Takes the errors of an instruction inside of this one.</summary>
    public void TakeErrors(InstructionLine inner)
    {
        Errors += inner.Errors;
        IsTyped &= inner.IsTyped;
    }

    /// <summary>The words between blanks, whatever quotes stand around them.</summary>
    public List<Word> Words()
    {
        var words = new List<Word>();
        var wordStart = -1;

        for (var i = Start; i <= End; i++)
        {
            var isSeparator = i == End || LineText.IsSeparator(Text[i]);

            if (!isSeparator && wordStart < 0)
            {
                wordStart = i;
            }
            else if (isSeparator && wordStart >= 0)
            {
                words.Add(new Word(Text, wordStart, i));
                wordStart = -1;
            }
        }

        return words;
    }

    /// <summary>The arguments as elements of a JSON array; null when they are none. An array of other things is an error.</summary>
    public List<Word>? Array()
    {
        if (!JsonProbe.IsArray(Text, Start, End))
            return null;

        var elements = JsonStrings.Decode(Text, Start);

        if (elements is null)
        {
            Error($"An array of {Keyword} holds something else than strings.");
            return null;
        }

        var words = new List<Word>(elements.Count);

        foreach (var element in elements)
        {
            // What no container can hold is kept as it is written.
            MarkUntypedIf(element.Value.IndexOf('\0') >= 0);
            words.Add(new Word(element.Value, 0, element.Value.Length, element.Start, element.End));
        }

        return words;
    }

    /// <summary>The arguments as one text with quotes removed and references found; null when they are wrong.</summary>
    public ExpandableText? Lex() => Lex(new Word(Text, Start, End));

    /// <summary>A word with quotes removed and references found; null when it is wrong.</summary>
    public ExpandableText? Lex(Word word)
    {
        var (text, error, isTooDeep) = WordLexer.Read(word.Text, word.Start, word.End, Escape);

        var inArray = !ReferenceEquals(word.Text, Text);

        if (error is not null)
            Error(error.Message, !inArray ? _line.Span(error.Position, Math.Min(error.Position + 1, End)) : _line.Span(word.LineStart, word.LineEnd));
        else if (text!.Parts.Count > 1 || (text.Parts.Count == 1 && text.Parts[0] is VariablePart))
            Check(text, inArray, message => Error(message, word));

        MarkUntypedIf(isTooDeep);
        return text;
    }

    /// <summary>The value of a flag, with quotes removed and references found; null when it has none or is wrong.</summary>
    public ExpandableText? Lex(FlagWord? flag)
    {
        if (flag is not { Value: { Length: > 0 } value })
        {
            // An empty value is accepted, and means what no flag means.
            MarkUntypedIf(flag is not null);
            return null;
        }

        var (text, error, isTooDeep) = WordLexer.Read(value, 0, value.Length, Escape);

        if (error is not null)
            Error(error.Message, flag);
        else
            Check(text!, inArray: false, message => Error(message, flag));

        MarkUntypedIf(isTooDeep || text?.Literal == "");
        return text;
    }

    private void Check(ExpandableText text, bool inArray, Action<string> error)
    {
        if (VariablePatterns.Problem(text) is { } problem)
            error(problem);
        else
            MarkUntypedIf(!Writing.ExpandableWord.IsWritable(text, inArray));

        // The others take any value.
        NeedsValues |= Known is "EXPOSE" or "STOPSIGNAL" or "VOLUME" or "COPY" or "ADD" || VariablePatterns.MayFail(text);
    }

    /// <summary>Reports what is wrong in the lines of an inline file, in which variables expand but quotes mean nothing.</summary>
    public void CheckContent(HereDocumentBody document)
    {
        var (text, error, _) = WordLexer.ReadContent(document.Body);

        if (error is not null)
            Error(error.Message, new SourceSpan(document.Start + error.Position, 1));
        else if (VariablePatterns.Problem(text!) is { } problem)
            Error(problem, new SourceSpan(document.Start, document.Body.Length));
        else
            NeedsValues |= VariablePatterns.MayFail(text!);
    }

    /// <summary>The shell text that the arguments are.</summary>
    public string ShellText()
    {
        var text = ContinuationBlanks.Collapse(Text, Start, End, _line.Joins, Escape);

        // A blank beyond ASCII at the beginning would be dropped where it is written right behind the keyword.
        MarkUntypedIf(LineText.EndsInContinuation(text, Escape) || (text.Length > 0 && char.IsWhiteSpace(text[0])));
        return text;
    }

    private int SkipBlanks(int position)
    {
        while (position < End && char.IsWhiteSpace(Text[position]))
            position++;

        return position;
    }

    private void Error(string message, SourceSpan span)
    {
        Errors++;
        _diagnostics?.Error(message, span);
    }
}
