namespace ImageDsl.Dockerfile.Shell;

/// <summary>The place in a text up to which it is read, what is still to come behind the line, and whether anything was not understood.</summary>
internal sealed class ShellCursor(string text, EquatableArray<HereDocument> documents, CancellationToken cancellationToken)
{
    /// <summary>Deeper nesting than any person writes; it keeps the reader off the end of its stack.</summary>
    private const int MaximumDepth = 60;

    private readonly List<PendingDocument> _pending = [];
    private int _depth;
    private int _nextDocument;

    public string Text => text;

    /// <summary>The next character; never behind the end.</summary>
    public int Position { get; set => field = Math.Min(value, text.Length); }

    /// <summary>Whether a backtick ends a substitution here, in place of beginning one.</summary>
    public bool IsInBackticks { get; set; }

    public SourceSpan? Failure { get; private set; }

    public bool HasFailed => Failure is not null;

    public bool IsAtEnd => Position >= text.Length;

    /// <summary>The character at the cursor, or NUL at the end.</summary>
    public char Current => Peek(0);

    public char Peek(int offset) => Position + offset < text.Length ? text[Position + offset] : '\0';

    public bool IsAt(string expected) => string.CompareOrdinal(text, Position, expected, 0, expected.Length) == 0;

    public bool Skip(string expected)
    {
        if (!IsAt(expected))
            return false;

        Position += expected.Length;
        return true;
    }

    public SourceSpan SpanFrom(int start) => new(start, Position - start);

    /// <summary>Notes that the text is not understood from here on. The cursor goes to the end, so that every loop over the text ends.</summary>
    public void Fail()
    {
        Failure ??= new SourceSpan(Math.Min(Position, text.Length), Position < text.Length ? 1 : 0);
        Position = text.Length;
    }

    /// <summary>Opens a level of nesting; each must be closed by <see cref="Leave"/>, whatever the answer.</summary>
    public bool Enter()
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (++_depth <= MaximumDepth)
            return true;

        Fail();
        return false;
    }

    public void Leave() => _depth--;

    /// <summary>Skips blanks, comments, and line ends that a backslash takes away.</summary>
    public void SkipBlanks()
    {
        while (!IsAtEnd)
        {
            if (Current is ' ' or '\t' or '\r')
                Position++;
            else if (Current == '\\' && Peek(1) == '\n')
                Position += 2;
            else if (Current == '#' && IsAtWordStart)
                SkipComment();
            else
                return;
        }
    }

    /// <summary>As <see cref="SkipBlanks"/>, line ends included.</summary>
    public void SkipLines()
    {
        for (SkipBlanks(); !IsAtEnd && Current == '\n'; SkipBlanks())
            EndLine();
    }

    /// <summary>Goes over a line end, and over the here-documents that the line opened.</summary>
    public void EndLine()
    {
        Position++;

        foreach (var pending in _pending)
            pending.Document.Text = ReadDocument(pending);

        _pending.Clear();
    }

    /// <summary>Notes a here-document, whose lines follow when the line ends.</summary>
    public ShellDocument AddDocument(string delimiter, bool stripTabs)
    {
        var document = new ShellDocument();
        _pending.Add(new PendingDocument(document, delimiter, stripTabs));

        return document;
    }

    /// <summary>Takes what the caller knows of here-documents that the text itself does not hold.</summary>
    public void EndText()
    {
        foreach (var pending in _pending.Where(_ => _nextDocument < documents.Count))
            pending.Document.Text = documents[_nextDocument++].Body;

        _pending.Clear();
    }

    private bool IsAtWordStart => Position == 0 || text[Position - 1] is ' ' or '\t' or '\n' or '\r' or ';' or '&' or '|' or '(' or ')' or '`';

    private void SkipComment()
    {
        while (!IsAtEnd && Current != '\n' && !(IsInBackticks && Current == '`'))
            Position++;
    }

    private string ReadDocument(PendingDocument document)
    {
        var start = Position;

        while (Position < text.Length)
        {
            var lineStart = Position;
            var end = text.IndexOf('\n', Position);
            var lineEnd = end < 0 ? text.Length : end;

            for (; document.StripTabs && lineStart < lineEnd && text[lineStart] == '\t'; lineStart++)
            {
            }

            var bodyEnd = Position;
            Position = end < 0 ? text.Length : end + 1;

            if (lineEnd - lineStart == document.Delimiter.Length && string.CompareOrdinal(text, lineStart, document.Delimiter, 0, document.Delimiter.Length) == 0)
                return text.Substring(start, bodyEnd - start);
        }

        return text.Substring(start);
    }

    private sealed record PendingDocument(ShellDocument Document, string Delimiter, bool StripTabs);
}
