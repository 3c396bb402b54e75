// Sorting where elements are equal and nobody can tell them apart, whatever they are made of.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Show(image, "INTS", [3, 1, 3, 2, 1], n => n / 2 * 0 + n);
        Show(image, "DOUBLES", [2.5, 0.5, 2.5, double.NaN, double.NaN], d => double.IsNaN(d) ? 9 : (int)d);
        Show(image, "FLOATS", [2.5f, 0.5f, 2.5f], f => (int)f);
        Show(image, "DECIMALS", [1.50m, 0.5m, 1.50m], m => (int)m);
        Show(image, "TEXTS", ["bb", "a", "bb"], t => t.Length);
        Show(image, "MODES", [Mode.Fast, Mode.Slow, Mode.Fast], m => (int)m);
        Show(image, "CHARS", ['b', 'a', 'b'], c => c);
        Show(image, "PAIRS", [("b", 2), ("a", 1), ("b", 2)], p => p.Item2);
        Show(image, "NESTED", [(("b", 1.5), 2), (("a", 2.5), 1), (("b", 1.5), 2)], p => p.Item2);
        Show(image, "KEYVALUES", [new KeyValuePair<string, int>("b", 2), new("a", 1), new("b", 2)], p => p.Value);
        Show(image, "ANONYMOUS", [new { Name = "b", N = 2 }, new { Name = "a", N = 1 }, new { Name = "b", N = 2 }], p => p.N);
        Show(image, "RECORDS", [new Layer("b", 2), new("a", 1), new("b", 2)], p => p.Order);
        Show(image, "STRUCTS", [new Point(2, 1), new(1, 1), new(2, 1)], p => p.X);
        Show(image, "SPANS", [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], p => (int)p.TotalSeconds);

        var same = new Thing(2);
        Show(image, "OBJECTS", [same, new Thing(1), same], p => p.N);
    }

    private static void Show<T>(ImageBuilder image, string name, List<T> items, Func<T, int> key)
    {
        var array = items.ToArray();
        items.Sort((a, b) => key(a).CompareTo(key(b)));
        Array.Sort(array, (a, b) => key(b).CompareTo(key(a)));
        image.Env(name, string.Join("|", items) + " " + string.Join("|", array));
    }
}

public enum Mode { Slow, Fast }
public sealed record Layer(string Name, int Order);
public readonly record struct Point(int X, int Y);
public sealed class Thing(int n) { public int N => n; public override string ToString() => "thing " + N; }
