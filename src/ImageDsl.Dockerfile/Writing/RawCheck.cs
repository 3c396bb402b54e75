using ImageDsl.Dockerfile.Language;
using ImageDsl.Dockerfile.Reading;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>Raw text must be an instruction too: the reader says whether it is.</summary>
internal static class RawCheck
{
    /// <summary>What is wrong with a line that opens this many here-documents, or null.</summary>
    public static string? Problem(string text, int documents, char escape)
    {
        string? problem = null;
        var line = new LogicalLine { Text = text, End = text.Length };
        line.Map(0, 0);

        var parser = new InstructionParser(line, escape, (message, _) => problem ??= message);
        List<HereDocumentWord> words = parser.FindHereDocuments();

        if (words.Count != documents)
            return $"it opens {words.Count} here-documents, and {documents} are given.";

        _ = parser.Parse(words, [.. words.Select(_ => "")]);
        return problem;
    }
}
