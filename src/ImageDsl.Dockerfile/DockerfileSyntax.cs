using System.Text;
using ImageDsl.Dockerfile.Reading;

namespace ImageDsl.Dockerfile;

/// <summary>What a reader made of the text of a Dockerfile: the text itself, the document as data, and everything that is wrong.</summary>
public sealed class DockerfileSyntax
{
    private readonly LineMap _lines;
    private readonly byte[]? _bytes;

    private DockerfileSyntax(string text, byte[]? bytes)
    {
        Text = text;
        _bytes = bytes;
        _lines = new LineMap(text);
    }

    /// <summary>The text that was read, unchanged.</summary>
    public string Text { get; }

    /// <summary>The document as data; without the instructions that could not be understood when there are errors.</summary>
    public DockerfileDocument Document { get; private set; } = null!;

    /// <summary>The instructions in the order of the text, with their places.</summary>
    public IReadOnlyList<InstructionSyntax> Instructions { get; private set; } = [];

    /// <summary>Everything that is wrong, in the order of the text.</summary>
    public IReadOnlyList<DockerfileDiagnostic> Diagnostics { get; private set; } = [];

    /// <summary>Whether BuildKit would refuse the file.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The line and column of a character.</summary>
    /// <param name="offset">The character, counted from 0; clamped to the text.</param>
    public SourcePosition PositionOf(int offset) => _lines.PositionOf(Math.Max(0, Math.Min(offset, Text.Length)));

    /// <summary>The text of a range.</summary>
    /// <param name="span">The range; it must lie within the text.</param>
    public string TextOf(SourceSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>The text that was read, unchanged.</summary>
    public override string ToString() => Text;

    /// <summary>The bytes that were read, unchanged; of a text that was read as a string, its UTF-8.</summary>
    public byte[] ToUtf8() => _bytes is null ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(Text) : (byte[])_bytes.Clone();

    /// <param name="text">The whole file.</param>
    /// <param name="bytes">The bytes it was decoded from, when they cannot be had back from it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static DockerfileSyntax Read(string text, byte[]? bytes, CancellationToken cancellationToken)
    {
        var syntax = new DockerfileSyntax(text, bytes);
        var diagnostics = new DiagnosticBag();
        var reader = new DocumentReader(syntax, diagnostics, cancellationToken);
        syntax.Document = reader.Read();
        syntax.Instructions = reader.Instructions;
        new DocumentChecks(syntax, diagnostics).Run();
        syntax.Diagnostics = diagnostics.ToSortedList(syntax._lines);
        return syntax;
    }
}
