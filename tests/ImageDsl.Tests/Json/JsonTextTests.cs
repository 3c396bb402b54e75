using System.Text.Json;
using ImageDsl.Json;

namespace ImageDsl.Tests.Json;

/// <summary>The judge is System.Text.Json, which reads and writes by the same standard.</summary>
public sealed class JsonTextTests
{
    [Theory]
    [InlineData("null")]
    [InlineData(" true ")]
    [InlineData("false")]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-12.5e+3")]
    [InlineData("1E2")]
    [InlineData("12345678901234567890123")]
    [InlineData("\"\"")]
    [InlineData("\"a\\u00e9\\n\\/\\b\\f\\r\\t\\\\\\\"\"")]
    [InlineData("\"\\ud83d\\ude00\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\t[1, [2], {\"a\": [], \"A\": {}}]\r\n")]
    public void Valid_text_is_read_as_the_platform_reads_it(string text)
    {
        Assert.True(JsonReader.TryRead(text, out var value, out var error), error);

        using var expected = JsonDocument.Parse(text);
        AssertSame(expected.RootElement, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("nul")]
    [InlineData("truex")]
    [InlineData("True")]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("-")]
    [InlineData("NaN")]
    [InlineData("\"")]
    [InlineData("\"\\\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\u12g4\"")]
    [InlineData("\"\\u12\0\0\"")]
    [InlineData("\"a\nb\"")]
    [InlineData("'a'")]
    [InlineData("[")]
    [InlineData("[1,]")]
    [InlineData("[1 2]")]
    [InlineData("[,]")]
    [InlineData("{")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{a:1}")]
    [InlineData("{\"a\":1 \"b\":2}")]
    [InlineData("1 2")]
    [InlineData("[] // comment")]
    [InlineData("/* comment */ []")]
    [InlineData("1\0")]
    [InlineData("\ufeff1")]
    public void Bad_text_is_refused_with_a_reason(string text)
    {
        Assert.False(JsonReader.TryRead(text, out _, out var error));
        Assert.NotEqual("", error);
        Assert.NotNull(error);
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(text));
    }

