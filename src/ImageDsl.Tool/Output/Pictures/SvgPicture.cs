using System.Globalization;
using System.Net;
using System.Text;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Output.Pictures;

/// <summary>
/// A picture as SVG: the bands from the applications at the top down to the external images, boxes near to what they need, no script and
/// nothing from elsewhere.
/// </summary>
internal static class SvgPicture
{
    private const int BoxHeight = 34;
    private const int RowGap = 40;
    private const int ColumnGap = 18;
    private const int BandPadding = 26;
    private const int LeftMargin = 110;
    private const int MaxRowWidth = 2_400;
    private const double CharacterWidth = 7.4;

    /// <summary>How often the boxes of a band are moved towards what they are tied to.</summary>
    private const int Sweeps = 6;

    public static string Write(GraphPicture picture)
    {
        var places = Place(picture);
        var width = places.Values.Select(place => place.Right).DefaultIfEmpty(400).Max() + ColumnGap;
        var bands = BandsOf(places).ToList();
        var height = bands.Select(band => band.Bottom).DefaultIfEmpty(100).Max();
        var text = new StringBuilder();

        _ = text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0} {height:0}\" width=\"{width:0}\" height=\"{height:0}\" role=\"img\">\n")
            .Append("<title>Container images and what they stand on</title>\n")
            .Append(Style);

        foreach (var band in bands)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"<rect class=\"band {ClassOf(band.Band)}\" x=\"0\" y=\"{band.Top:0}\" width=\"{width:0}\" height=\"{band.Bottom - band.Top:0}\"/>\n")
                .Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"12\" y=\"{band.Top + 22:0}\">{BandName.Of(band.Band)}</text>\n");
        }

        foreach (var arrow in picture.Arrows)
            AppendArrow(text, arrow, places[arrow.From], places[arrow.To]);

        foreach (var box in picture.Boxes)
            AppendBox(text, box, places[box.Id]);

        return text.Append("</svg>\n").ToString();
    }

    private const string Style = """
        <style>
        svg { font: 12px system-ui, sans-serif; background: #fff }
        .band { fill: #f8fafc; stroke: #e2e8f0 } .band.external { fill: #f1f5f9 } .band.os { fill: #eff6ff } .band.runtime { fill: #ecfdf5 }
        .band.middleware { fill: #fefce8 } .band.application { fill: #fdf4ff }
        .name { font-weight: 600; fill: #64748b }
        .box rect { fill: #fff; stroke: #475569; rx: 6px } .box text { fill: #0f172a; text-anchor: middle; dominant-baseline: central }
        .external rect { stroke-dasharray: 1 0; fill: #f8fafc; stroke: #94a3b8 } .deep rect { stroke: #c2410c; stroke-width: 2.5 }
        .added rect { stroke: #15803d; stroke-width: 3 } .removed rect { stroke: #b91c1c; stroke-width: 3; stroke-dasharray: 5 3 } .changed rect { stroke: #b45309; stroke-width: 3 }
        path { fill: none; stroke: #64748b } path.reference { stroke-dasharray: 5 4; stroke: #94a3b8 } path.added { stroke: #15803d; stroke-width: 2 } path.removed { stroke: #b91c1c; stroke-width: 2 }
        </style>

        """;

    private static Dictionary<string, BoxPlace> Place(GraphPicture picture)
    {
        var rows = Rows(picture);
        var centres = new Dictionary<string, double>(StringComparer.Ordinal);
        var neighbours = picture.Arrows.SelectMany(arrow => new[] { (arrow.From, arrow.To), (From: arrow.To, To: arrow.From) }).ToLookup(tie => tie.Item1, tie => tie.Item2, StringComparer.Ordinal);

        foreach (var row in rows)
            Spread(row.Boxes, centres);

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var row in sweep % 2 == 0 ? rows : [.. rows.AsEnumerable().Reverse()])
            {
                var wanted = row.Boxes.ToDictionary(box => box.Id, box => neighbours[box.Id].Select(other => centres[other]).DefaultIfEmpty(centres[box.Id]).Average(), StringComparer.Ordinal);
                row.Boxes.Sort((left, right) => wanted[left.Id].CompareTo(wanted[right.Id]) is var order and not 0 ? order : string.CompareOrdinal(left.Label, right.Label));
                Spread(row.Boxes, centres);
            }
        }

        var places = new Dictionary<string, BoxPlace>(StringComparer.Ordinal);
        var top = 0.0;

        for (var i = rows.Count - 1; i >= 0; i--)
        {
            var isNewBand = i == rows.Count - 1 || rows[i + 1].Band != rows[i].Band;
            top += isNewBand ? 2 * BandPadding : RowGap;

            foreach (var box in rows[i].Boxes)
                places[box.Id] = new BoxPlace(rows[i].Band, centres[box.Id], WidthOf(box), top);

            top += BoxHeight;
        }

        return places;
    }

    /// <summary>
    /// The boxes in rows from the bottom up. Within a band what stands on another image of the band is a row higher, and a row that would
    /// be too wide is broken.
    /// </summary>
    private static List<PictureRow> Rows(GraphPicture picture)
    {
        var bands = picture.Boxes.ToDictionary(box => box.Id, box => box.Band, StringComparer.Ordinal);
        var below = picture.Arrows.Where(arrow => arrow.Kind == EstateEdgeKind.Inheritance && bands[arrow.From] == bands[arrow.To]).ToLookup(arrow => arrow.From, arrow => arrow.To, StringComparer.Ordinal);
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<PictureRow>();

        // The boxes of a band come with what they stand on first; a cycle ends at what has no depth yet.
        foreach (var box in picture.Boxes)
            depths[box.Id] = below[box.Id].Select(other => depths.TryGetValue(other, out var depth) ? depth + 1 : 0).DefaultIfEmpty(0).Max();

        foreach (var level in picture.Boxes.GroupBy(box => (box.Band, Depth: depths[box.Id])).OrderBy(level => level.Key.Band).ThenBy(level => level.Key.Depth))
        {
            var width = double.PositiveInfinity;

            foreach (var box in level)
            {
                if (width + WidthOf(box) > MaxRowWidth)
                {
                    rows.Add(new PictureRow(level.Key.Band, []));
                    width = 0;
                }

                rows[^1].Boxes.Add(box);
                width += WidthOf(box) + ColumnGap;
            }
        }

        return rows;
    }

    private static void Spread(List<PictureBox> row, Dictionary<string, double> centres)
    {
        double x = LeftMargin;

        foreach (var box in row)
        {
            centres[box.Id] = x + (WidthOf(box) / 2);
            x += WidthOf(box) + ColumnGap;
        }
    }

    private static IEnumerable<(PictureBand Band, double Top, double Bottom)> BandsOf(Dictionary<string, BoxPlace> places) => places.Values
        .GroupBy(place => place.Band)
        .OrderByDescending(band => band.Key)
        .Select(band => (band.Key, band.Min(place => place.Top) - BandPadding, band.Max(place => place.Top) + BoxHeight + BandPadding));

    private static void AppendArrow(StringBuilder text, PictureArrow arrow, BoxPlace from, BoxPlace to)
    {
        var isDown = from.Top < to.Top;
        var (startY, endY) = isDown ? (from.Top + BoxHeight, to.Top) : (from.Top, to.Top + BoxHeight);
        var middle = (startY + endY) / 2;
        var classes = string.Join(' ', new[] { arrow.Kind == EstateEdgeKind.Inheritance ? "" : "reference", ChangeClass(arrow.Change) }.Where(name => name.Length > 0));

        _ = text.Append(CultureInfo.InvariantCulture, $"<path class=\"{classes}\" d=\"M{from.Centre:0.#} {startY:0.#}C{from.Centre:0.#} {middle:0.#} {to.Centre:0.#} {middle:0.#} {to.Centre:0.#} {endY:0.#}\"/>\n");
    }

    private static void AppendBox(StringBuilder text, PictureBox box, BoxPlace place)
    {
        var classes = string.Join(' ', new[] { "box", ClassOf(box.Band), box.IsDeep ? "deep" : "", ChangeClass(box.Change) }.Where(name => name.Length > 0));

        _ = text.Append(CultureInfo.InvariantCulture, $"<g class=\"{classes}\"><title>{Escape(box.Note is null ? box.Label : $"{box.Label}: {box.Note} could not be resolved")}</title>")
            .Append(CultureInfo.InvariantCulture, $"<rect x=\"{place.Left:0.#}\" y=\"{place.Top:0.#}\" width=\"{place.Width:0.#}\" height=\"{BoxHeight}\" rx=\"6\"/>")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"{place.Centre:0.#}\" y=\"{place.Top + (BoxHeight / 2.0):0.#}\">{Escape(box.Label)}</text></g>\n");
    }

    private static double WidthOf(PictureBox box) => (Math.Min(box.Label.Length, 200) * CharacterWidth) + 24;

    private static string ClassOf(PictureBand band) => band.ToString().ToLowerInvariant();

    private static string ChangeClass(PictureChange change) => change == PictureChange.None ? "" : change.ToString().ToLowerInvariant();

    /// <summary>Text within an element or a quoted attribute; what XML does not allow at all is taken away before.</summary>
    private static string Escape(string text) => WebUtility.HtmlEncode(TerminalText.Clean(text));

    private sealed record PictureRow(PictureBand Band, List<PictureBox> Boxes);

    private sealed record BoxPlace(PictureBand Band, double Centre, double Width, double Top)
    {
        public double Left => Centre - (Width / 2);

        public double Right => Centre + (Width / 2);
    }
}
