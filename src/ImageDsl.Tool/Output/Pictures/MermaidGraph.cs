using System.Globalization;
using System.Text;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Output.Pictures;

/// <summary>A picture as a Mermaid flowchart (https://mermaid.js.org): solid for inheritance, dotted for references.</summary>
internal static class MermaidGraph
{
    public static string Write(GraphPicture picture)
    {
        var text = new StringBuilder("flowchart BT\n");

        foreach (var band in picture.Boxes.GroupBy(box => box.Band))
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"    subgraph band_{band.Key.ToString().ToLowerInvariant()} [\"{BandName.Of(band.Key)}\"]\n");

            foreach (var box in band)
            {
                var (open, close) = box.Band == PictureBand.External ? ("([", "])") : ("[", "]");
                _ = text.Append(CultureInfo.InvariantCulture, $"        {box.Id}{open}\"{Label(box)}\"{close}{ClassOf(box)}\n");
            }

            _ = text.Append("    end\n");
        }

        foreach (var arrow in picture.Arrows)
            _ = text.Append(CultureInfo.InvariantCulture, $"    {arrow.From} {Line(arrow.Kind)} {arrow.To}\n");

        AppendStyles(text, picture);
        return text.ToString();
    }

    private static string Label(PictureBox box) => Escape(box.Note is null ? box.Label : $"{box.Label} ({box.Note} ?)");

    private static string Line(EstateEdgeKind kind) => kind == EstateEdgeKind.Inheritance ? "-->" : $"-. {EdgeKindName.Of(kind)} .->";

    private static string ClassOf(PictureBox box) => box switch
    {
        { Change: not PictureChange.None } => ":::" + box.Change.ToString().ToLowerInvariant(),
        { IsDeep: true } => ":::deep",
        _ => "",
    };

    private static void AppendStyles(StringBuilder text, GraphPicture picture)
    {
        if (picture.Boxes.Any(box => box.IsDeep))
            _ = text.Append("    classDef deep stroke:#c2410c,stroke-width:3px\n");

        if (picture.Boxes.All(box => box.Change == PictureChange.None) && picture.Arrows.All(arrow => arrow.Change == PictureChange.None))
            return;

        _ = text
            .Append("    classDef added stroke:#15803d,stroke-width:3px\n")
            .Append("    classDef removed stroke:#b91c1c,stroke-width:3px,stroke-dasharray:4 3\n")
            .Append("    classDef changed stroke:#b45309,stroke-width:3px\n");

        foreach (var same in picture.Arrows.Select((arrow, i) => (arrow.Change, Index: i)).Where(arrow => arrow.Change != PictureChange.None).GroupBy(arrow => arrow.Change))
        {
            var indexes = string.Join(",", same.Select(arrow => arrow.Index.ToString(CultureInfo.InvariantCulture)));
            _ = text.Append(CultureInfo.InvariantCulture, $"    linkStyle {indexes} stroke:{(same.Key == PictureChange.Added ? "#15803d" : "#b91c1c")}\n");
        }
    }

    /// <summary>Everything but letters, digits and what references are made of as a numbered entity.</summary>
    private static string Escape(string label)
    {
        var escaped = new StringBuilder();

        foreach (var rune in TerminalText.Clean(label).EnumerateRunes())
        {
            _ = rune.Value < 128 && (char.IsAsciiLetterOrDigit((char)rune.Value) || "._-/:@ ".Contains((char)rune.Value, StringComparison.Ordinal))
                ? escaped.Append((char)rune.Value)
                : escaped.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
        }

        return escaped.ToString();
    }
}
