using System.Globalization;
using System.Text;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>The lines that follow an instruction up to a delimiter, byte for byte.</summary>
internal static class HereDocumentText
{
    /// <summary>Refuses what the lines of a here-document cannot hold.</summary>
    public static void Check(string body, string place)
    {
        LineText.CheckCharacters(body, place);
        CheckLines(body, place);
    }

    /// <summary>Refuses lines that the builder's line scanner refuses.</summary>
    public static void CheckLines(string body, string place)
    {
        foreach (var line in Lines(body))
        {
            if (Encoding.UTF8.GetByteCount(line) > LineText.MaximumBytes)
                throw new DockerfileFormatException($"{place} has a line of more than {LineText.MaximumBytes} bytes, which the builder refuses: break the line, or copy a file.");
        }
    }

    /// <summary>Whether a line of the body would end a here-document with this delimiter.</summary>
    public static bool Holds(string body, string delimiter)
    {
        foreach (var line in Lines(body))
        {
            if (line.TrimEnd('\r') == delimiter)
                return true;
        }

        return false;
    }

    /// <summary>Whether a line of the body would end the here-document that this word opens.</summary>
    public static bool Holds(string body, HereDocumentWord word)
    {
        foreach (var line in Lines(body))
        {
            if ((word.StripTabs ? line.TrimStart('\t') : line).TrimEnd('\r') == word.Delimiter)
                return true;
        }

        return false;
    }

    /// <summary>The preferred delimiter, or it with the first number that no line of the body equals.</summary>
    public static string ChooseDelimiter(string body, string preferred)
    {
        var lines = new HashSet<string>(Lines(body).Select(line => line.TrimEnd('\r')), StringComparer.Ordinal);
        var delimiter = preferred;

        for (var i = 1; lines.Contains(delimiter); i++)
            delimiter = preferred + i.ToString(CultureInfo.InvariantCulture);

        return delimiter;
    }

    private static string[] Lines(string body) => body.Split('\n');
}
