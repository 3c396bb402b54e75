namespace ImageDsl.Dockerfile.Reading;

/// <summary>The parser directives at the top: comments of the form <c># key=value</c> with a known key, until anything else stands there.</summary>
internal sealed class DirectiveZone(DiagnosticBag diagnostics)
{
    private static readonly string[] CheckOptions = ["skip", "error", "experimental"];

    private static readonly HashSet<string> Booleans = new(StringComparer.Ordinal)
    {
        "1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False",
    };

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private bool _done;
    private bool _first = true;
    private bool _afterShebang;

    public char Escape { get; private set; } = '\\';

    public string? Syntax { get; private set; }

    public string? Check { get; private set; }

    /// <summary>Whether the last line was one.</summary>
    public bool WasDirective { get; private set; }

    /// <summary>Looks at a line of the file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">The first character that is not blank.</param>
    /// <param name="end">The end of the line.</param>
    /// <param name="lineStart">The beginning of the line.</param>
    public void Read(string text, int start, int end, int lineStart)
    {
        WasDirective = false;

        if (_done)
            return;

        // A first line '#!' does not end the zone for 'syntax' and 'check', which are searched on their own; it does for 'escape'.
        var isShebang = _first && string.CompareOrdinal(text, lineStart, "#!", 0, 2) == 0;
        _first = false;

        if (isShebang)
        {
            _afterShebang = true;
            return;
        }

        var span = new SourceSpan(start, end - start);

        if (!TryParse(text.Substring(start, end - start), out var key, out var value) || key is not ("syntax" or "escape" or "check"))
        {
            _done = true;
            return;
        }

        if (!_seen.Add(key))
        {
            diagnostics.Error($"The directive '{key}' stands twice.", span);
            return;
        }

        WasDirective = true;

        if (key == "escape")
            ReadEscape(value, span);
        else if (start > lineStart)
            WasDirective = false;
        else if (key == "syntax")
            Syntax = value;
        else
            ReadCheck(value, span);
    }

    private static bool TryParse(string line, out string key, out string value)
    {
        key = "";
        value = "";

        if (line.Length == 0 || line[0] != '#')
            return false;

        var text = line.Substring(1).TrimStart();
        var equals = text.IndexOf('=');

        if (equals < 0)
            return false;

        key = text.Substring(0, equals).TrimEnd(' ', '\t', '\f', '\r').ToLowerInvariant();
        value = text.Substring(equals + 1).Trim(' ', '\t', '\f', '\r');
        return value.Length > 0;
    }

    private void ReadEscape(string value, SourceSpan span)
    {
        if (value is not ("\\" or "`"))
        {
            diagnostics.Error($"'{value}' cannot be the escape character: it is '\\' or '`'.", span);
            return;
        }

        if (_afterShebang)
            WasDirective = false;
        else
            Escape = value[0];
    }

    private void ReadCheck(string value, SourceSpan span)
    {
        Check = value;

        // Whatever a fourth option would be belongs to the third.
        foreach (var option in value.Split([';'], 3))
        {
            var parts = option.Split(['='], 2);
            var name = parts[0].Trim();

            if (parts.Length < 2 || Array.IndexOf(CheckOptions, name) < 0)
                diagnostics.Error($"The directive 'check' has no option '{name}': it has skip, error and experimental.", span);
            else if (name == "error" && !Booleans.Contains(parts[1].Trim()))
                diagnostics.Error($"'{parts[1].Trim()}' is not a value of the check option 'error': use true or false.", span);
        }
    }
}
