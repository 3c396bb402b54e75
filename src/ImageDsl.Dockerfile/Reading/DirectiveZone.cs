namespace ImageDsl.Dockerfile.Reading;

/// <summary>The parser directives at the top: comments of the form <c># key=value</c> with a known key, until anything else stands there.</summary>
internal sealed class DirectiveZone(string text, DiagnosticBag? diagnostics)
{
    private static readonly string[] CheckOptions = ["skip", "error", "experimental"];

    private readonly List<string> _seen = [];
    private bool _first = true;
    private bool _afterShebang;
    private bool _afterIndented;

    public char Escape { get; private set; } = '\\';

    public string? Syntax { get; private set; }

    public string? Check { get; private set; }

    /// <summary>Whether something else than a directive was seen.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether the last line was one.</summary>
    public bool WasDirective { get; private set; }

    /// <summary>Looks at a line of the file.</summary>
    /// <param name="start">The first character that is not blank.</param>
    /// <param name="end">The end of the line.</param>
    /// <param name="lineStart">The beginning of the line.</param>
    public void Read(int start, int end, int lineStart)
    {
        WasDirective = false;

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
            IsOver = true;
            return;
        }

        if (_seen.Contains(key))
        {
            if (!_afterShebang)
                diagnostics?.Error($"The directive '{key}' stands twice.", span);

            return;
        }

        _seen.Add(key);
        WasDirective = true;

        // The search for 'syntax' and 'check' ends at a line that is indented; that for 'escape' does not.
        _afterIndented |= start > lineStart;

        if (key == "escape")
            ReadEscape(value, span);
        else if (_afterIndented)
            WasDirective = false;
        else if (key == "syntax")
            Syntax = value;
        else
            ReadCheck(value, span);
    }

    /// <summary>The value that a text behind the equals sign stands for: without the blanks around it, of which other spaces are none.</summary>
    public static string ValueOf(string text)
    {
        var value = text.Trim(' ', '\t', '\f', '\r');

        // Of a value that is nothing but blanks the last one counts.
        return value.Length == 0 && text.Length > 0 ? text.Substring(text.Length - 1) : value;
    }

    /// <summary>What is wrong with the value of <c>check</c>, or null.</summary>
    public static string? CheckProblem(string value)
    {
        // Whatever a fourth option would be belongs to the third.
        foreach (var option in value.Split([';'], 3))
        {
            var parts = option.Split(['='], 2);
            var name = parts[0].Trim();

            if (parts.Length < 2 || Array.IndexOf(CheckOptions, name) < 0)
                return $"The directive 'check' has no option '{name}': it has skip, error and experimental.";

            if (name == "error" && Language.GoBoolean.Parse(parts[1].Trim()) is null)
                return $"'{parts[1].Trim()}' is not a value of the check option 'error': use true or false.";
        }

        return null;
    }

    private static bool TryParse(string line, out string key, out string value)
    {
        key = "";
        value = "";

        if (line.Length == 0 || line[0] != '#')
            return false;

        var directive = line.Substring(1).TrimStart();
        var equals = directive.IndexOf('=');

        if (equals < 0)
            return false;

        key = directive.Substring(0, equals).TrimEnd(' ', '\t', '\f', '\r').ToLowerInvariant();
        value = ValueOf(directive.Substring(equals + 1));
        return value.Length > 0;
    }

    private void ReadEscape(string value, SourceSpan span)
    {
        if (_afterShebang)
            WasDirective = false;
        else if (value is "\\" or "`")
            Escape = value[0];
        else
            diagnostics?.Error($"'{value}' cannot be the escape character: it is '\\' or '`'.", span);
    }

    private void ReadCheck(string value, SourceSpan span)
    {
        Check = value;

        if (CheckProblem(value) is { } problem)
            diagnostics?.Error(problem, span);
    }
}
