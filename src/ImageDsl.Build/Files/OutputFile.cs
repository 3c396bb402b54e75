namespace ImageDsl.Build.Files;

/// <summary>A file to be written.</summary>
/// <param name="Path">Relative to the output folder, with <c>/</c>: <c>orders/Dockerfile</c>.</param>
/// <param name="Text">The content; written as UTF-8 without byte order mark.</param>
internal sealed record OutputFile(string Path, string Text);
