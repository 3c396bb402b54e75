using System.Text;

namespace ImageDsl.Rules.Documents;

/// <summary>
/// The bytes of a file, in parts. What an earlier run wrote becomes a part as it lies in memory: a document of a thousand images is megabytes, and to
/// make one text of it would cost several times as much garbage, which the build would have to collect.
/// </summary>
internal sealed class DocumentContent
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly List<ArraySegment<byte>> _parts = [];

    /// <summary>The parts, in their order.</summary>
    public IReadOnlyList<ArraySegment<byte>> Parts => _parts;

    /// <summary>The number of bytes.</summary>
    public int Length { get; private set; }

    /// <summary>The content of a text, as UTF-8 without byte order mark.</summary>
    public static DocumentContent Of(string text) => Of(Encode(text));

    /// <summary>The content of a file that is at hand as a whole.</summary>
    public static DocumentContent Of(byte[] bytes)
    {
        var content = new DocumentContent();
        content.Add(new ArraySegment<byte>(bytes));
        return content;
    }

    /// <summary>The bytes of a text.</summary>
    public static byte[] Encode(string text) => Utf8.GetBytes(text);

    /// <summary>Adds a text at the end.</summary>
    public void Add(string text) => Add(new ArraySegment<byte>(Encode(text)));

    /// <summary>Adds bytes at the end.</summary>
    public void Add(ArraySegment<byte> part)
    {
        _parts.Add(part);
        Length += part.Count;
    }

    /// <summary>The content as a text.</summary>
    public override string ToString()
    {
        // A character may not be split between two parts, and none is: each was a text of its own.
        var text = new StringBuilder(Length);

        foreach (var part in _parts)
            _ = text.Append(Utf8.GetString(part.Array, part.Offset, part.Count));

        return text.ToString();
    }
}
