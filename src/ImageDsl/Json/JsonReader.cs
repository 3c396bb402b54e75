using System.Globalization;
using System.Text;
using ImageDsl.Dockerfile;

namespace ImageDsl.Json;

/// <summary>
/// Reads JSON by the letter of RFC 8259, without comments and trailing commas; a name that occurs twice in an object is refused. It
/// never throws on bad input, and nesting is bounded, so that damaged metadata cannot bring a compiler down.
/// </summary>
internal sealed class JsonReader
{
    /// <summary>How deep values nest unless stated otherwise.</summary>
    public const int DefaultMaxDepth = 64;

    private readonly string _text;
    private readonly int _maxDepth;

    /// <summary>The members and elements that were read of all objects and arrays that are not complete yet, the innermost last.</summary>
    private readonly List<JsonMember> _members = new(capacity: 32);
    private readonly List<JsonValue> _items = new(capacity: 16);
    private int _position;
    private string? _error;

    private JsonReader(string text, int maxDepth)
    {
        _text = text;
        _maxDepth = maxDepth;
    }

    /// <summary>Reads a text that holds one value and nothing else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value; null when the text is not valid.</param>
    /// <param name="error">What is wrong and where, for people; null when the text is valid.</param>
    /// <param name="maxDepth">How deep arrays and objects nest at most.</param>
    public static bool TryRead(string text, out JsonValue value, out string? error, int maxDepth = DefaultMaxDepth)
    {
        var reader = new JsonReader(text, maxDepth);
        var result = reader.ReadValue(0);
        reader.SkipWhiteSpace();

        if (reader._error is null && reader._position < text.Length)
            _ = reader.Fail("nothing more is expected after the value");

        error = reader._error;
        value = error is null && result is not null ? result : JsonValue.Null;
        return error is null;
    }

    private JsonValue? ReadValue(int depth)
    {
        SkipWhiteSpace();

        if (depth > _maxDepth)
            return Fail("values nest deeper than " + _maxDepth.ToString(CultureInfo.InvariantCulture) + " levels");

        switch (Peek())
        {
            case '{':
                return ReadObject(depth);
            case '[':
                return ReadArray(depth);
            case '"':
                return ReadString() is { } text ? JsonValue.String(text) : null;
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            case 't':
                return ReadWord("true", JsonValue.True);
            case 'f':
                return ReadWord("false", JsonValue.False);
            case 'n':
                return ReadWord("null", JsonValue.Null);
            default:
                return Fail("a value is expected");
        }
    }

    private JsonValue? ReadObject(int depth)
    {
        var first = _members.Count;
        HashSet<string>? names = null;
        _position++;
        SkipWhiteSpace();

        if (TryTake('}'))
            return JsonValue.Object(default);

        while (true)
        {
            SkipWhiteSpace();

            if (Peek() != '"')
                return Fail("a name is expected");

            var start = _position;

            if (ReadString() is not { } name)
                return null;

            if (IsRepeated(name, first, ref names))
            {
                _position = start;
                return Fail("the name occurs twice");
            }

            SkipWhiteSpace();

            if (!TryTake(':'))
                return Fail("':' is expected");

            if (ReadValue(depth + 1) is not { } value)
                return null;

            _members.Add(new JsonMember(name, value));
            SkipWhiteSpace();

            if (TryTake('}'))
                return JsonValue.Object(Take(_members, first));

            if (!TryTake(','))
                return Fail("',' or '}' is expected");
        }
    }

    /// <summary>Most objects are so small that looking through their members is cheaper than a set of names.</summary>
    private bool IsRepeated(string name, int first, ref HashSet<string>? names)
    {
        const int Small = 16;

        if (_members.Count - first >= Small)
        {
            names ??= new HashSet<string>(_members.Skip(first).Select(member => member.Key), StringComparer.Ordinal);
            return !names.Add(name);
        }

        for (var i = first; i < _members.Count; i++)
        {
            if (_members[i].Key == name)
                return true;
        }

        return false;
    }

