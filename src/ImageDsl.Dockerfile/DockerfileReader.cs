using System.Text;
using ImageDsl.Dockerfile.Reading;

namespace ImageDsl.Dockerfile;

/// <summary>
/// Reads Dockerfiles as BuildKit does. Whatever the text is, the answer is a result: what is wrong comes as diagnostics with their places,
/// and all that could be understood as a document.
/// </summary>
public static class DockerfileReader
{
    private static readonly Encoding Utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new InvalidBytesFallback());

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="bytes">UTF-8, with or without a byte-order mark; each byte that is not becomes U+FFFD, as in the builder.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static DockerfileSyntax ReadUtf8(byte[] bytes, CancellationToken cancellationToken = default)
    {
        var text = Utf8.GetString(bytes);
        var isLossless = text.IndexOf('\uFFFD') < 0;
        return DockerfileSyntax.Read(text, isLossless ? null : (byte[])bytes.Clone(), cancellationToken);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static DockerfileSyntax Read(string text, CancellationToken cancellationToken = default) =>
        DockerfileSyntax.Read(text, null, cancellationToken);
}