    [Fact]
    public void A_name_that_occurs_twice_is_refused_where_it_does()
    {
        Assert.False(JsonReader.TryRead("{\"a\":1,\"a\":2}", out _, out var error));
        Assert.Equal("character 8: the name occurs twice", error);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Nesting_is_bounded(string open, string close)
    {
        Assert.True(JsonReader.TryRead(Nested(10), out _, out _, maxDepth: 10));
        Assert.False(JsonReader.TryRead(Nested(11), out _, out var error, maxDepth: 10));
        Assert.Contains("deeper than 10", error);
        Assert.False(JsonReader.TryRead(string.Concat(Enumerable.Repeat(open, 1_000_000)), out _, out _));

        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));
    }

    [Fact]
    public void Every_prefix_of_a_text_is_refused_and_none_throws()
    {
        const string Text = "{\"a\":[1,-2.5e3,\"x\\u00e9\\n\",true,null,{\"b\":{}}]}";

        for (var length = 0; length < Text.Length; length++)
            Assert.False(JsonReader.TryRead(Text[..length], out _, out _), Text[..length]);
    }

    [Fact]
    public void Every_character_survives_and_the_platform_reads_the_same()
    {
        var all = string.Concat(Enumerable.Range(0, 0xd800).Concat(Enumerable.Range(0xe000, 0x2000)).Select(c => (char)c)) + "\U0001F600";
        var text = new JsonWriter(indented: false).Value(all).ToString();

        Assert.Equal(all, JsonDocument.Parse(text).RootElement.GetString());
        Assert.True(JsonReader.TryRead(text, out var value, out _));
        Assert.Equal(all, value.AsString);
    }

    /// <summary>Halves of surrogate pairs cannot stand in an attribute, whose strings are UTF-8; hence a member.</summary>
    public static TheoryData<string, string> Escapes => new()
    {
        { "\ud800", "\"\\ud800\"" },
        { "a\udc00b", "\"a\\udc00b\"" },
        { "\udc00\ud800", "\"\\udc00\\ud800\"" },
        { "\u202e\ufeff\u2028", "\"\\u202e\\ufeff\\u2028\"" },
        { "\0\u001b", "\"\\u0000\\u001b\"" },
        { "é/<>&'", "\"é/<>&'\"" },
    };

    [Theory]
    [MemberData(nameof(Escapes))]
    public void What_text_cannot_hold_or_would_hide_is_escaped_and_nothing_else(string value, string expected)
    {
        var text = new JsonWriter(indented: false).Value(value).ToString();

        Assert.Equal(expected, text);
        Assert.True(JsonReader.TryRead(text, out var read, out _));
        Assert.Equal(value, read.AsString);
    }

    [Fact]
    public void Indented_text_has_a_line_per_member_and_ends_in_a_line_end()
    {
        var json = new JsonWriter(indented: true).StartObject()
            .Name("a").Value(1)
            .Name("b").StartArray().Value("x").StartObject().EndObject().StartArray().EndArray().EndArray()
            .Name("c").StartObject().Name("d").Value((string?)null).EndObject()
            .EndObject();

        Assert.Equal(
            """
            {
              "a": 1,
              "b": [
                "x",
                {},
                []
              ],
              "c": {
                "d": null
              }
            }

            """.ReplaceLineEndings("\n"),
            json.ToString());
    }

    [Fact]
    public void What_is_begun_as_a_line_stands_on_one_with_all_that_is_in_it()
    {
        var json = new JsonWriter(indented: true).StartArray()
            .StartLine().Name("a").Value(1).Name("b").StartArray().Value("x").Value("y").EndArray().Name("c").StartObject().Name("d").Value(2).EndObject().EndObject()
            .StartLine().EndObject()
            .EndArray();

        Assert.Equal("[\n  {\"a\": 1, \"b\": [\"x\", \"y\"], \"c\": {\"d\": 2}},\n  {}\n]\n", json.ToString());
        Assert.Equal("{\"a\":1,\"b\":2}", new JsonWriter(indented: false).StartLine().Name("a").Value(1).Name("b").Value(2).EndObject().ToString());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(40)]
    public void A_name_that_occurs_twice_is_refused_in_objects_of_any_size(int members)
    {
        var names = string.Join(",", Enumerable.Range(0, members).Select(number => $"\"m{number}\":1"));

        Assert.True(JsonReader.TryRead("{" + names + "}", out _, out _));
        Assert.False(JsonReader.TryRead("{" + names + ",\"m1\":2}", out _, out var error));
        Assert.Contains("twice", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_read_is_written_as_it_was()
    {
        const string Text = "{\"b\":[1,-2.50e3,\"x\",true,false,null,{}],\"a\":[]}";
        Assert.True(JsonReader.TryRead(Text, out var value, out _));

        Assert.Equal(Text, new JsonWriter(indented: false).Value(value).ToString());
    }

    [Fact]
    public void A_wrong_order_of_calls_is_not_written()
    {
        Assert.Throws<InvalidOperationException>(() => new JsonWriter(false).Name("a"));
        Assert.Throws<InvalidOperationException>(() => new JsonWriter(false).StartObject().Value(1));
        Assert.Throws<InvalidOperationException>(() => new JsonWriter(false).StartObject().Name("a").Name("b"));
        Assert.Throws<InvalidOperationException>(() => new JsonWriter(false).StartObject().Name("a").EndObject());
        Assert.Throws<InvalidOperationException>(() => new JsonWriter(false).StartObject().EndArray());
        Assert.Throws<InvalidOperationException>(() => new JsonWriter(false).Value(1).Value(2));
        Assert.Throws<InvalidOperationException>(() => new JsonWriter(false).StartArray().ToString());
        Assert.Throws<InvalidOperationException>(() => new JsonWriter(false).ToString());
    }

    [Theory]
    [InlineData("1", 1L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("1.0", null)]
    [InlineData("1e2", null)]
    [InlineData("\"1\"", null)]
    public void Whole_numbers_are_taken_when_they_fit(string text, long? expected)
    {
        Assert.True(JsonReader.TryRead(text, out var value, out _));
        Assert.Equal(expected, value.AsInt64);
    }

    private static void AssertSame(JsonElement expected, JsonValue actual)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(JsonKind.Object, actual.Kind);
                Assert.Equal(expected.EnumerateObject().Select(m => m.Name), actual.Members.Select(m => m.Key));

                foreach (var member in expected.EnumerateObject())
                    AssertSame(member.Value, actual[member.Name]!);

                break;
            case JsonValueKind.Array:
                Assert.Equal(JsonKind.Array, actual.Kind);
                Assert.Equal(expected.GetArrayLength(), actual.Items.Count);

                for (var i = 0; i < actual.Items.Count; i++)
                    AssertSame(expected[i], actual.Items[i]);

                break;
            case JsonValueKind.String:
                Assert.Equal(expected.GetString(), actual.AsString);
                break;
            case JsonValueKind.Number:
                Assert.Equal((JsonKind.Number, expected.GetRawText()), (actual.Kind, actual.Text));
                break;
            default:
                Assert.Equal(expected.GetRawText(), actual.Text);
                break;
        }
    }
}
