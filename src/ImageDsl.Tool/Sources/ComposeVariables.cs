using System.Text;

namespace ImageDsl.Tool.Sources;

/// <summary>Variables of compose files (https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md).</summary>
internal static class ComposeVariables
{
    private const int MaxDepth = 16;

    /// <summary>The text with defaults in place of variables, or null when a variable has none.</summary>
    public static string? Expand(string text) => Expand(text, 0);

    private static string? Expand(string text, int depth)
    {
        var expanded = new StringBuilder();

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$')
            {
                _ = expanded.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '$')
            {
                _ = expanded.Append('$');
                i++;
            }
            else if (i + 1 < text.Length && text[i + 1] == '{' && depth < MaxDepth && EndOf(text, i + 2) is { } end)
            {
                if (ValueOf(text[(i + 2)..end], depth) is not { } value)
                    return null;

                _ = expanded.Append(value);
                i = end;
            }
            else
            {
                return null;
            }
        }

        return expanded.ToString();
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

    /// <summary>What stands in the braces when the environment has no such variable.</summary>
    private static string? ValueOf(string variable, int depth)
    {
        var name = variable.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c == '_').Count();
        var rest = variable[name..];

        if (rest.StartsWith(":-", StringComparison.Ordinal))
            return Expand(rest[2..], depth + 1);

        if (rest.StartsWith('-'))
            return Expand(rest[1..], depth + 1);

        return rest.StartsWith('+') || rest.StartsWith(":+", StringComparison.Ordinal) ? "" : null;
    }
}
