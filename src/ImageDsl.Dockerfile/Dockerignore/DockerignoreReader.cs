using System.Text;
using ImageDsl.Dockerfile.Dockerignore;
using ImageDsl.Dockerfile.Language;
using ImageDsl.Dockerfile.Reading;

namespace ImageDsl.Dockerfile;

/// <summary>Reads <c>.dockerignore</c> files as BuildKit does.</summary>
public static class DockerignoreReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static DockerignoreSyntax Read(string text, CancellationToken cancellationToken = default)
    {
        var diagnostics = new DiagnosticBag();
        var lines = new List<DockerignoreLine>();
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

        while (start < text.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();

            var newLine = text.IndexOf('\n', start);
            var end = newLine < 0 ? text.Length : newLine;
            var next = newLine < 0 ? end : end + 1;

            // One carriage return before the line end belongs to it.
            if (end > start && text[end - 1] == '\r')
                end--;

            if (Line(text.Substring(start, end - start), new SourceSpan(start, end - start), diagnostics) is { } line)
                lines.Add(line);

            start = next;
        }

        return new DockerignoreSyntax(text, new DockerignoreFile(lines.ToEquatableArray()), diagnostics.ToSortedList(new LineMap(text)));
    }

    private static DockerignoreLine? Line(string line, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (line.Length > LineText.MaximumBytes || Encoding.UTF8.GetByteCount(line) > LineText.MaximumBytes)
        {
            diagnostics.Error($"The line has more than {LineText.MaximumBytes} bytes.", span);
            return null;
        }

        if (line.StartsWith("#", StringComparison.Ordinal))
            return new DockerignoreComment((line.Length > 1 && line[1] == ' ' ? line.Substring(2) : line.Substring(1)).TrimEnd());

        if (line.Trim().Length == 0)
            return new DockerignoreBlank();

        var pattern = DockerignoreText.Clean(line.Trim(), out var isException);

        if (pattern.Length == 0)
        {
            diagnostics.Error("A '!' has no pattern behind it.", span);
            return null;
        }

        if (!IgnorePattern.IsPattern(pattern))
        {
            diagnostics.Error($"The pattern '{pattern}' has a class of characters that is not closed or not in order, or a '\\' at its end.", span);
            return null;
        }

        return new DockerignorePattern(pattern) { IsException = isException };
    }
}

/// <summary>What a reader made of the text of a <c>.dockerignore</c>.</summary>
/// <param name="Text">The text that was read, unchanged.</param>
/// <param name="File">The lines as data, without those that are wrong.</param>
/// <param name="Diagnostics">Everything that is wrong, in the order of the text; one line that is wrong makes the builder refuse the file.</param>
public sealed record DockerignoreSyntax(string Text, DockerignoreFile File, IReadOnlyList<DockerfileDiagnostic> Diagnostics)
{
    /// <summary>Whether BuildKit would refuse the file.</summary>
    public bool HasErrors => Diagnostics.Count > 0;
}
