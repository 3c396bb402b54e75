using System.Text;
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
    private static readonly string[] BlockEnds = ["fi", "done", "else", "elif"];
    private static readonly string[] BlockBeginnings = ["then", "do"];

    private readonly string _text;
    private readonly StringBuilder _lines;
    private readonly string _break;

    /// <summary>The blanks where the text can be broken.</summary>
    private readonly List<int> _points = [];

    private int _point;
    private int _block;
    private bool _isFirst = true;

    private ShellLayout(StringBuilder lines, string text, char escape)
    {
        _text = text;
        _lines = lines;
        _break = Layout.Break(escape);
        var scanner = new ShellScanner(text, 0, text.Length, escape);

        while (scanner.MoveNext())
        {
            if (scanner.Depth == 0 && IsSingle(scanner.Position))
                _points.Add(scanner.Position);
        }
    }

    /// <summary>Appends the command, with continuation characters where it is broken.</summary>
    /// <param name="lines">Takes the lines.</param>
    /// <param name="text">The command.</param>
    /// <param name="escape">The file's continuation character.</param>
    /// <param name="columnsBefore">How much stands on the line before the command.</param>
    public static void Append(StringBuilder lines, string text, char escape, int columnsBefore)
    {
        var isLong = columnsBefore + text.Length > Layout.MaximumColumns;

        if (isLong || HoldsChain(text))
            new ShellLayout(lines, text, escape).Append(isLong);
        else
            _ = lines.Append(text);
    }

    private void Append(bool isLong)
    {
        // A short command is broken only when it is a chain of at least three.
        if (!isLong && CountAnds() < 2)
        {
            _ = _lines.Append(_text);
            return;
        }

        var start = 0;

        // Segments move on in the list of points too, up to those that this loop has seen.
        for (var i = 0; i < _points.Count; i++)
        {
            var point = _points[i];

            if (!IsAnd(point) && !(isLong && EndsCommand(point)))
                continue;

            AppendSegment(start, point);
            start = point + 1;
        }

        AppendSegment(start, _text.Length);
    }

    private int CountAnds()
    {
        var count = 0;

        foreach (var point in _points)
            count += IsAnd(point) ? 1 : 0;

        return count;
    }

    private void AppendSegment(int from, int to)
    {
        // What ends a block stands where the block began.
        if (_block > 0 && IsWord(from, BlockEnds))
            _block--;

        var depth = _isFirst ? 0 : 1 + _block;

        if ((depth * Layout.Indent.Length) + to - from <= MaximumListColumns || !TryBreakList(from, to, depth))
            AppendLine(depth, from, to);

        while (_point < _points.Count && _points[_point] <= to)
            _point++;

        if (EndsWithWord(to, "then") || EndsWithWord(to, "do") || EndsWithWord(to, "else"))
            _block++;
    }

    private void AppendLine(int depth, int from, int to)
    {
        if (!_isFirst)
            _ = _lines.Append(_break);

        for (var i = 0; i < depth; i++)
            _ = _lines.Append(Layout.Indent);

        _ = _lines.Append(_text, from, to - from);
        _isFirst = false;
    }

    private bool TryBreakList(int from, int to, int depth)
    {
        var words = Words(from, to);
        var listStart = ListStart(words);

        if (words.Count - listStart < 3)
            return false;

        AppendLine(depth, from, words[listStart - 1].End);

        for (var i = listStart; i < words.Count; i++)
            AppendLine(depth == 0 ? 2 : depth + 1, words[i].Start, words[i].End);

        return true;
    }

    private List<(int Start, int End)> Words(int from, int to)
    {
        var words = new List<(int, int)>();
        var wordStart = from;

        for (var i = _point; i < _points.Count && _points[i] < to; i++)
        {
            if (_points[i] <= from)
                continue;

            words.Add((wordStart, _points[i]));
            wordStart = _points[i] + 1;
        }

        words.Add((wordStart, to));
        return words;
    }

    private static bool HoldsChain(string text)
    {
        var first = text.IndexOf(" && ", StringComparison.Ordinal);
        return first >= 0 && text.IndexOf(" && ", first + 1, StringComparison.Ordinal) >= 0;
    }

    private bool IsAnd(int blank) =>
        blank + 3 < _text.Length && _text[blank + 1] == '&' && _text[blank + 2] == '&' && _text[blank + 3] == ' ';

    /// <summary>Whether a command ends before the blank: with <c>;</c>, or with a word after which another one begins.</summary>
    private bool EndsCommand(int blank)
    {
        if (_text[blank - 1] == ';')
            return !IsWord(blank + 1, BlockBeginnings);

        return EndsWithWord(blank, "then") || EndsWithWord(blank, "do") || EndsWithWord(blank, "else");
    }

    private bool EndsWithWord(int end, string word)
    {
        var start = end - word.Length;
        return start > 1 && _text[start] == word[0] && _text[start - 1] == ' ' && (_text[start - 2] == ';' || word == "else") && string.CompareOrdinal(_text, start, word, 0, word.Length) == 0;
    }

    private bool IsWord(int start, string[] words)
    {
        foreach (var word in words)
        {
            var end = start + word.Length;

            if (end <= _text.Length && _text[start] == word[0] && string.CompareOrdinal(_text, start, word, 0, word.Length) == 0 && (end == _text.Length || _text[end] is ' ' or ';'))
                return true;
        }

        return false;
    }

    /// <summary>The first word of the list of plain words at the end, after <c>install</c> or <c>add</c> and its options.</summary>
    private int ListStart(List<(int Start, int End)> words)
    {
        var start = words.Count;

        while (start > 0 && IsListItem(words[start - 1], isLast: start == words.Count))
            start--;

        var verb = words.FindIndex(IsVerb);
        return verb < 0 ? words.Count : Math.Max(start, verb + 1);
    }

    private bool IsVerb((int Start, int End) word)
    {
        foreach (var verb in ListVerbs)
        {
            if (word.End - word.Start == verb.Length && string.CompareOrdinal(_text, word.Start, verb, 0, verb.Length) == 0)
                return true;
        }

        return false;
    }

    private bool IsListItem((int Start, int End) word, bool isLast)
    {
        var (start, end) = word;

        if (start == end || !LineText.IsOneOf(_text[start], "@"))
            return false;

        while (isLast && end > start + 1 && _text[end - 1] == ';')
            end--;

        for (var i = start; i < end; i++)
        {
            if (!LineText.IsOneOf(_text[i], "+-._:=~@/"))
                return false;
        }

        return true;
    }

    // At the beginning of a line a '#' would make it a comment of the Dockerfile.
    private bool IsSingle(int i) =>
        _text[i] == ' ' && i > 0 && i + 1 < _text.Length && !char.IsWhiteSpace(_text[i - 1]) && !char.IsWhiteSpace(_text[i + 1]) && _text[i + 1] != '#';
}
