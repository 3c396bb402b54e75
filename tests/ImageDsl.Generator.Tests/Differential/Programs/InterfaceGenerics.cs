// Variance, generic interfaces, explicit implementations, multiple instantiations.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        IProducer<object> p = new StringMaker();
        IConsumer<string> c = new ObjectTaker();
        c.Take("x");
        image.Env("A", $"{p.Make()} {((ObjectTaker)c).Last}");
        var h = new Hub();
        h.Handle(new Ping(1));
        ((IHandle<Pong>)h).Handle(new("p"));
        Dispatch(h, new Ping(2));
        Dispatch(h, new Pong("q"));
        image.Env("B", string.Join(",", h.Log));
        IEnumerable<object> objs = new List<string>
        {
            "v"
        };
        image.Env("C", $"{objs.First()} {objs is IEnumerable<string>} {new[] { "a" } is IEnumerable<object>} {new List<int>() is IEnumerable<object>}");
        Func<object, string> f = o => "o" + o;
        Func<string, object> g = f;
        image.Env("D", g("s").ToString()!);
        IRepo<Ping, int> repo = new MemoryRepo<Ping, int>(x => x.Id);
        repo.Save(new(7));
        repo.Save(new(8));
        image.Env("E", $"{repo.Find(7)} {repo.Find(9)is null} {repo.Count}");
        static void Dispatch<T>(Hub h, T message)
        {
            if (h is IHandle<T> handler)
                handler.Handle(message);
        }
    }
}

public interface IProducer<out T>
{
    T Make();
}

public interface IConsumer<in T>
{
    void Take(T t);
}

public class StringMaker : IProducer<string>
{
    public string Make() => "made";
}

public class ObjectTaker : IConsumer<object>
{
    public object? Last;
    public void Take(object o) => Last = o;
}

public record Ping(int Id);
public record Pong(string Text);
public interface IHandle<T>
{
    void Handle(T message);
}

public class Hub : IHandle<Ping>, IHandle<Pong>
{
    public List<string> Log = [];
    public void Handle(Ping p) => Log.Add("ping" + p.Id);
    void IHandle<Pong>.Handle(Pong p) => Log.Add("pong" + p.Text);
}

public interface IRepo<T, TKey>
    where T : class where TKey : notnull
{
    int Count { get; }

    void Save(T item);
    T? Find(TKey key);
}

public class MemoryRepo<T, TKey>(Func<T, TKey> key) : IRepo<T, TKey> where T : class where TKey : notnull
{
    private readonly Dictionary<TKey, T> _items = [];
    public int Count => _items.Count;

    public void Save(T item) => _items[key(item)] = item;
    public T? Find(TKey k) => _items.GetValueOrDefault(k);
}
