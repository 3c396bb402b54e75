using System.Text;
using ImageDsl.Dockerfile.Reading;

namespace ImageDsl.Dockerfile;

/// <summary>
/// Reads Dockerfiles as BuildKit does. Whatever the text is, the answer is a result: what is wrong comes as diagnostics with their places,
/// and all that could be understood as a document.
/// </summary>
public static class DockerfileReader
{
    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="bytes">UTF-8, with or without a byte-order mark; what is not UTF-8 becomes U+FFFD.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static DockerfileSyntax ReadUtf8(byte[] bytes, CancellationToken cancellationToken = default) =>
        Read(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetString(bytes), cancellationToken);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static DockerfileSyntax Read(string text, CancellationToken cancellationToken = default)
    {
        var lineStarts = LineStarts(text);
        var diagnostics = new DiagnosticBag(lineStarts);
        var reader = new DocumentReader(text, diagnostics, cancellationToken);
        var document = reader.Read();

        return new DockerfileSyntax(text, lineStarts, document, reader.Instructions, diagnostics.ToSortedList());
    }

    private static int[] LineStarts(string text)
    {
        var starts = new List<int> { 0 };

        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
            starts.Add(i + 1);

        return [.. starts];
    }
}
