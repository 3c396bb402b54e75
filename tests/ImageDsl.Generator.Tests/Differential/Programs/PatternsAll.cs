// Every kind of pattern in one place.
[OsLayer("test/program")]
public class Program : Case
{
    private abstract record Shape;
    private sealed record Circle(double Radius) : Shape;
    private sealed record Box(double Width, double Height) : Shape;
    private sealed record Group(params Shape[] Parts) : Shape;
    private enum Color { Red, Green, Blue }

    protected override void Define(ImageBuilder image)
    {
        Shape[] shapes = [new Circle(2), new Box(1, 1), new Box(2, 5), new Group(new Circle(1), new Box(3, 3)), new Group()];
        foreach (var s in shapes) image.Run(Describe(s));
        foreach (object? o in new object?[] { null, 5, -3, 300L, "text", "", 'x', 1.5, true, new[] { 1, 2, 3 }, new List<int> { 9 }, (1, "a"), Color.Green, new int[0], DayOfWeek.Monday, 2.0f, 7m })
            image.Run(Kind(o));
        image.Env("L", $"{Ends("a.b.c")} {Ends("x")} {Ends("")} {(new[] { 1, 2, 3, 4 } is [var first, .. var middle, var last] ? $"{first}{middle.Length}{last}" : "no")} {"--flag" is ['-', '-', .. var flag] && flag == "flag"}");
        int? maybe = 4;
        image.Env("N", $"{maybe is int} {maybe is > 3} {maybe is null} {maybe is { } v && v == 4} {maybe is not null and not 5}");
        var point = (X: 1, Y: -1);
        image.Env("P", point switch { (0, 0) => "origin", ( > 0, > 0) => "ne", ( > 0, _) => "e", { X: < 0 } => "w", var (_, y) when y > 0 => "n", _ => "s" });
    }

    private static string Describe(Shape shape) => shape switch
    {
        Circle { Radius: > 1 } c => $"big circle {c.Radius}",
        Circle => "circle",
        Box(var w, var h) when w == h => $"square {w}",
        Box { Width: var w, Height: var h } => $"box {w * h}",
        Group { Parts: [] } => "nothing",
        Group { Parts: [Circle, .. var rest] } => $"circle and {rest.Length}",
        Group { Parts.Length: > 5 } => "many",
        _ => "other",
    };

    private static string Kind(object? o) => o switch
    {
        null => "null",
        0 or 5 => "zero or five",
        int and < 0 => "negative",
        int => "int",
        long l and >= 100 => $"long {l}",
        "" => "empty",
        string { Length: 4 } s => s,
        char and (>= 'a' and <= 'z') => "letter",
        double d and not double.NaN => $"double {d}",
        bool b => b ? "yes" : "no",
        int[] { Length: > 2 } a => $"array {a[0]}",
        int[] => "short array",
        List<int> and [9] => "nine",
        (int i, string s) => $"tuple {i}{s}",
        Color.Green => "green",
        Enum e => $"enum {e}",
        float or decimal => "number",
        _ => "?",
    };

    private static string Ends(string path) => path.Split('.') switch
    {
        [""] => "empty",
        [var only] => only,
        [var head, .., var tail] => head + tail,
        _ => "-",
    };
}
