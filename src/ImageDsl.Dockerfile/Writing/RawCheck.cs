using ImageDsl.Dockerfile.Reading;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>Raw text must be an instruction too: the reader says whether it is.</summary>
internal static class RawCheck
{
    /// <summary>What is wrong with a line that opens this many here-documents, or null.</summary>
    public static string? Problem(string text, int documents, char escape)
    {
        var logical = new LogicalLine();
        logical.Set(text, 0, text.Length);

        var diagnostics = new DiagnosticBag();
        var line = new InstructionLine(logical, escape, diagnostics, 0);
        var words = InstructionReader.FindHereDocuments(line) ?? [];

        if (words.Count != documents)
            return $"it opens {words.Count} here-documents, and {documents} are given.";

        if (words.Count > 0)
            line.Documents = words.ConvertAll(word => new HereDocumentBody(word, "", text.Length));

        _ = InstructionReader.Read(line);
        return diagnostics.FirstError;
    }
}