    /// <summary>Takes the last ones of a list out of it.</summary>
    private static EquatableArray<T> Take<T>(List<T> list, int first)
    {
        var taken = new T[list.Count - first];
        list.CopyTo(first, taken, 0, taken.Length);
        list.RemoveRange(first, taken.Length);
        return EquatableArray<T>.Adopt(taken);
    }

    private JsonValue? ReadArray(int depth)
    {
        var first = _items.Count;
        _position++;
        SkipWhiteSpace();

        if (TryTake(']'))
            return JsonValue.Array(default);

        while (true)
        {
            if (ReadValue(depth + 1) is not { } item)
                return null;

            _items.Add(item);
            SkipWhiteSpace();

            if (TryTake(']'))
                return JsonValue.Array(Take(_items, first));

            if (!TryTake(','))
                return Fail("',' or ']' is expected");
        }
    }

    private string? ReadString()
    {
        _position++;
        StringBuilder? value = null;

        while (true)
        {
            var start = _position;
            SkipPlain();
            var c = Peek();

            if (c == '"' && value is null)
                return _text.Substring(start, _position++ - start);

            value ??= new StringBuilder();
            _ = value.Append(_text, start, _position - start);

            if (c == '"')
            {
                _position++;
                return value.ToString();
            }

            if (_position == _text.Length)
            {
                _ = Fail("the string does not end");
                return null;
            }

            if (c != '\\')
            {
                _ = Fail("a control character in a string must be escaped");
                return null;
            }

            if (!TryReadEscape(value))
                return null;
        }
    }

    /// <summary>Skips what stands for itself in a string: most strings are nothing else.</summary>
    private void SkipPlain()
    {
        while (_position < _text.Length && _text[_position] is not ('"' or '\\' or < ' '))
            _position++;
    }

    private bool TryReadEscape(StringBuilder value)
    {
        var c = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        var plain = c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };

        if (plain != '\0')
        {
            _ = value.Append(plain);
            _position += 2;
            return true;
        }

        if (c == 'u' && TryReadCodeUnit(_position + 2, out var code))
        {
            _ = value.Append((char)code);
            _position += 6;
            return true;
        }

        _ = Fail("the escape sequence is not known");
        return false;
    }

    private bool TryReadCodeUnit(int start, out int code)
    {
        code = 0;

        for (var i = start; i < start + 4; i++)
        {
            var digit = i >= _text.Length ? -1 : _text[i] switch
            {
                >= '0' and <= '9' and var c => c - '0',
                >= 'a' and <= 'f' and var c => c - 'a' + 10,
                >= 'A' and <= 'F' and var c => c - 'A' + 10,
                _ => -1,
            };

            if (digit < 0)
                return false;

            code = (code * 16) + digit;
        }

        return true;
    }

    private JsonValue? ReadNumber()
    {
        var start = _position;
        _ = TryTake('-');

        if (!TryTake('0') && !TryTakeDigits())
            return Fail("a digit is expected");

        if (TryTake('.') && !TryTakeDigits())
            return Fail("a digit is expected");

        if (TryTake('e') || TryTake('E'))
        {
            _ = TryTake('+') || TryTake('-');

            if (!TryTakeDigits())
                return Fail("a digit is expected");
        }

        return JsonValue.Number(_text.Substring(start, _position - start));
    }

    private JsonValue? ReadWord(string word, JsonValue value)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
            return Fail("a value is expected");

        _position += word.Length;
        return value;
    }

    private void SkipWhiteSpace()
    {
        while (Peek() is ' ' or '\t' or '\n' or '\r')
            _position++;
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private bool TryTake(char c)
    {
        if (_position >= _text.Length || _text[_position] != c)
            return false;

        _position++;
        return true;
    }

    private bool TryTakeDigits()
    {
        var start = _position;

        while (Peek() is >= '0' and <= '9')
            _position++;

        return _position > start;
    }

    private JsonValue? Fail(string reason)
    {
        _error ??= "character " + (_position + 1).ToString(CultureInfo.InvariantCulture) + ": " + reason;
        return null;
    }
}
