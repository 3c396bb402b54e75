// Properties with logic, validation and lazy caches.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var r = new Range2(5, 1);
        image.Env("A", $"{r.Min}-{r.Max} {r.Length} {r.Middle:0.0} {r}");
        r.Min = 10;
        image.Env("B", r.ToString());
        var c = new Cached(() =>
        {
            image.Run("echo computed");
            return 42;
        });
        image.Env("C", $"{c.Value}{c.Value}{c.Count}");
        var w = new Watch();
        w.Name = "a";
        w.Name = "a";
        w.Name = "b";
        image.Env("W", string.Join(",", w.Changes));
    }
}

public class Range2
{
    private int _min, _max;
    public Range2(int a, int b) => (_min, _max) = a < b ? (a, b) : (b, a);
    public int Min
    {
        get => _min;
        set
        {
            _min = value;
            if (_max < value)
                _max = value;
        }
    }

    public int Max { get => _max; set => _max = Math.Max(value, _min); }
    public int Length => Max - Min;
    public double Middle => (Min + Max) / 2.0;

    public override string ToString() => $"[{Min}..{Max}]";
}

public class Cached(Func<int> make)
{
    private int? _value;
    public int Count { get; private set; }
    public int Value => _value ??= Make();

    private int Make()
    {
        Count++;
        return make();
    }
}

public class Watch
{
    public List<string> Changes { get; } = [];

    public string Name
    {
        get;
        set
        {
            if (SetField(ref field, value))
                Changes.Add(value);
        }
    } = "";

    private static bool SetField<T>(ref T field, T value)
    {
        if (EqualityComparer<T>.Default.Equals(field, value))
            return false;
        field = value;
        return true;
    }
}
