using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>
/// Where a shell command may be broken into lines: at <c>&amp;&amp;</c> and <c>;</c> between commands, and between the packages of an
/// installation. Only at places outside quotes and parentheses with exactly one blank, and only as far as the text is certainly
/// understood, so that the joined lines are the text again but for the width of blanks that mean nothing.
/// </summary>
internal sealed class ShellLayout
{
    private const int MaximumListColumns = 110;

    private static readonly string[] ListVerbs = ["install", "add"];

    private readonly string _text;
    private readonly List<int> _points = [];
    private readonly List<string> _lines = [];
    private int _point;
    private int _block;

    private ShellLayout(string text, char escape)
    {
        _text = text;
        var scanner = new ShellScanner(text, 0, text.Length, escape);

        while (scanner.MoveNext())
        {
            if (scanner.Depth == 0 && IsSingle(scanner.Position))
                _points.Add(scanner.Position);
        }
    }

    /// <summary>The lines of the command, without the continuation characters; the first has no indentation.</summary>
    public static List<string> Break(string text, char escape, int columnsBefore)
    {
        var isLong = columnsBefore + text.Length > Layout.MaximumColumns;
        return isLong || HoldsChain(text) ? new ShellLayout(text, escape).Break(isLong) : [text];
    }

    private List<string> Break(bool isLong)
    {
        // A short command is broken only when it is a chain of at least three.
        if (!isLong && _points.Count(IsAnd) < 2)
            return [_text];

        var start = 0;

        foreach (var point in _points)
        {
            if (!IsAnd(point) && !(isLong && EndsCommand(point)))
                continue;

            AddSegment(start, point);
            start = point + 1;
        }

        AddSegment(start, _text.Length);
        return _lines;
    }

    private void AddSegment(int from, int to)
    {
        // What ends a block stands where the block began.
        if (_block > 0 && IsWord(from, "fi", "done", "else", "elif"))
            _block--;

        var indent = _lines.Count == 0 ? "" : string.Concat(Enumerable.Repeat(Layout.Indent, 1 + _block));

        if (indent.Length + to - from <= MaximumListColumns || !TryBreakList(from, to, indent))
            _lines.Add(indent + _text.Substring(from, to - from));

        while (_point < _points.Count && _points[_point] <= to)
            _point++;

        if (EndsWithWord(to, "then") || EndsWithWord(to, "do") || EndsWithWord(to, "else"))
            _block++;
    }

    private bool TryBreakList(int from, int to, string indent)
    {
        var words = new List<string>();
        var wordStart = from;

        for (var i = _point; i < _points.Count && _points[i] < to; i++)
        {
            if (_points[i] <= from)
                continue;

            words.Add(_text.Substring(wordStart, _points[i] - wordStart));
            wordStart = _points[i] + 1;
        }

        words.Add(_text.Substring(wordStart, to - wordStart));

        var listStart = ListStart(words);

        if (words.Count - listStart < 3)
            return false;

        var deeper = (indent.Length == 0 ? Layout.Indent : indent) + Layout.Indent;
        _lines.Add(indent + string.Join(" ", words.Take(listStart)));
        _lines.AddRange(words.Skip(listStart).Select(word => deeper + word));
        return true;
    }

    private static bool HoldsChain(string text)
    {
        var first = text.IndexOf(" && ", StringComparison.Ordinal);
        return first >= 0 && text.IndexOf(" && ", first + 1, StringComparison.Ordinal) >= 0;
    }

    private bool IsAnd(int blank) => string.CompareOrdinal(_text, blank, " && ", 0, 4) == 0;

    /// <summary>Whether a command ends before the blank: with <c>;</c>, or with a word after which another one begins.</summary>
    private bool EndsCommand(int blank)
    {
        if (_text[blank - 1] == ';')
            return !IsWord(blank + 1, "then", "do");

        return EndsWithWord(blank, "then") || EndsWithWord(blank, "do") || EndsWithWord(blank, "else");
    }

    private bool EndsWithWord(int end, string word)
    {
        var start = end - word.Length;
        return start > 1 && string.CompareOrdinal(_text, start, word, 0, word.Length) == 0 && _text[start - 1] == ' ' && (_text[start - 2] == ';' || word == "else");
    }

    private bool IsWord(int start, params string[] words)
    {
        foreach (var word in words)
        {
            var end = start + word.Length;

            if (string.CompareOrdinal(_text, start, word, 0, word.Length) == 0 && (end == _text.Length || _text[end] is ' ' or ';'))
                return true;
        }

        return false;
    }

    /// <summary>The first word of the list of plain words at the end, after <c>install</c> or <c>add</c> and its options.</summary>
    private static int ListStart(List<string> words)
    {
        var start = words.Count;

        while (start > 0 && IsListItem(words[start - 1], isLast: start == words.Count))
            start--;

        var verb = words.FindIndex(word => Array.IndexOf(ListVerbs, word) >= 0);
        return verb < 0 ? words.Count : Math.Max(start, verb + 1);
    }

    private static bool IsListItem(string word, bool isLast) =>
        word.Length > 0 && LineText.IsOneOf(word[0], "@") && LineText.IsMadeOf(isLast && word.Length > 1 ? word.TrimEnd(';') : word, "+-._:=~@/");

    // At the beginning of a line a '#' would make it a comment of the Dockerfile.
    private bool IsSingle(int i) =>
        _text[i] == ' ' && i > 0 && i + 1 < _text.Length && !char.IsWhiteSpace(_text[i - 1]) && !char.IsWhiteSpace(_text[i + 1]) && _text[i + 1] != '#';
}
