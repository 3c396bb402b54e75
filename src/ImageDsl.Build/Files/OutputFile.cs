using System.Text;

namespace ImageDsl.Build.Files;

/// <summary>A file to be written.</summary>
/// <param name="Path">Relative to the output folder, with <c>/</c>: <c>orders/Dockerfile</c>.</param>
/// <param name="Text">The content; written as UTF-8 without byte order mark.</param>
internal sealed record OutputFile(string Path, string Text)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private byte[]? _content;

    /// <summary>The content as a file has it.</summary>
    public byte[] Content => _content ??= Utf8.GetBytes(Text);
}
