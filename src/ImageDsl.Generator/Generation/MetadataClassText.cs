using System.Text;
using ImageDsl.CompilerServices;

namespace ImageDsl.Generator.Generation;

/// <summary>A part of <see cref="ImageMetadataClass"/>, with attributes between its two ends. Every version of C# reads it.</summary>
internal static class MetadataClassText
{
    /// <summary>What stands before the attributes.</summary>
    public static StringBuilder OpenMetadata(this StringBuilder source) => source.Append("namespace ").Append(ImageMetadataClass.Namespace).Append("\n{\n");

    /// <summary>What stands behind them.</summary>
    public static StringBuilder CloseMetadata(this StringBuilder source) => source.Append("internal static partial class ").Append(ImageMetadataClass.Name).Append(" { }\n}\n");
}
