using System.Globalization;
using System.Text;
using ImageDsl.Dockerfile;

namespace ImageDsl.Json;

/// <summary>
/// Writes JSON whose bytes depend on nothing but the calls: members stand in the order they are written, line ends are <c>\n</c>.
/// A wrong order of calls is a defect of the caller and throws <see cref="InvalidOperationException"/>.
/// </summary>
/// <param name="indented">
/// Whether members and elements stand on lines of their own, indented by two blanks, but for those of what is begun as one line; otherwise no
/// white space.
/// </param>
/// <param name="depth">How many objects and arrays stand around the value in the text that takes it (<see cref="TakeBeforeValue"/>); 0 for a text of its own.</param>
internal sealed class JsonWriter(bool indented, int depth = 0)
{
    private readonly StringBuilder _text = StringBuilderCache.Acquire();
    private readonly Stack<Container> _open = new();
    private bool _afterName;
    private bool _done;
    private string? _written;

    /// <summary>Begins an object.</summary>
    public JsonWriter StartObject() => Start('{', isObject: true, isLine: false);

    /// <summary>Begins an object that stands on one line with all that is in it: a small thing among many.</summary>
    public JsonWriter StartLine() => Start('{', isObject: true, isLine: true);

    /// <summary>Ends the innermost object.</summary>
    public JsonWriter EndObject() => End('}', isObject: true);

    /// <summary>Begins an array.</summary>
    public JsonWriter StartArray() => Start('[', isObject: false, isLine: false);

    /// <summary>Ends the innermost array.</summary>
    public JsonWriter EndArray() => End(']', isObject: false);

    /// <summary>Names the member that the next value becomes.</summary>
    public JsonWriter Name(string name)
    {
        if (_afterName || _open.Count == 0 || !_open.Peek().IsObject)
            throw new InvalidOperationException("A name belongs into an object, before a value.");

        Separate();
        AppendText(_text, name);
        _ = _text.Append(indented ? ": " : ":");
        _afterName = true;
        return this;
    }

    /// <summary>Writes a string, or null.</summary>
    public JsonWriter Value(string? value)
    {
        BeforeValue();

        if (value is null)
            _ = _text.Append("null");
        else
            AppendText(_text, value);

        return this;
    }

    /// <summary>Writes a whole number, or null.</summary>
    public JsonWriter Value(long? value) => Literal(value?.ToString(CultureInfo.InvariantCulture) ?? "null");

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public JsonWriter Value(bool value) => Literal(value ? "true" : "false");

