// Whatever can be taken apart, into whatever can be assigned to.
[OsLayer("test/program")]
public class Program : Case
{
    private int _field;
    private static readonly int[] Shared = [1];
    private string Name { get; set; } = "";

    protected override void Define(ImageBuilder image)
    {
        var array = new int[2];
        var list = new List<string> { "x" };
        var map = new Dictionary<string, int>();
        (_field, Name) = (1, "one");
        (array[0], list[0], map["k"]) = (2, "two", 3);
        (array[^1], var fresh, _) = (4, "five", 6);
        (long wide, double real, object boxed) = (7, 8, 9);
        var ((a, b), (c, _)) = ((1, 2), (3, 4));
        var (key, value) = new KeyValuePair<string, int>("k", 5);
        var (x, y) = new Point(1, 2);
        var (r, s, t) = new Trio(1, "s", 2.5);
        var (host, port) = "localhost:80";
        var (h, m, sec) = new TimeSpan(1, 2, 3);
        foreach (var (k, v) in new Dictionary<string, int> { ["q"] = 1 }) image.Env(k, v.ToString());
        foreach (var (p, q) in new[] { new Point(3, 4) }) image.Env("P" + p, q.ToString());
        foreach (var ((n, o), i) in new[] { ("a", 1), ("b", 2) }.Select((pair, i) => (pair, i))) image.Env(n + i, o.ToString());
        (x, y) = (y, x);
        (a, b) = (b, a + b);
        Ref(ref array[0], ref list, out var made, ref _field);
        image.Env("ALL", $"{_field} {Name} {string.Join(",", array)} {list[0]} {map["k"]} {fresh} {wide} {real} {boxed} {a} {b} {c} {key} {value} {x} {y} {r} {s} {t} {host} {port} {h} {m} {sec} {made} {Shared[0]}");
        image.Env("PATTERNS", $"{new Point(0, 1) is (0, var up) && up == 1} {new Trio(1, "s", 2) is (1, "s", _)} {(1, "x") is (1, _)} {(object)(1, 2) is (1, 2)} {(object)(1, 2, 3) is (1, 2)} {"h:1" is (var hh, 1) && hh == "h"} {new KeyValuePair<string, int>("a", 1) is ("a", 1)} {(object?)null is (1, 2)} {(Point?)null is (1, 2)}");
        var target = new Holder();
        (target.Field, target.Property, target.Inner.Field) = (1, 2, 3);
        (target[0], target[1]) = (target[1], 8);
        image.Env("HOLDER", $"{target.Field} {target.Property} {target.Inner.Field} {target[0]} {target[1]}");
        var mutable = (1, "a");
        mutable.Item1 = 5;
        mutable.Item2 += "b";
        var longer = (1, 2, 3, 4, 5, 6, 7, 8, 9);
        longer.Item9++;
        image.Env("TUPLES", $"{mutable} {longer.Item8} {longer} {(mutable with { Item2 = "w" })}");
    }

    private static void Ref(ref int element, ref List<string> list, out string made, ref int field) { element += 10; list = ["new"]; made = "made"; field--; }
}

public readonly record struct Point(int X, int Y);
public record Trio(int A, string B, double C);
public sealed class Holder
{
    public int Field;
    public int Property { get; set; }
    private readonly int[] _items = [1, 2];
    public Holder Inner => _inner ??= new Holder();
    private Holder? _inner;
    public int this[int index] { get => _items[index]; set => _items[index] = value; }
}
public static class Texts
{
    public static void Deconstruct(this string text, out string host, out int port) { var parts = text.Split(':'); host = parts[0]; port = int.Parse(parts[1]); }
    public static void Deconstruct(this TimeSpan span, out int hours, out int minutes, out int seconds) => (hours, minutes, seconds) = (span.Hours, span.Minutes, span.Seconds);
}
