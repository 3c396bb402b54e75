using System.Globalization;
using System.Text;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Output.Pictures;

/// <summary>A picture in the language of Graphviz (https://graphviz.org/doc/info/lang.html): solid for inheritance, dashed for references.</summary>
internal static class DotPicture
{
    public static string Write(GraphPicture picture)
    {
        var text = new StringBuilder("digraph estate {\n  rankdir=BT;\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n");

        foreach (var band in picture.Boxes.GroupBy(box => box.Band))
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"  subgraph cluster_{band.Key.ToString().ToLowerInvariant()} {{\n    label={Quote(BandName.Of(band.Key))};\n");

            foreach (var box in band)
            {
                var style = (box.Band == PictureBand.External ? ", shape=ellipse" : "") + (box.IsDeep ? ", color=\"#c2410c\", penwidth=3" : "");
                _ = text.Append(CultureInfo.InvariantCulture, $"    {box.Id} [label={Quote(box.Note is null ? box.Label : $"{box.Label} ({box.Note} ?)")}{style}];\n");
            }

            _ = text.Append("  }\n");
        }

        foreach (var arrow in picture.Arrows)
        {
            var style = arrow.Kind == EstateEdgeKind.Inheritance ? "" : $" [style=dashed, label={Quote(EdgeKindName.Of(arrow.Kind))}]";
            _ = text.Append(CultureInfo.InvariantCulture, $"  {arrow.From} -> {arrow.To}{style};\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>A quoted string, in which a backslash begins an escape of Graphviz's own.</summary>
    private static string Quote(string text) => "\"" + TerminalText.Clean(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
