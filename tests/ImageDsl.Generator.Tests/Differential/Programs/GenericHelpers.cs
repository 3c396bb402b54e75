// Generic methods with constraints and inference.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("M", MinOf(3, 1, 2).ToString()).Env("N", MinOf("b", "a")).Env("O", OrElse<string>(null, () => "x")).Env("P", OrElse("y", () => throw new InvalidOperationException()));
        var cache = new Cache<string, int>(k => k.Length);
        image.Env("C", $"{cache["four"]} {cache["four"]} {cache["sixsix"]} {cache.Misses}");
        image.Env("PAIR", Pair.Of(1, "x").Swap().ToString()).Env("D", Describe(new List<int> { 1, 2 }) + Describe("s") + Describe(5));
        image.Env("B", Build<StringBuilder>(b => b.Append("ab").Append(3)).ToString());
        static T MinOf<T>(params T[] xs)
            where T : IComparable<T>
        {
            var m = xs[0];
            foreach (var x in xs)
                if (x.CompareTo(m) < 0)
                    m = x;
            return m;
        }

        static T OrElse<T>(T? value, Func<T> other)
            where T : class => value ?? other();
        static string Describe<T>(T value) => value switch
        {
            string s => "string " + s,
            ICollection<int> c => "ints " + c.Count,
            _ => typeof(T) == typeof(int) ? "int" : "?"
        };
        static T Build<T>(Action<T> fill)
            where T : new()
        {
            var t = new T();
            fill(t);
            return t;
        }
    }
}

public sealed class Cache<TKey, TValue>(Func<TKey, TValue> make)
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _known = [];
    public int Misses { get; private set; }

    public TValue this[TKey key]
    {
        get
        {
            if (!_known.TryGetValue(key, out var v))
            {
                Misses++;
                _known[key] = v = make(key);
            }

            return v;
        }
    }
}

public static class Pair
{
    public static Pair<A, B> Of<A, B>(A a, B b) => new(a, b);
}

public readonly record struct Pair<A, B>(A First, B Second)
{
    public Pair<B, A> Swap() => new(Second, First);
}
