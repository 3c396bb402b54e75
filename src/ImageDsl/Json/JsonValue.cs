using System.Globalization;
using ImageDsl.Dockerfile;

namespace ImageDsl.Json;

/// <summary>A JSON value that was read. Asking for what it does not hold gives null or nothing, never an exception.</summary>
internal sealed record JsonValue
{
    private JsonValue(JsonKind kind, string text)
    {
        Kind = kind;
        Text = text;
    }

    public static JsonValue Null { get; } = new(JsonKind.Null, "null");

    public static JsonValue True { get; } = new(JsonKind.Boolean, "true");

    public static JsonValue False { get; } = new(JsonKind.Boolean, "false");

    /// <summary>What it is.</summary>
    public JsonKind Kind { get; }

    /// <summary>The characters of a string; a number, <c>true</c>, <c>false</c> or <c>null</c> as written; empty for the others.</summary>
    public string Text { get; }

    /// <summary>The elements of an array.</summary>
    public EquatableArray<JsonValue> Items { get; private init; }

    /// <summary>The members of an object in the order they were written; no name occurs twice.</summary>
    public EquatableArray<JsonMember> Members { get; private init; }

    public bool IsNull => Kind == JsonKind.Null;

    /// <summary>The characters when it is a string, otherwise null.</summary>
    public string? AsString => Kind == JsonKind.String ? Text : null;

    /// <summary>The number when it is one without fraction and exponent that fits, otherwise null.</summary>
    public long? AsInt64 =>
        Kind == JsonKind.Number && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The number when it is one without fraction and exponent that fits, otherwise null.</summary>
    public int? AsInt32 => AsInt64 is >= int.MinValue and <= int.MaxValue and { } number ? (int)number : null;

    /// <summary>The value when it is <c>true</c> or <c>false</c>, otherwise null.</summary>
    public bool? AsBoolean => Kind == JsonKind.Boolean ? Text == "true" : null;

    /// <summary>The member with this name, or null.</summary>
    public JsonValue? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (member.Key == name)
                    return member.Value;
            }

            return null;
        }
    }

    public static JsonValue String(string text) => new(JsonKind.String, text);

    /// <summary>A number as it is written in JSON, which is not checked.</summary>
    public static JsonValue Number(string text) => new(JsonKind.Number, text);

    public static JsonValue Array(EquatableArray<JsonValue> items) => new(JsonKind.Array, "") { Items = items };

    public static JsonValue Object(EquatableArray<JsonMember> members) => new(JsonKind.Object, "") { Members = members };
}

/// <summary>A member of an object.</summary>
/// <param name="Key">The name.</param>
/// <param name="Value">The value.</param>
internal readonly record struct JsonMember(string Key, JsonValue Value);

/// <summary>What a <see cref="JsonValue"/> is.</summary>
internal enum JsonKind
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}
