using System.Text;

namespace ImageDsl.Dockerfile.Tests;

/// <summary>Random text of the pieces that Dockerfiles get wrong: the same seed gives the same text.</summary>
public sealed class HostileText(int seed)
{
    private static readonly string[] Pieces =
    [
        "a", "B", "7", "_", "x1", "/", ".", ":", "-", "--", "=", ",", ";", "+", "%", "@", "~", "^", "&", "&&", "|", "(", ")", "[", "]", "{", "}",
        "#", " #", "!", "?", "*", " ", "  ", "\t", "\"", "'", "`", "\\", "\\\\", "\\n", "$", "$$", "$A", "${A}", "${A:-b}", "${", "$(", "<", "<<", "<<EOF", "1<<2", ">",
        "[\"", "\"]", "日", "é", "\u00a0", "\u2028", "\u0085", "\ufeff", "😀", "\u0001", "\u007f", "\v", "\f",
    ];

    private readonly Random _random = new(seed);

    /// <summary>What the texts are made of.</summary>
    public static IReadOnlyList<string> AllPieces => Pieces;

    /// <summary>Text for one line; never empty.</summary>
    public string Line() => Text(piece => true);

    /// <summary>Text of ASCII without control characters.</summary>
    public string Ascii() => Text(piece => piece.All(c => c is >= ' ' and <= '~'));

    /// <summary>Text that is not blank and has no blanks around it.</summary>
    public string Trimmed()
    {
        while (true)
        {
            if (Line().Trim() is { Length: > 0 } text)
                return text;
        }
    }

    /// <summary>A relative path without <c>.</c> and <c>..</c> that a file system takes.</summary>
    public string FileName()
    {
        while (true)
        {
            var name = Line().Replace("/", "");

            if (name.Length > 0 && name.Trim('.').Length > 0 && Encoding.UTF8.GetByteCount(name) < 200)
                return name;
        }
    }

    /// <summary>Several lines, of which some look like delimiters and comments; ends in a line end.</summary>
    public string Body()
    {
        var body = new StringBuilder();

        for (var i = _random.Next(6); i >= 0; i--)
            _ = body.Append(_random.Next(5) == 0 ? Pick("EOF", "EOF1", "\tEOF", "", "# x", "file\\") : Line()).Append('\n');

        return body.ToString();
    }

    public string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    public int Number(int below) => _random.Next(below);

    private string Text(Func<string, bool> accepts)
    {
        var text = new StringBuilder();

        for (var i = _random.Next(12); i >= 0;)
        {
            var piece = Pieces[_random.Next(Pieces.Length)];

            if (!accepts(piece))
                continue;

            _ = text.Append(piece);
            i--;
        }

        return text.ToString();
    }
}
