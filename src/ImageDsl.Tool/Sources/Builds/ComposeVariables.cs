using System.Text;

namespace ImageDsl.Tool.Sources;

/// <summary>Variables of compose files (https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md).</summary>
/// <param name="values">The values that are known.</param>
internal sealed class ComposeVariables(IReadOnlyDictionary<string, string> values)
{
    private const int MaxDepth = 16;

    /// <summary>No text of a compose file is longer; variables could otherwise grow without bound.</summary>
    private const int MaxLength = 65_536;

    /// <summary>None is known.</summary>
    public static ComposeVariables None { get; } = new(new Dictionary<string, string>());

    private IReadOnlyDictionary<string, string> Values => values;

    /// <summary>A single variable.</summary>
    public static ComposeVariables Of(string name, string value) => new(new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value });

    /// <summary>Reads an <c>.env</c> file: lines of <c>NAME=value</c>, the value in quotes or not.</summary>
    public static ComposeVariables Read(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? "" : line[..equals].Trim();
            name = name.StartsWith("export ", StringComparison.Ordinal) ? name[7..].Trim() : name;

            if (name.Length > 0)
                values[name] = Value(line[(equals + 1)..].Trim());
        }

        return new ComposeVariables(values);
    }

    /// <summary>These values, and where there is none those of others.</summary>
    public ComposeVariables Over(ComposeVariables others)
    {
        var all = new Dictionary<string, string>(others.Values, StringComparer.Ordinal);

        foreach (var (name, value) in Values)
            all[name] = value;

        return new ComposeVariables(all);
    }

    /// <summary>The value of a variable, or null.</summary>
    public string? Find(string name) => values.GetValueOrDefault(name);

    /// <summary>The text with values and defaults in place of variables, or null when a variable has neither.</summary>
    public string? Expand(string text) => Expand(text, 0);

    private static string Value(string text)
    {
        if (text.Length >= 2 && text[0] is '"' or '\'' && text.IndexOf(text[0], 1) is > 0 and var end)
            return text[1..end];

        return (text.IndexOf(" #", StringComparison.Ordinal) is >= 0 and var comment ? text[..comment] : text).Trim();
    }

    private string? Expand(string text, int depth)
    {
        var expanded = new StringBuilder();

        for (var i = 0; i < text.Length && expanded.Length <= MaxLength; i++)
        {
            if (text[i] != '$')
            {
                _ = expanded.Append(text[i]);
                continue;
            }

            var next = i + 1 < text.Length ? text[i + 1] : '\0';

            if (next == '$')
            {
                _ = expanded.Append('$');
                i++;
            }
            else if (next == '{' && depth < MaxDepth && EndOf(text, i + 2) is { } end)
            {
                if (ValueOf(text[(i + 2)..end], depth) is not { } value)
                    return null;

                _ = expanded.Append(value);
                i = end;
            }
            else if ((char.IsAsciiLetter(next) || next == '_') && Find(NameAt(text, i + 1)) is { } plain)
            {
                _ = expanded.Append(plain);
                i += NameAt(text, i + 1).Length;
            }
            else
            {
                return null;
            }
        }

        return expanded.Length > MaxLength ? null : expanded.ToString();
    }

    private static int? EndOf(string text, int start)
    {
        var open = 1;

        for (var i = start; i < text.Length; i++)
        {
            open += text[i] switch { '{' when text[i - 1] == '$' => 1, '}' => -1, _ => 0 };

            if (open == 0)
                return i;
        }

        return null;
    }

    private static string NameAt(string text, int start) => string.Concat(text.Skip(start).TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c == '_'));

    /// <summary>What stands in the braces.</summary>
    private string? ValueOf(string variable, int depth)
    {
        var name = NameAt(variable, 0);
        var rest = variable[name.Length..];
        var isEmptyMissing = rest.StartsWith(':');
        var known = Find(name) is { } value && !(isEmptyMissing && value.Length == 0) ? value : null;
        var alternative = isEmptyMissing ? rest[1..] : rest;

        return alternative switch
        {
            "" when !isEmptyMissing => Find(name),
            ['-', ..] => known ?? Expand(alternative[1..], depth + 1),
            ['+', ..] => known is null ? "" : Expand(alternative[1..], depth + 1),
            ['?', ..] => known,
            _ => null,
        };
    }
}
