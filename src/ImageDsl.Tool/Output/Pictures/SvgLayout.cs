using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Output.Pictures;

/// <summary>
/// Where the boxes of a picture stand: bands from the applications at the top down to the external images, within a band what needs something above
/// what it needs, and everything near to what it is tied to. Boxes that stand on the same and on which nothing stands share a shelf.
/// </summary>
internal sealed class SvgLayout
{
    private const int ColumnGap = 24;
    private const int RowGap = 72;
    private const int LeftMargin = 120;
    private const int RightMargin = 24;

    /// <summary>Width to height of a picture that is seen whole on a screen.</summary>
    private const double Aspect = 1.6;

    private const int MaxColumns = 60;

    /// <summary>Fewer boxes need no shelf.</summary>
    private const int Few = 3;

    /// <summary>How much nearer a unit wants to be to what it stands on than to what it refers to.</summary>
    private const double InheritanceWeight = 8;

    /// <summary>How often the units of a row are moved towards what they are tied to.</summary>
    private const int Sweeps = 6;

    private readonly Dictionary<string, SvgUnit> _unitOf = new(StringComparer.Ordinal);
    private readonly ILookup<SvgUnit, (SvgUnit Other, double Weight)> _ties;
    private readonly List<SvgRow> _rows;

    private SvgLayout(GraphPicture picture)
    {
        Units = UnitsOf(picture);

        foreach (var unit in Units)
        {
            foreach (var box in unit.Boxes)
                _unitOf[box.Id] = unit;
        }

        var arrows = picture.Arrows
            .Select(arrow => (From: _unitOf[arrow.From], To: _unitOf[arrow.To], Weight: arrow.Kind == EstateEdgeKind.Inheritance ? InheritanceWeight : 1))
            .Where(arrow => arrow.From != arrow.To)
            .Distinct()
            .ToList();

        _ties = arrows.Concat(arrows.Select(arrow => (From: arrow.To, To: arrow.From, arrow.Weight))).ToLookup(tie => tie.From, tie => (tie.To, tie.Weight));
        _rows = RowsOf(LevelsOf(arrows.ToLookup(arrow => arrow.From, arrow => arrow.To)));

        Spread();
        Stack();
    }

    /// <summary>What is placed as a whole.</summary>
    public IReadOnlyList<SvgUnit> Units { get; }

    /// <summary>The bands from the top down.</summary>
    public IReadOnlyList<SvgBand> Bands { get; private set; } = [];

    public double Width { get; private set; }

    public double Height { get; private set; }

    /// <summary>Places the boxes of a picture.</summary>
    public static SvgLayout Of(GraphPicture picture) => new(picture);

    /// <summary>What a box is placed with.</summary>
    public SvgUnit UnitOf(string box) => _unitOf[box];

    private static List<SvgUnit> UnitsOf(GraphPicture picture)
    {
        var labels = picture.Boxes.ToDictionary(box => box.Id, box => box.Label, StringComparer.Ordinal);
        var needed = picture.Arrows.Select(arrow => arrow.To).ToHashSet(StringComparer.Ordinal);
        var inherited = picture.Arrows.Where(arrow => arrow.Kind == EstateEdgeKind.Inheritance).ToLookup(arrow => arrow.To, StringComparer.Ordinal);
        var parents = picture.Arrows.Where(arrow => arrow.Kind == EstateEdgeKind.Inheritance).ToLookup(arrow => arrow.From, arrow => arrow.To, StringComparer.Ordinal);

        return
        [
            .. picture.Boxes
                .GroupBy(box => (box.Band, Shelf: ShelfOf(box) ?? box.Id))
                .SelectMany(group => group.Count() >= Few
                    ? [new SvgUnit([.. group], ShelfOf(group.First()))]
                    : group.Select(box => new SvgUnit([box], null))),
        ];

        string? ShelfOf(PictureBox box) => box.Band == PictureBand.External
            ? inherited.Contains(box.Id) ? null : "only referred to"
            : needed.Contains(box.Id) ? null : parents[box.Id].FirstOrDefault() is { } parent ? $"on {labels[parent]}" : "on nothing known";
    }

    /// <summary>The units from the bottom up, each level in the order of what it stands on.</summary>
    private List<List<SvgUnit>> LevelsOf(ILookup<SvgUnit, SvgUnit> below)
    {
        var depths = new Dictionary<SvgUnit, int>();

        // Units come after those they need; a cycle ends at what has no depth yet.
        foreach (var unit in Units)
            depths[unit] = below[unit].Where(other => other.Band == unit.Band).Select(other => depths.TryGetValue(other, out var depth) ? depth + 1 : 0).DefaultIfEmpty(0).Max();

        var positions = new Dictionary<SvgUnit, double>();
        var levels = new List<List<SvgUnit>>();

        foreach (var level in Units.GroupBy(unit => (unit.Band, Depth: depths[unit])).OrderBy(level => level.Key.Band).ThenBy(level => level.Key.Depth))
        {
            levels.Add([.. level.OrderBy(unit => below[unit].Where(positions.ContainsKey).Select(other => positions[other]).DefaultIfEmpty(0).Average())]);

            for (var i = 0; i < levels[^1].Count; i++)
                positions[levels[^1][i]] = (i + 0.5) / levels[^1].Count;
        }

        return levels;
    }

    /// <summary>The levels broken into rows, so that the picture is about as wide as a screen for its height.</summary>
    private static List<SvgRow> RowsOf(IReadOnlyList<List<SvgUnit>> levels) => Enumerable.Range(3, MaxColumns)
        .Select(columns => levels.SelectMany(level => Broken(level, columns * (SvgUnit.BoxWidth + ColumnGap))).ToList())
        .MinBy(rows => Math.Abs(Math.Log((rows.Max(row => WidthOf(row.Units)) + LeftMargin + RightMargin) / rows.Sum(row => row.Height + RowGap) / Aspect))) ?? [];

