// Generic classes and methods with constraints.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var box = new Box<string>("x"); var pair = Pair.Of(1, "two"); var max = Max(3, 9);
        image.Env("A", $"{box.Value} {box.Map(v => v.Length).Value} {pair.First} {pair.Second} {max} {First(new List<string> { "f" })} {new Box<int>(4).IsDefault()} {new Box<int>(0).IsDefault()}");
        static T Max<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) >= 0 ? a : b;
        static T First<T>(IEnumerable<T> items) { foreach (var i in items) return i; return default!; }
    }
}

class Box<T>(T value) { public T Value { get; } = value; public Box<U> Map<U>(Func<T, U> f) => new(f(Value)); public bool IsDefault() => Equals(Value, default(T)); }
static class Pair { public static Pair<A, B> Of<A, B>(A a, B b) => new(a, b); }
record Pair<A, B>(A First, B Second);
