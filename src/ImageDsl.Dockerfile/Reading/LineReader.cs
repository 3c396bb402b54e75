using System.Text;
using ImageDsl.Dockerfile.Language;
using ImageDsl.Dockerfile.Writing;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>
/// Walks over the physical lines: directives, comments, continuations, here-documents. Every character is looked at a bounded number of
/// times, whatever the text is.
/// </summary>
internal sealed class LineReader
{
    private readonly string _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly DirectiveZone _directives;
    private int _lineStart;
    private int _lineEnd;
    private int _next;

    public LineReader(string text, DiagnosticBag diagnostics)
    {
        _text = text;
        _diagnostics = diagnostics;
        _directives = new DirectiveZone(diagnostics);
        _next = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }

    public DirectiveZone Directives => _directives;

    /// <summary>Comment lines since the last instruction; those before a blank line are apart, for they may be the file's header.</summary>
    public List<string> Comments { get; private set; } = [];

    /// <summary>How many of <see cref="Comments"/> stand before the last blank line among them.</summary>
    public int Detached { get; private set; }

    public char Escape => _directives.Escape;

    /// <summary>The next instruction with its comments, or null at the end of the text.</summary>
    public LogicalLine? ReadInstruction()
    {
        Comments = [];
        Detached = 0;

        while (MoveNext())
        {
            var start = SkipBlanks(_lineStart, _lineEnd);

            _directives.Read(_text, start, _lineEnd, _lineStart);

            if (start == _lineEnd)
            {
                Detached = Comments.Count;
                continue;
            }

            if (_text[start] == '#')
            {
                if (!_directives.WasDirective)
                    Comments.Add(Comment(start, _lineEnd));

                continue;
            }

            return Join(start);
        }

        return null;
    }

    /// <summary>The lines up to a delimiter, or null when it never comes.</summary>
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

    /// <summary>The end of the line that was read last.</summary>
    public int LastEnd => _lineEnd;

    private LogicalLine Join(int start)
    {
        var line = new LogicalLine { Comments = Comments };
        var continues = TrimContinuation(start, out var end);
        line.Map(0, start);

        if (!continues)
        {
            line.Text = _text.Substring(start, end - start);
            line.End = _lineEnd;
            return line;
        }

        var text = new StringBuilder().Append(_text, start, end - start);
        line.End = _lineEnd;

        while (continues && MoveNext())
        {
            var first = SkipBlanks(_lineStart, _lineEnd);

            if (first == _lineEnd)
            {
                _diagnostics.Warning("A blank line stands in a continued instruction; a later version of the builder will refuse it.", new SourceSpan(_lineStart, 0));
                continue;
            }

            line.End = _lineEnd;

            if (_text[first] == '#')
            {
                line.Comments.Add(Comment(first, _lineEnd));
                continue;
            }

            continues = TrimContinuation(_lineStart, out end);
            line.Map(text.Length, _lineStart);
            _ = text.Append(_text, _lineStart, end - _lineStart);
        }

        line.Text = text.ToString();
        return line;
    }

    private bool MoveNext()
    {
        if (_next >= _text.Length)
            return false;

        _lineStart = _next;
        var newLine = _text.IndexOf('\n', _next);
        _next = newLine < 0 ? _text.Length : newLine + 1;
        _lineEnd = newLine < 0 ? _text.Length : newLine;
        CheckLength();

        while (_lineEnd > _lineStart && _text[_lineEnd - 1] == '\r')
            _lineEnd--;

        return true;
    }

    private void CheckLength()
    {
        var length = _lineEnd - _lineStart;

        if (length * 3L <= LineText.MaximumBytes)
            return;

        // Beyond the limit in characters it is beyond it in bytes.
        if (length > LineText.MaximumBytes || Encoding.UTF8.GetByteCount(_text.Substring(_lineStart, length)) > LineText.MaximumBytes)
            _diagnostics.Error($"The line has more than {LineText.MaximumBytes} bytes.", new SourceSpan(_lineStart, length));
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

    private string Comment(int start, int end)
    {
        var from = start + 1;

        if (from < end && _text[from] == ' ')
            from++;

        return _text.Substring(from, end - from).TrimEnd();
    }
}
