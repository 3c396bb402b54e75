// Which Equals a collection asks depends on the type that it is declared with, not on what its elements could do.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("LISTS", $"{new List<object> { new E(1) }.Contains(new E(1))} {new List<E> { new(1) }.Contains(new(1))} {new List<Base> { new(1) }.IndexOf(new(1))} {new List<Derived> { new(1) }.IndexOf(new(1))} {new List<INamed> { new E(1) }.Remove(new E(1))} {new LinkedList<object>(new object[] { new E(1) }).Contains(new E(1))}");
        image.Env("SETS", $"{new HashSet<object> { new E(1), new E(1) }.Count} {new HashSet<E> { new(1), new(1) }.Count} {new HashSet<INamed> { new E(1), new E(1) }.Count} {new HashSet<Both>{ new(1), new(1) }.Count} {new HashSet<object>{ new Both(1), new Both(1) }.Count}");
        image.Env("TABLES", $"{new Dictionary<object, int> { [new E(1)] = 1 }.ContainsKey(new E(1))} {new Dictionary<E, int> { [new E(1)] = 1 }.ContainsKey(new E(1))} {new Dictionary<int, object> { [1] = new E(1) }.ContainsValue(new E(1))} {new Dictionary<int, E> { [1] = new E(1) }.ContainsValue(new E(1))}");
        image.Env("LINQ", $"{new object[] { new E(1), new E(1) }.Distinct().Count()} {new[] { new E(1), new E(1) }.Distinct().Count()} {new INamed[] { new E(1) }.Contains(new E(1))} {new List<object> { new E(1) }.SequenceEqual([new E(1)])} {new List<E> { new E(1) }.SequenceEqual([new E(1)])} {new[] { new E(1), new E(1) }.GroupBy(e => (object)e).Count()} {new[] { new E(1), new E(1) }.GroupBy(e => e).Count()} {new[] { new E(1), new E(1) }.DistinctBy(e => e as INamed).Count()} {new object[] { new R(1), new R(1) }.Distinct().Count()}");
        image.Env("DEFAULTS", $"{EqualityComparer<object>.Default.Equals(new E(1), new E(1))} {EqualityComparer<E>.Default.Equals(new E(1), new E(1))} {Array.IndexOf(new object[] { new E(1) }, new E(1))} {Array.IndexOf(new[] { new E(1) }, new E(1))} {Same(new E(1), new E(1))} {Same<object>(new E(1), new E(1))}");
        object a = new E(1), b = new E(1);
        image.Env("CALLS", $"{a.Equals(b)} {Equals(a, b)} {new E(1).Equals(new E(1))} {((IEquatable<E>)a).Equals((E)b)}");
    }

    private static bool Same<T>(T a, T b) => EqualityComparer<T>.Default.Equals(a, b);
}

public interface INamed;
public record R(int V) : INamed;
public class E(int v) : INamed, IEquatable<E> { public int V => v; public bool Equals(E? other) => other?.V == V; public override int GetHashCode() => V; }
public class Base(int v) : IEquatable<Base> { public int V => v; public bool Equals(Base? other) => other?.V == V; public override int GetHashCode() => V; }
public class Derived(int v) : Base(v);
public class Both(int v) : IEquatable<Both> { public int V => v; public bool Equals(Both? other) => other?.V == V; public override bool Equals(object? obj) => obj is Both both && Equals(both); public override int GetHashCode() => V; }
