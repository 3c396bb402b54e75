using System.Globalization;
using System.Text;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>The lines that follow an instruction up to a delimiter, byte for byte.</summary>
internal static class HereDocumentText
{
    /// <summary>The word that opens one.</summary>
    public static string Word(string delimiter, bool isQuoted, bool stripTabs) =>
        (stripTabs ? "<<-" : "<<") + (isQuoted ? $"\"{delimiter}\"" : delimiter);

    /// <summary>Refuses what the lines of a here-document cannot hold.</summary>
    public static void Check(string body, string place)
    {
        LineText.CheckCharacters(body, place);
        CheckLines(body, place);
    }

    /// <summary>The bodies in order, each with the delimiter that ends it and a line end before it.</summary>
    public static string Bodies(EquatableArray<HereDocument> documents, string keyword)
    {
        var bodies = new StringBuilder();

        foreach (var document in documents)
        {
            var place = $"The here-document '{document.Delimiter}' of {keyword}";

            if (document.Body.Length > 0 && document.Body[document.Body.Length - 1] != '\n')
                throw new DockerfileFormatException($"{place} must end in a line end.");

            CheckLines(document.Body, place);
            _ = bodies.Append('\n').Append(document.Body).Append(document.Delimiter);
        }

        return bodies.ToString();
    }

    /// <summary>Whether a line of the body would end a here-document with this delimiter.</summary>
    public static bool Holds(string body, string delimiter, bool stripTabs) =>
        body.IndexOf(delimiter, StringComparison.Ordinal) >= 0 && Lines(body, stripTabs).Contains(delimiter);

    /// <summary>The preferred delimiter, or it with the first number that no line of the body equals.</summary>
    public static string ChooseDelimiter(string body, string preferred, bool stripTabs)
    {
        if (!Holds(body, preferred, stripTabs))
            return preferred;

        var lines = new HashSet<string>(Lines(body, stripTabs), StringComparer.Ordinal);
        var delimiter = preferred;

        for (var i = 1; lines.Contains(delimiter); i++)
            delimiter = preferred + i.ToString(CultureInfo.InvariantCulture);

        return delimiter;
    }

    // No character has more than three bytes for each of its UTF-16 units.
    private static void CheckLines(string body, string place)
    {
        if (body.Length * 3L <= LineText.MaximumBytes)
            return;

        foreach (var line in body.Split('\n'))
        {
            if (Encoding.UTF8.GetByteCount(line) > LineText.MaximumBytes)
                throw new DockerfileFormatException($"{place} has a line of more than {LineText.MaximumBytes} bytes, which the builder refuses: break the line, or copy a file.");
        }
    }

    // What the builder compares with the delimiter.
    private static IEnumerable<string> Lines(string body, bool stripTabs) =>
        body.Split('\n').Select(line => (stripTabs ? line.TrimStart('\t') : line).TrimEnd('\r'));
}
