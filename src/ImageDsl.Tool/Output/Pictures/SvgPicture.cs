using System.Globalization;
using System.Net;
using System.Text;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Output.Pictures;

/// <summary>A picture as SVG: no script and nothing from elsewhere; light or dark as the one who looks at it has chosen.</summary>
internal static class SvgPicture
{
    private const int LegendHeight = 34;

    /// <summary>As many letters as a box surely has room for.</summary>
    private const int TitleLength = 26;
    private const int SubtitleLength = 30;

    /// <summary>The width of a letter of a heading.</summary>
    private const double Letter = 7;

    public static string Write(GraphPicture picture)
    {
        var layout = SvgLayout.Of(picture);
        var legend = LegendOf(picture);
        var width = Math.Max(layout.Width, 24 + legend.Sum(entry => WidthOf(entry.Text)));
        var height = layout.Height + LegendHeight;
        var text = new StringBuilder();

        _ = text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0} {height:0}\" width=\"{width:0}\" height=\"{height:0}\" role=\"img\">\n")
            .Append("<title>Container images and what they stand on</title>\n")
            .Append(Style)
            .Append(CultureInfo.InvariantCulture, $"<rect class=\"back\" width=\"{width:0}\" height=\"{height:0}\"/>\n");

        foreach (var band in layout.Bands)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"<rect class=\"band {ClassOf(band.Band)}\" x=\"0\" y=\"{band.Top:0}\" width=\"{width:0}\" height=\"{band.Bottom - band.Top - 2:0}\"/>\n")
                .Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"14\" y=\"{band.Top + 22:0}\">{BandName.Of(band.Band)}</text>\n");
        }

        AppendArrows(text, picture, layout);

        foreach (var unit in layout.Units)
            AppendUnit(text, unit);

        AppendLegend(text, legend, layout.Height);
        return text.Append("</svg>\n").ToString();
    }

    private const string Style = """
        <style>
        svg { font: 13px system-ui, sans-serif;
          --back: #fff; --text: #0f172a; --soft: #64748b; --line: #94a3b8; --box: #fff; --edge: #cbd5e1; --b0: #f1f5f9; --b1: #e8f1fd; --b2: #e6f7ef; --b3: #fdf6df; --b4: #f6edfd;
          --deep: #dc2626; --added: #15803d; --removed: #b91c1c; --changed: #b45309 }
        @media (prefers-color-scheme: dark) { svg { --back: #0b1120; --text: #e2e8f0; --soft: #94a3b8; --line: #64748b; --box: #1e293b; --edge: #475569; --b0: #111a2c; --b1: #0e1f3d; --b2: #0c2a24;
          --b3: #2b2410; --b4: #24143a; --deep: #f87171; --added: #4ade80; --removed: #f87171; --changed: #fbbf24 } }
        .back { fill: var(--back) } .band.external { fill: var(--b0) } .band.os { fill: var(--b1) } .band.runtime { fill: var(--b2) } .band.middleware { fill: var(--b3) } .band.application { fill: var(--b4) }
        .name { font-size: 14px; font-weight: 600; fill: var(--soft) } .legend, .heading, .subtitle { font-size: 11px; fill: var(--soft) }
        .shelf { fill: none; stroke: var(--edge); stroke-dasharray: 3 3 }
        .box rect { fill: var(--box); stroke: var(--edge) } .box .mark { stroke: none; fill: #94a3b8 } .box.os .mark { fill: #3b82f6 } .box.runtime .mark { fill: #10b981 } .box.middleware .mark { fill: #eab308 } .box.application .mark { fill: #a855f7 }
        .title { fill: var(--text) } .deep .outline { stroke: var(--deep); stroke-width: 2 } .unknown .mark { fill: var(--deep) }
        .added .outline { stroke: var(--added); stroke-width: 2.5 } .removed .outline { stroke: var(--removed); stroke-width: 2.5; stroke-dasharray: 5 3 } .changed .outline { stroke: var(--changed); stroke-width: 2.5 }
        path { fill: none; stroke: var(--line); stroke-width: 1.2 } path.reference { stroke-dasharray: 5 4; stroke-width: 1 } path.added { stroke: var(--added); stroke-width: 2 } path.removed { stroke: var(--removed); stroke-width: 2 }
        </style>

        """;

    /// <summary>What is drawn and does not explain itself.</summary>
    private static List<(string Class, string Text)> LegendOf(GraphPicture picture)
    {
        var legend = new List<(string Class, string Text)> { ("", "stands on") };

        Add(picture.Arrows.Any(arrow => arrow.Kind != EstateEdgeKind.Inheritance), "reference", "refers to");
        Add(picture.Boxes.Any(box => box.IsDeep), "box deep", "more than three conceptual layers");
        Add(picture.Boxes.Any(box => box.Note is not null), "box unknown", "something could not be resolved");

        foreach (var change in (PictureChange[])[PictureChange.Added, PictureChange.Changed, PictureChange.Removed])
            Add(picture.Boxes.Any(box => box.Change == change), "box " + ChangeClass(change), ChangeClass(change));

        return legend;

        void Add(bool isDrawn, string @class, string text)
        {
            if (isDrawn)
                legend.Add((@class, text));
        }
    }

    private static double WidthOf(string legend) => 60 + (legend.Length * Letter);

    private static void AppendLegend(StringBuilder text, List<(string Class, string Text)> legend, double top)
    {
        var x = 14.0;
        var middle = top + (LegendHeight / 2.0);

        foreach (var (@class, what) in legend)
        {
            // Not within a group, which is what a box is.
            _ = @class.StartsWith("box", StringComparison.Ordinal)
                ? text.Append(CultureInfo.InvariantCulture, $"<svg class=\"{@class}\" x=\"{x:0}\" y=\"{middle - 8:0}\" width=\"30\" height=\"16\" overflow=\"visible\"><rect class=\"outline\" width=\"28\" height=\"16\" rx=\"3\"/><rect class=\"mark\" y=\"3\" width=\"3\" height=\"10\"/></svg>\n")
                : text.Append(CultureInfo.InvariantCulture, $"<path class=\"{@class}\" d=\"M{x:0} {middle:0}H{x + 28:0}\"/>\n");

            _ = text.Append(CultureInfo.InvariantCulture, $"<text class=\"legend\" x=\"{x + 36:0}\" y=\"{middle + 4:0}\">{what}</text>\n");
            x += WidthOf(what);
        }
    }

    /// <summary>One line between two units for each way of needing, however many of their boxes need each other.</summary>
    private static void AppendArrows(StringBuilder text, GraphPicture picture, SvgLayout layout)
    {
        foreach (var (from, to, isInheritance, change) in picture.Arrows
            .Select(arrow => (From: layout.UnitOf(arrow.From), To: layout.UnitOf(arrow.To), IsInheritance: arrow.Kind == EstateEdgeKind.Inheritance, arrow.Change))
            .Where(arrow => arrow.From != arrow.To)
            .Distinct())
        {
            var (upper, lower) = from.Top < to.Top ? (from, to) : (to, from);
            var middle = (upper.Bottom + lower.Top) / 2;
            var classes = string.Join(' ', new[] { isInheritance ? "" : "reference", ChangeClass(change) }.Where(name => name.Length > 0));

            _ = text.Append(CultureInfo.InvariantCulture, $"<path class=\"{classes}\" d=\"M{upper.Centre:0.#} {upper.Bottom:0.#}C{upper.Centre:0.#} {middle:0.#} {lower.Centre:0.#} {middle:0.#} {lower.Centre:0.#} {lower.Top:0.#}\"/>\n");
        }
    }

    private static void AppendUnit(StringBuilder text, SvgUnit unit)
    {
        if (unit.Heading is { } heading)
        {
            var count = string.Create(CultureInfo.InvariantCulture, $"{unit.Boxes.Count} images");
            var room = (int)((unit.Width - 30) / Letter) - count.Length;

            _ = text.Append(CultureInfo.InvariantCulture, $"<rect class=\"shelf\" x=\"{unit.Left:0.#}\" y=\"{unit.Top:0.#}\" width=\"{unit.Width:0.#}\" height=\"{unit.Height:0.#}\" rx=\"8\"/>\n")
                .Append(CultureInfo.InvariantCulture, $"<text class=\"heading\" x=\"{unit.Left + 10:0.#}\" y=\"{unit.Top + 16:0.#}\">{Escape(Cut(heading, room))}</text>\n")
                .Append(CultureInfo.InvariantCulture, $"<text class=\"heading\" text-anchor=\"end\" x=\"{unit.Right - 10:0.#}\" y=\"{unit.Top + 16:0.#}\">{count}</text>\n");
        }

        for (var i = 0; i < unit.Boxes.Count; i++)
            AppendBox(text, unit.Boxes[i], unit.PlaceOf(i));
    }

    private static void AppendBox(StringBuilder text, PictureBox box, (double Left, double Top) place)
    {
        var classes = string.Join(' ', new[] { "box", ClassOf(box.Band), box.IsDeep ? "deep" : "", box.Note is null ? "" : "unknown", ChangeClass(box.Change) }.Where(name => name.Length > 0));

        _ = text.Append(CultureInfo.InvariantCulture, $"<g class=\"{classes}\"><title>{Escape(box.Note is null ? box.Label : $"{box.Label}: {box.Note} could not be resolved")}</title>")
            .Append(CultureInfo.InvariantCulture, $"<rect class=\"outline\" x=\"{place.Left:0.#}\" y=\"{place.Top:0.#}\" width=\"{SvgUnit.BoxWidth}\" height=\"{SvgUnit.BoxHeight}\" rx=\"6\"/>")
            .Append(CultureInfo.InvariantCulture, $"<rect class=\"mark\" x=\"{place.Left:0.#}\" y=\"{place.Top + 6:0.#}\" width=\"3\" height=\"{SvgUnit.BoxHeight - 12}\"/>")
            .Append(CultureInfo.InvariantCulture, $"<text class=\"title\" x=\"{place.Left + 12:0.#}\" y=\"{place.Top + (box.Subtitle.Length > 0 ? 18 : 26):0.#}\">{Escape(Cut(box.Title, TitleLength))}</text>");

        if (box.Subtitle.Length > 0)
            _ = text.Append(CultureInfo.InvariantCulture, $"<text class=\"subtitle\" x=\"{place.Left + 12:0.#}\" y=\"{place.Top + 33:0.#}\">{Escape(Cut(box.Subtitle, SubtitleLength))}</text>");

        _ = text.Append("</g>\n");
    }

    private static string Cut(string text, int length)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        return starts.Length <= length ? text : string.Concat(text.AsSpan(0, starts[Math.Max(1, length - 1)]), "…");
    }

    private static string ClassOf(PictureBand band) => band.ToString().ToLowerInvariant();

    private static string ChangeClass(PictureChange change) => change == PictureChange.None ? "" : change.ToString().ToLowerInvariant();

    /// <summary>Text within an element or a quoted attribute; what XML does not allow at all is taken away before.</summary>
    private static string Escape(string text) => WebUtility.HtmlEncode(TerminalText.Clean(text));
}
