using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>The paths of COPY, ADD and VOLUME: plain words where all are safe, and a JSON array otherwise.</summary>
internal static class CopyPaths
{
    private const string PlainPunctuation = "_./:@%+,*?=&#~-";

    /// <summary>The arguments after the keyword and flags.</summary>
    public static Encoded Encode(IReadOnlyList<ExpandableText> paths, char escape, string keyword)
    {
        var isPlain = true;

        foreach (var path in paths)
        {
            Check(path, keyword, inArray: true);
            isPlain = isPlain && ExpandableWord.IsMadeOf(path, PlainPunctuation, escape);
        }

        isPlain = isPlain && !Begin(paths[0]).StartsWith("--", StringComparison.Ordinal);

        if (!isPlain)
            return new Encoded(JsonArray.Encode(paths.Select(path => Word(path, escape)), escape), null);

        var words = new List<string>(paths.Count);

        foreach (var path in paths)
            words.Add(path.Literal ?? ExpandableWord.Escape(path, escape));

        return new Encoded(string.Join(" ", words), words);
    }

    /// <summary>A path beside a here-document, where there is no JSON form: it must be one word.</summary>
    public static string EncodeWord(ExpandableText path, char escape, string keyword, bool isLast)
    {
        Check(path, keyword, inArray: false);

        var word = ExpandableWord.Escape(path, escape);

        // At the end of the line the builder drops all the blanks that Unicode knows.
        if (word.Any(LineText.IsSeparator) || (isLast && word.TrimEnd().Length < word.Length))
            throw new DockerfileFormatException($"The path '{path}' of {keyword} holds a blank, which cannot stand beside inline content: use a path without blanks.");

        return word.StartsWith("--", StringComparison.Ordinal) ? escape + word : Protect(word, escape);
    }

    // VOLUME drops blanks around its paths before the lexer sees them, unless there are quotes around.
    private static string Word(ExpandableText path, char escape)
    {
        var word = ExpandableWord.Escape(path, escape);
        return word.Trim().Length == word.Length ? Protect(word, escape) : ExpandableWord.Quote(path, escape, isFolded: false);
    }

    // A line break has a spelling in JSON only.
    private static void Check(ExpandableText path, string keyword, bool inArray)
    {
        if (path.Parts.IsEmpty)
            throw new DockerfileFormatException($"A path of {keyword} is empty: use '.' for the current directory.");

        ExpandableWord.Check(path, $"The path '{path}' of {keyword}", inArray);
    }

    // A word that opens a here-document is one even inside a JSON array; an escape character before it takes that meaning away.
    private static string Protect(string word, char escape) =>
        HereDocumentLexer.Parse(word) is null ? word : escape + word;

    private static string Begin(ExpandableText path) => path.Parts[0] is LiteralPart literal ? literal.Text : "";

    /// <summary>Paths as they are written.</summary>
    /// <param name="Text">All of them.</param>
    /// <param name="Words">Each of them, when they are plain words.</param>
    internal readonly record struct Encoded(string Text, List<string>? Words);
}
