using System.Globalization;
using System.Text.RegularExpressions;
using ImageDsl.Tool.Output;
using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Commands;

/// <summary>Findings as tools print them for people: each line goes through, and where it begins with a line of a Dockerfile, the C# takes that place.</summary>
internal static partial class PipedText
{
    /// <summary>Writes the text; returns how many lines named a place.</summary>
    /// <param name="text">What was piped.</param>
    /// <param name="output">Where to.</param>
    /// <param name="find">What wrote a line of a Dockerfile.</param>
    public static int Write(string text, TextWriter output, Func<string, int, InstructionOrigin?> find)
    {
        var places = 0;

        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            var match = Place().Match(line);

            if (match.Success && int.TryParse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                places++;

                if (find(match.Groups[1].Value, number) is { } origin)
                {
                    output.Write(TerminalText.Clean($"{origin}{match.Groups[3].Value} ({match.Groups[1].Value}:{match.Groups[2].Value})") + "\n");
                    continue;
                }
            }

            output.Write(TerminalText.Clean(line) + "\n");
        }

        return places;
    }

    [GeneratedRegex(@"^(\S[^:]*):([0-9]+)((?:\W.*)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
