namespace ImageDsl.Tool.Sources;

/// <summary>Something about a source that could not be used; the rest goes on.</summary>
/// <param name="Path">The file or folder, as a person finds it.</param>
/// <param name="Line">The line, counted from 1, or null.</param>
/// <param name="Message">What is wrong, one sentence without a full stop.</param>
internal sealed record SourceWarning(string Path, int? Line, string Message)
{
    /// <summary>As compilers print it.</summary>
    public override string ToString() => Line is null ? $"{Path}: warning: {Message}" : $"{Path}:{Line}: warning: {Message}";
}