    private static IEnumerable<SvgRow> Broken(IReadOnlyList<SvgUnit> level, double limit)
    {
        var even = Math.Min(limit, (WidthOf(level) / Math.Ceiling(WidthOf(level) / limit)) + (SvgUnit.BoxWidth / 2));
        var row = new List<SvgUnit>();

        foreach (var unit in level)
        {
            if (row.Count > 0 && WidthOf(row) + ColumnGap + unit.Width > even)
            {
                yield return new SvgRow(row);
                row = [];
            }

            row.Add(unit);
        }

        yield return new SvgRow(row);
    }

    private static double WidthOf(IReadOnlyList<SvgUnit> units) => units.Sum(unit => unit.Width + ColumnGap) - ColumnGap;

    private void Spread()
    {
        var width = _rows.Select(row => WidthOf(row.Units)).DefaultIfEmpty(0).Max();

        foreach (var row in _rows)
            Place(row, unit => unit.Centre, width);

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var row in sweep % 2 == 0 ? _rows : _rows.AsEnumerable().Reverse())
            {
                var wanted = row.Units.ToDictionary(unit => unit, unit => MiddleOf(_ties[unit].DefaultIfEmpty((Other: unit, Weight: 1)).ToList()));
                row.Units.Sort((left, right) => wanted[left].CompareTo(wanted[right]) is var order and not 0 ? order : string.CompareOrdinal(left.Boxes[0].Label, right.Boxes[0].Label));
                Place(row, unit => wanted[unit], width);
            }
        }

        Width = LeftMargin + width + RightMargin;
    }

    private static double MiddleOf(IReadOnlyList<(SvgUnit Other, double Weight)> ties) => ties.Sum(tie => tie.Other.Centre * tie.Weight) / ties.Sum(tie => tie.Weight);

    /// <summary>Each unit where it wants to be, as far as those beside it and the width of the picture let it.</summary>
    private static void Place(SvgRow row, Func<SvgUnit, double> wanted, double width)
    {
        var centres = row.Units.ConvertAll(unit => wanted(unit));
        var left = (double)LeftMargin;

        foreach (var (unit, centre) in row.Units.Zip(centres))
        {
            unit.Centre = Math.Max(left, centre - (unit.Width / 2)) + (unit.Width / 2);
            left = unit.Right + ColumnGap;
        }

        // They were moved to the right alone until here.
        var shift = row.Units.Zip(centres).Average(one => one.Second - one.First.Centre);
        var right = (double)LeftMargin + width;

        for (var i = row.Units.Count - 1; i >= 0; i--)
        {
            var unit = row.Units[i];
            var room = LeftMargin + row.Units.Take(i).Sum(other => other.Width + ColumnGap) + (unit.Width / 2);
            unit.Centre = Math.Max(room, Math.Min(right - (unit.Width / 2), unit.Centre + shift));
            right = unit.Left - ColumnGap;
        }
    }

    private void Stack()
    {
        var top = RowGap / 2.0;

        for (var i = _rows.Count - 1; i >= 0; i--)
        {
            foreach (var unit in _rows[i].Units)
                unit.Top = top + ((_rows[i].Height - unit.Height) / 2);

            top += _rows[i].Height + RowGap;
        }

        Height = Math.Max(0, top - (RowGap / 2.0));
        Bands = BandsOf();
    }

    private List<SvgBand> BandsOf() =>
    [
        .. Units.GroupBy(unit => unit.Band)
            .OrderByDescending(band => band.Key)
            .Select(band => new SvgBand(band.Key, band.Min(unit => unit.Top) - (RowGap / 2.0), band.Max(unit => unit.Top + unit.Height) + (RowGap / 2.0))),
    ];

    private sealed record SvgRow(List<SvgUnit> Units)
    {
        public double Height { get; } = Units.Max(unit => unit.Height);
    }
}

/// <summary>A band of a picture with its place.</summary>
internal sealed record SvgBand(PictureBand Band, double Top, double Bottom);

/// <summary>What is placed as a whole: a box, or a shelf of boxes.</summary>
/// <param name="boxes">The boxes.</param>
/// <param name="heading">What stands above the boxes of a shelf.</param>
internal sealed class SvgUnit(IReadOnlyList<PictureBox> boxes, string? heading)
{
    public const double BoxWidth = 200;
    public const double BoxHeight = 42;

    private const double Gap = 8;
    private const double HeadingHeight = 24;

    private readonly int _columns = (int)Math.Ceiling(Math.Sqrt(boxes.Count / 2.0));

    public IReadOnlyList<PictureBox> Boxes => boxes;

    public string? Heading => heading;

    public PictureBand Band => boxes[0].Band;

    public double Width => heading is null ? BoxWidth : (_columns * (BoxWidth + Gap)) + Gap;

    public double Height => heading is null ? BoxHeight : HeadingHeight + (((boxes.Count + _columns - 1) / _columns) * (BoxHeight + Gap));

    public double Centre { get; set; }

    public double Top { get; set; }

    public double Left => Centre - (Width / 2);

    public double Right => Centre + (Width / 2);

    public double Bottom => Top + Height;

    /// <summary>The place of one of the boxes.</summary>
    public (double Left, double Top) PlaceOf(int box) =>
        heading is null ? (Left, Top) : (Left + Gap + (box % _columns * (BoxWidth + Gap)), Top + HeadingHeight + (box / _columns * (BoxHeight + Gap)));
}
