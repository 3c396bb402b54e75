using System.Globalization;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Rules.Documents;

/// <summary>Places in sources as compilers print them.</summary>
internal static class SourceText
{
    /// <summary><c>Orders.cs:12</c>, or null for no place.</summary>
    public static string? Of(SourceLine? source) => source is null ? null : $"{source.Path}:{source.Line.ToString(CultureInfo.InvariantCulture)}";
}
