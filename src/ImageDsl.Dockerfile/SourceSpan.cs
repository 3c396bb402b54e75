using System.Globalization;

namespace ImageDsl.Dockerfile;

/// <summary>A range of characters in the text of a Dockerfile.</summary>
/// <param name="Start">The first character, counted from 0 in UTF-16 units.</param>
/// <param name="Length">The number of characters; it may run over several lines.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>The character behind the last one.</summary>
    public int End => Start + Length;
}

/// <summary>A place in the text of a Dockerfile.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1 in UTF-16 units.</param>
public readonly record struct SourcePosition(int Line, int Column)
{
    /// <summary>The place as tools print it: <c>12:5</c>.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}:{1}", Line, Column);
}
