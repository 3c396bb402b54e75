// Which overload and which default value is taken, through a hierarchy.
public class Tool
{
    public virtual string Get(object o) => "object";
    public virtual string Get(string s, int n = 1) => $"string{n}";
    public string Get(params int[] xs) => "ints" + xs.Length;
    public string Get(long l) => "long";
    public string Get<T>(List<T> l) => "list" + typeof(T).Equals(typeof(int));
}

public class Better : Tool
{
    public override string Get(string s, int n = 2) => "better" + base.Get(s, n);
    public string Get(IEnumerable<char> c) => "chars";
    public new string Get(long l) => "newlong";
}

[OsLayer("test/program")]
public class Program : Case
{
    private static string Opt(string a = "x", int? b = null, DayOfWeek d = DayOfWeek.Friday, params string[] rest) => $"{a}{b}{d}{rest.Length}";
    protected override void Define(ImageBuilder image)
    {
        var b = new Better();
        Tool t = b;
        image.Env("A", b.Get("s") + "," + t.Get("s") + "," + t.Get((object)"s") + "," + b.Get(1) + "," + t.Get(1) + "," + t.Get(1, 2) + "," + t.Get() + "," + b.Get(new List<int>()) + "," + t.Get((short)1)).Env("B", Opt() + Opt(d: DayOfWeek.Monday) + Opt("a", 5, DayOfWeek.Sunday, "p", "q") + Opt(b: 1, a: "z"));
        Func<object, string> f = t.Get;
        image.Env("C", f("q"));
    }
}