    /// <summary>Writes a value that was read.</summary>
    public JsonWriter Value(JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Object:
                _ = StartObject();

                foreach (var member in value.Members)
                    _ = Name(member.Key).Value(member.Value);

                return EndObject();

            case JsonKind.Array:
                _ = StartArray();

                foreach (var item in value.Items)
                    _ = Value(item);

                return EndArray();

            case JsonKind.String:
                return Value(value.Text);

            default:
                return Literal(value.Text);
        }
    }

    /// <summary>
    /// Gives up to a value that stands elsewhere what was written since the last time, and goes on behind it: a writer wrote the value for this depth
    /// and indented as this one is.
    /// </summary>
    public string TakeBeforeValue()
    {
        BeforeValue();
        return Take();
    }

    /// <summary>Gives what was written since the last time, so that a long text need not be held in one piece.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _ = _text.Clear();
        return text;
    }

    /// <summary>Writes an array of strings.</summary>
    public JsonWriter Values(IEnumerable<string> values)
    {
        _ = StartArray();

        foreach (var value in values)
            _ = Value(value);

        return EndArray();
    }

    /// <summary>Writes a member unless its value is null.</summary>
    public JsonWriter OptionalText(string name, string? value) => value is null ? this : Name(name).Value(value);

    /// <summary>Writes a member unless its value is null.</summary>
    public JsonWriter OptionalNumber(string name, long? value) => value is null ? this : Name(name).Value(value);

    /// <summary>Writes a member unless its value is null.</summary>
    public JsonWriter OptionalTexts(string name, EquatableArray<string>? values) => values is { } list ? Name(name).Values(list) : this;

    /// <summary>Writes a member unless the list is empty.</summary>
    public JsonWriter OptionalTexts(string name, EquatableArray<string> values) => values.IsEmpty ? this : Name(name).Values(values);

    /// <summary>Writes a member unless the list is empty.</summary>
    public JsonWriter OptionalList<T>(string name, EquatableArray<T> items, Action<JsonWriter, T> write)
    {
        if (items.IsEmpty)
            return this;

        _ = Name(name).StartArray();

        foreach (var item in items)
            write(this, item);

        return EndArray();
    }

    /// <summary>The text of the one value that was written, or what of it was not taken yet; indented text of its own ends in a line end.</summary>
    public override string ToString()
    {
        if (!_done)
            throw new InvalidOperationException("The value is not complete.");

        return _written ??= StringBuilderCache.ToStringAndRelease(indented && depth == 0 ? _text.Append('\n') : _text);
    }

    /// <summary>
    /// Appends a string with its quotes. Besides what JSON demands, it escapes what an editor would hide or that UTF-8 cannot hold: other
    /// control and format characters, and halves of surrogate pairs. The ranges are fixed, so every version of .NET writes the same.
    /// </summary>
    private static void AppendText(StringBuilder text, string value)
    {
        _ = text.Append('"');

        for (var i = 0; i < value.Length; i++)
        {
            var plain = PlainLength(value, i);
            _ = text.Append(value, i, plain);

            if ((i += plain) == value.Length)
                break;

            var c = value[i];

            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                _ = text.Append(c).Append(value[++i]);
                continue;
            }

            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or (>= '\u007f' and <= '\u009f') or '\u00ad' or '\u061c' or (>= '\u200b' and <= '\u200f')
                    or (>= '\u2028' and <= '\u202e') or (>= '\u2060' and <= '\u206f') or (>= '\ud800' and <= '\udfff')
                    or '\ufeff' or >= '\ufff0'
                    => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        _ = text.Append('"');
    }

    /// <summary>How many characters from here on need nothing done to them: most text is only these.</summary>
    private static int PlainLength(string value, int start)
    {
        var end = start;

        while (end < value.Length && value[end] is >= ' ' and <= '~' and not '"' and not '\\')
            end++;

        return end - start;
    }

    private JsonWriter Literal(string literal)
    {
        BeforeValue();
        _ = _text.Append(literal);
        return this;
    }

    private JsonWriter Start(char bracket, bool isObject, bool isLine)
    {
        BeforeValue();
        _ = _text.Append(bracket);
        _open.Push(new Container(isObject, isLine || (_open.Count > 0 && _open.Peek().IsLine)));
        _done = false;
        return this;
    }

    private JsonWriter End(char bracket, bool isObject)
    {
        if (_afterName || _open.Count == 0 || _open.Peek().IsObject != isObject)
            throw new InvalidOperationException($"'{bracket}' does not end what was begun.");

        if (_open.Pop() is { HasContent: true, IsLine: false })
            NewLine();

        _ = _text.Append(bracket);
        _done = _open.Count == 0;
        return this;
    }

    private void BeforeValue()
    {
        if (_done || (_open.Count > 0 && _open.Peek().IsObject && !_afterName))
            throw new InvalidOperationException("No value belongs here.");

        if (_open.Count > 0 && !_afterName)
            Separate();

        _afterName = false;
        _done = _open.Count == 0;
    }

    private void Separate()
    {
        var container = _open.Peek();

        if (container.HasContent)
            _ = _text.Append(',');

        if (!container.IsLine)
            NewLine();
        else if (container.HasContent && indented)
            _ = _text.Append(' ');

        container.HasContent = true;
    }

    private void NewLine()
    {
        if (indented)
            _ = _text.Append('\n').Append(' ', 2 * (depth + _open.Count));
    }

    private sealed class Container(bool isObject, bool isLine)
    {
        public bool IsObject => isObject;

        public bool IsLine => isLine;

        public bool HasContent { get; set; }
    }
}
