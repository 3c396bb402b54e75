// Generic types with constraints, nested generics and generic interfaces.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var registry = new Registry<string, Service>(s => s.Name);
        registry.Add(new Service("web", 80)).Add(new Service("db", 5432));
        foreach (var s in registry.Sorted()) image.Expose(s.Port);
        image.Env("A", $"{registry["web"].Port} {registry.Count} {registry.Find(s => s.Port > 100)?.Name ?? "-"}");
        var cache = new Outer<int>.Inner<string>(5, "five");
        image.Env("B", $"{cache.Key} {cache.Value} {Outer<long>.Default}");
        IRead<object> covariant = new Holder<string>("text");
        image.Env("C", $"{covariant.Get()}");
        image.Env("D", Largest(3, 9, 4).ToString() + Largest("b", "c", "a") + Swap((1, "x")));
    }

    private static T Largest<T>(params T[] items) where T : IComparable<T>
    {
        var best = items[0];
        foreach (var item in items)
            if (item.CompareTo(best) > 0) best = item;
        return best;
    }

    private static (B, A) Swap<A, B>((A, B) pair) => (pair.Item2, pair.Item1);
}

public record Service(string Name, int Port) : IComparable<Service>
{
    public int CompareTo(Service? other) => Port.CompareTo(other?.Port ?? 0);
}

public class Registry<TKey, TItem>(Func<TItem, TKey> key) where TKey : notnull where TItem : class, IComparable<TItem>
{
    private readonly Dictionary<TKey, TItem> _items = new();
    public int Count => _items.Count;
    public TItem this[TKey k] => _items[k];
    public Registry<TKey, TItem> Add(TItem item) { _items.Add(key(item), item); return this; }
    public IEnumerable<TItem> Sorted() { var list = _items.Values.ToList(); list.Sort(); return list; }
    public TItem? Find(Predicate<TItem> test) => _items.Values.FirstOrDefault(i => test(i));
}

public class Outer<T>
{
    public static string Default => $"default {default(T)}";
    public class Inner<U>(T key, U value) { public T Key => key; public U Value => value; }
}

public interface IRead<out T> { T Get(); }
public class Holder<T>(T value) : IRead<T> { public T Get() => value; }
