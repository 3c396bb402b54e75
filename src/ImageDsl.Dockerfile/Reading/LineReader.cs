using System.Text;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>
/// Walks over the physical lines: directives, comments, continuations, here-documents. Every character is looked at a bounded number of
/// times, whatever the text is.
/// </summary>
internal sealed class LineReader
{
    private readonly string _text;
    private readonly DiagnosticBag? _diagnostics;
    private readonly DirectiveZone _directives;
    private readonly LogicalLine _line = new();
    private readonly StringBuilder _joined = new();
    private int _lineStart;
    private int _lineEnd;
    private int _next;

    public LineReader(string text, DiagnosticBag? diagnostics)
    {
        _text = text;
        _diagnostics = diagnostics;
        _directives = new DirectiveZone(text, diagnostics);
        Escape = '\\';
        _next = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }

    private LineReader(string text, char escape, int start)
    {
        _text = text;
        _directives = new DirectiveZone(text, null);
        Escape = escape;
        _next = start;
    }

    public DirectiveZone Directives => _directives;

    /// <summary>Comment lines since the last instruction.</summary>
    public List<SourceSpan> Comments => _line.Comments;

    /// <summary>How many of <see cref="Comments"/> stand before the last blank line among them.</summary>
    public int Detached { get; private set; }

    public char Escape { get; private set; }

    /// <summary>The end of the line that was read last.</summary>
    public int LastEnd => _lineEnd;

    /// <summary>Where the line begins that is read next.</summary>
    public int NextStart => _next;

    /// <summary>Joins the instruction that begins somewhere in a text again.</summary>
    public static LogicalLine Join(string text, char escape, int start)
    {
        var reader = new LineReader(text, escape, start);

        if (reader.MoveNext())
            reader.Join(start);

        return reader._line;
    }

    /// <summary>The next instruction with its comments, or null at the end of the text. The object is used again for the next one.</summary>
    public LogicalLine? ReadInstruction()
    {
        Comments.Clear();
        Detached = 0;

        while (MoveNext())
        {
            var start = SkipBlanks(_lineStart, _lineEnd);

            if (!_directives.IsOver)
            {
                _directives.Read(start, _lineEnd, _lineStart);
                Escape = _directives.Escape;
            }

            if (start == _lineEnd)
            {
                Detached = Comments.Count;
                continue;
            }

            if (_text[start] == '#')
            {
                if (!_directives.WasDirective)
                    Comments.Add(new SourceSpan(start, _lineEnd - start));

                continue;
            }

            Join(start);
            return _line;
        }

        return null;
    }

    /// <summary>
    /// The lines up to a delimiter. When it never comes, nothing was read and the answer is null.
    /// </summary>
    public string? ReadHereDocument(HereDocumentWord word)
    {
        var start = _next;

        while (MoveNext())
        {
            var from = _lineStart;

            if (word.StripTabs)
            {
                while (from < _lineEnd && _text[from] == '\t')
                    from++;
            }

            if (_lineEnd - from == word.Delimiter.Length && string.CompareOrdinal(_text, from, word.Delimiter, 0, word.Delimiter.Length) == 0)
                return _text.Substring(start, _lineStart - start);
        }

        return null;
    }

    private void Join(int start)
    {
        var continues = TrimContinuation(start, out var end);
        _line.Set(_text, start, end);
        _line.SourceEnd = _lineEnd;

        if (!continues)
            return;

        _ = _joined.Clear().Append(_text, start, end - start);
        _line.Map(0, start);

        while (continues && MoveNext())
        {
            var first = SkipBlanks(_lineStart, _lineEnd);

            if (first == _lineEnd)
            {
                _diagnostics?.Warning("A blank line stands in a continued instruction; a later version of the builder will refuse it.", new SourceSpan(_lineStart, 0));
                continue;
            }

            _line.SourceEnd = _lineEnd;

            if (_text[first] == '#')
            {
                _line.Comments.Add(new SourceSpan(first, _lineEnd - first));
                continue;
            }

            continues = TrimContinuation(_lineStart, out end);
            _line.Map(_joined.Length, _lineStart);
            _ = _joined.Append(_text, _lineStart, end - _lineStart);
        }

        _line.SetJoined(_joined.ToString());
    }

    private bool MoveNext()
    {
        if (_next >= _text.Length)
            return false;

        _lineStart = _next;
        var newLine = _text.IndexOf('\n', _next);
        _next = newLine < 0 ? _text.Length : newLine + 1;
        _lineEnd = newLine < 0 ? _text.Length : newLine;

        if ((_lineEnd - _lineStart) * 3L > LineText.MaximumBytes)
            CheckLength();

        while (_lineEnd > _lineStart && _text[_lineEnd - 1] == '\r')
            _lineEnd--;

        return true;
    }

    private void CheckLength()
    {
        var length = _lineEnd - _lineStart;

        // Beyond the limit in characters it is beyond it in bytes.
        if (length > LineText.MaximumBytes || Encoding.UTF8.GetByteCount(_text.Substring(_lineStart, length)) > LineText.MaximumBytes)
            _diagnostics?.Error($"The line has more than {LineText.MaximumBytes} bytes.", new SourceSpan(_lineStart, length));
    }

    private int SkipBlanks(int from, int end)
    {
        while (from < end && char.IsWhiteSpace(_text[from]))
            from++;

        return from;
    }

    /// <summary>Whether the line goes on: its last character but blanks is an escape character, and the one before it is not.</summary>
    private bool TrimContinuation(int start, out int end)
    {
        end = _lineEnd;
        var last = _lineEnd - 1;

        while (last >= start && _text[last] is ' ' or '\t')
            last--;

        if (last < start || _text[last] != Escape || (last > start && _text[last - 1] == Escape))
            return false;

        end = last;
        return true;
    }
}
