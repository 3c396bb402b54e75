using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ImageDsl.Tool.Lint;

/// <summary>The name of a section: <c>*</c> and <c>?</c> stop at <c>/</c>, <c>**</c> does not, <c>[…]</c>, <c>{a,b}</c> and <c>{1..9}</c>.</summary>
internal sealed class EditorConfigPattern
{
    /// <summary>Patterns are the user's own, but a pattern must not hold up the command.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private readonly Regex _expression;
    private readonly List<(long First, long Last)> _ranges;

    private EditorConfigPattern(Regex expression, List<(long First, long Last)> ranges)
    {
        _expression = expression;
        _ranges = ranges;
    }

    /// <summary>Whether a path relative to the file's folder is meant.</summary>
    public bool IsMatch(string path)
    {
        var match = _expression.Match(path);

        return match.Success && !_ranges.Where((range, i) =>
            !long.TryParse(match.Groups[$"n{i}"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < range.First || number > range.Last).Any();
    }

    public static EditorConfigPattern Parse(string text)
    {
        // A name without a slash is meant in every folder.
        var expression = new StringBuilder(text.Contains('/', StringComparison.Ordinal) ? "^" : "^(?:.*/)?");
        var ranges = new List<(long, long)>();
        var depth = 0;
        var start = text.StartsWith('/') ? 1 : 0;

        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '*' when i + 1 < text.Length && text[i + 1] == '*':
                    expression.Append(".*");
                    i++;
                    break;
                case '*':
                    expression.Append("[^/]*");
                    break;
                case '?':
                    expression.Append("[^/]");
                    break;
                case '[' when text.IndexOf(']', i) is var end && end > i + 1:
                    var set = text[(i + 1)..end].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
                    expression.Append('[').Append(set.StartsWith('!') ? "^" + set[1..] : set.Replace("^", "\\^", StringComparison.Ordinal)).Append(']');
                    i = end;
                    break;
                case '{' when Range(text, i) is { } range:
                    expression.Append(CultureInfo.InvariantCulture, $"(?<n{ranges.Count}>[+-]?[0-9]+)");
                    ranges.Add((range.First, range.Last));
                    i = range.End;
                    break;
                case '{' when text.IndexOf('}', i) > i:
                    expression.Append("(?:");
                    depth++;
                    break;
                case ',' when depth > 0:
                    expression.Append('|');
                    break;
                case '}' when depth > 0:
                    expression.Append(')');
                    depth--;
                    break;
                case '\\' when i + 1 < text.Length:
                    expression.Append(Regex.Escape(text[++i].ToString()));
                    break;
                default:
                    expression.Append(Regex.Escape(text[i].ToString()));
                    break;
            }
        }

        return new EditorConfigPattern(Compile(expression.Append(')', depth).Append('$').ToString()), ranges);
    }

    private static (long First, long Last, int End)? Range(string text, int start)
    {
        var match = Regex.Match(text[start..], @"^\{([+-]?\d+)\.\.([+-]?\d+)\}");

        return match.Success && long.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var first) && long.TryParse(match.Groups[2].Value, CultureInfo.InvariantCulture, out var last)
            ? (Math.Min(first, last), Math.Max(first, last), start + match.Length - 1)
            : null;
    }

    /// <summary>A name that makes no expression names nothing.</summary>
    private static Regex Compile(string expression)
    {
        try
        {
            return new Regex(expression, RegexOptions.CultureInvariant, Timeout);
        }
        catch (ArgumentException)
        {
            return new Regex("(?!)", RegexOptions.CultureInvariant, Timeout);
        }
    }
}
