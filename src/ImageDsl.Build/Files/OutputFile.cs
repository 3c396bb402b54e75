using ImageDsl.Rules.Documents;

namespace ImageDsl.Build.Files;

/// <summary>A file to be written.</summary>
internal sealed class OutputFile
{
    private string? _text;
    private DocumentContent? _content;

    /// <summary>A file with a text, which is written as UTF-8 without byte order mark.</summary>
    /// <param name="path">Relative to the output folder, with <c>/</c>: <c>orders/Dockerfile</c>.</param>
    /// <param name="text">The text.</param>
    public OutputFile(string path, string text) => (Path, _text) = (path, text);

    /// <summary>A file with a content.</summary>
    /// <param name="path">Relative to the output folder, with <c>/</c>.</param>
    /// <param name="content">The content.</param>
    public OutputFile(string path, DocumentContent content) => (Path, _content) = (path, content);

    /// <summary>Relative to the output folder, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>The content as a text.</summary>
    public string Text => _text ??= _content!.ToString();

    /// <summary>The content as the file has it.</summary>
    public DocumentContent Content => _content ??= DocumentContent.Of(_text!);
}
