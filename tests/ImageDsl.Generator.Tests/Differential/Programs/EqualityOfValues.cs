// Every kind of value compared with every other, by Equals, by a comparer, and as members of a set.
using System.Collections;

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var values = Values().ToArray();

        for (var i = 0; i < values.Length; i++)
        {
            image.Env($"EQUALS_{i}", string.Concat(values.Select(v => Equals(values[i], v) ? '1' : '0')));
            image.Env($"DEFAULT_{i}", string.Concat(values.Select(v => EqualityComparer<object?>.Default.Equals(v, values[i]) ? '1' : '0')));
        }

        image.Env("DISTINCT", values.Distinct().Count().ToString());
        image.Env("FIRST_OF_EACH", string.Join(",", values.Select(v => Array.IndexOf(values, v))));
        var seen = new HashSet<object?>();
        image.Env("SET", string.Concat(values.Select(v => seen.Add(v) ? '1' : '0')));
        image.Env("KEYS", string.Concat(values.Where(v => v is not null).GroupBy(v => v!).Select(g => g.Count())));
        image.Env("PAIRS", new Dictionary<KeyValuePair<string, int>, int> { [new("a", 1)] = 1, [new("b", 1)] = 2, [new("a", 2)] = 3 }[new("a", 2)].ToString());
        image.Env("ANONYMOUS", new[] { new { A = 1, B = "x" }, new { A = 1, B = "x" }, new { A = 1, B = "y" } }.Distinct().Count().ToString());
        image.Env("TYPED", $"{Same(1, 1)}{Same(0.0, -0.0)}{Same(double.NaN, double.NaN)}{Same("a", "a")}{Same(new Own(1), new Own(1))}{Same(new Both(1), new Both(2))}{Same<Typed?>(null, new Typed(1))}{Same<Typed?>(new Typed(1), null)}");
        image.Env("BASE", $"{Same(new Base(1), new Derived(1, 2))}{Same<Base>(new Derived(1, 2), new Derived(1, 2))}{Same<Base>(new Derived(1, 2), new Base(1))}");
        image.Env("OBJECT", $"{new Both(1).Equals((object)new Both(1))}{new Both(1).Equals(null)}{new Typed(1).Equals((object)new Typed(1))}{new Mixed(1).Equals(new Other(1))}{new Mixed(1).Equals((object)new Mixed(3))}");
    }

    private static bool Same<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    private static IEnumerable<object?> Values()
    {
        for (var round = 0; round < 2; round++)
        {
            yield return null;
            yield return 1;
            yield return 1L;
            yield return 1.0;
            yield return double.NaN;
            yield return 0.0;
            yield return -0.0;
            yield return float.NaN;
            yield return -0f;
            yield return 0f;
            yield return 1m;
            yield return 1.0m;
            yield return true;
            yield return 'a';
            yield return "a";
            yield return "";
            yield return TimeSpan.FromSeconds(1);
            yield return new Version(1, 2);
            yield return Mode.Fast;
            yield return Kind.Second;
            yield return (1, "a");
            yield return (1, "b");
            yield return (1, "a", 2);
            yield return new KeyValuePair<string, int>("a", 1);
            yield return new KeyValuePair<string, int>("a", 2);
            yield return new KeyValuePair<string, int>("b", 1);
            yield return new { A = 1 };
            yield return new { B = 1 };
            yield return new { A = 1, B = 2 };
            yield return new Base(1);
            yield return new Derived(1, 2);
            yield return new Derived(1, 3);
            yield return new Point(1, 2);
            yield return new Point(2, 2);
            yield return new Plain { X = 1 };
            yield return new Own(1);
            yield return new Own(2);
            yield return new Both(1);
            yield return new[] { 1 };
            yield return new List<int> { 1 };
            yield return typeof(int);
            yield return typeof(Base);
            yield return new StringBuilder("a");
            yield return new Index(1);
            yield return 1..2;
            yield return new Other(1);
        }
    }
}

public enum Mode { Slow, Fast }
public enum Kind { First, Second }
public record Base(int A);
public record Derived(int A, int B) : Base(A);
public readonly record struct Point(int X, int Y);
public struct Plain { public int X; }
public sealed class Own(int n) { private readonly int _n = n; public override bool Equals(object? obj) => obj is Own o && o._n == _n; public override int GetHashCode() => _n; }
public sealed class Both(int n) : IEquatable<Both>
{
    private readonly int _n = n;
    public bool Equals(Both? other) => other is not null && other._n == _n;
    public override bool Equals(object? obj) => Equals(obj as Both);
    public override int GetHashCode() => _n;
}
public sealed class Typed(int n) : IEquatable<Typed> { private readonly int _n = n; public bool Equals(Typed? other) => other is not null && other._n == _n; }
public sealed class Other(int n) { public int N => n; }
public sealed class Mixed(int n) : IEquatable<Mixed>, IEquatable<Other>
{
    private readonly int _n = n;
    public bool Equals(Mixed? other) => other is not null && other._n == _n;
    public bool Equals(Other? other) => other is not null && other.N == _n;
    public override bool Equals(object? obj) => obj is Mixed m && m._n == _n + 2;
    public override int GetHashCode() => 1;
}
