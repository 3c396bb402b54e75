// Values that are made once: Lazy, ??=, a cache in a dictionary, and a static table of functions.
[OsLayer("test/program")]
public class Program : Case
{
    private readonly Dictionary<string, string> _cache = new(StringComparer.Ordinal);
    private List<string>? _log;
    private List<string> Log => _log ??= new();

    private string Cached(string key, Func<string, string> make)
    {
        if (_cache.TryGetValue(key, out var v))
            return v;
        Log.Add("make " + key);
        return _cache[key] = make(key);
    }

    protected override void Define(ImageBuilder image)
    {
        var lazy = new Lazy<string>(() =>
        {
            Log.Add("lazy");
            return "L";
        });
        image.Env("A", Cached("a", k => k + "1") + Cached("a", k => k + "2") + Cached("b", k => k.ToUpperInvariant())).Env("B", lazy.IsValueCreated + lazy.Value + lazy.Value + lazy.IsValueCreated).Env("C", string.Join(";", Log));
        int calls = 0;
        var seq = Enumerable.Range(0, 3).Select(i =>
        {
            calls++;
            return i;
        });
        var list = seq.ToList();
        _ = seq.First();
        image.Env("D", calls + "," + list.Count);
    }
}
