// Type, property, positional, relational, logical patterns.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        object? [] things = [1, 2.5, "text", 'c', null, new[]
        {
            1,
            2
        }, (3, "t"), new Point(0, 5), new Point(2, 2), Day.Sat, new List<string>
        {
            "q"
        }, -7L, true ];
        image.Env("T", string.Join(";", things.Select(Name)));
        static string Name(object? o) => o switch
        {
            null => "null",
            int and > 0 => "positive",
            < 0L => "negative long",
            double d when d % 1 != 0 => $"fraction {d}",
            string { Length: var len and > 3 } s => $"{s}:{len}",
            char c and (>= 'a' and <= 'f' or >= 'A' and <= 'F') => "hex " + c,
            int[] { Length: 2 } and [var x, _ ] => "pair " + x,
            (int a, string b) => $"tuple {a}{b}",
            Point (0, var y) => $"on axis {y}",
            Point { X: var x, Y: var y } p when x == y => $"diagonal {p}",
            Day.Sat or Day.Sun => "weekend",
            IReadOnlyCollection<string> { Count: 1 } c => "single " + c.First(),
            bool b => b ? "yes" : "no",
            _ => o.ToString()!,
        };
    }
}

public readonly record struct Point(int X, int Y);
public enum Day
{
    Mon,
    Sat = 6,
    Sun
}
