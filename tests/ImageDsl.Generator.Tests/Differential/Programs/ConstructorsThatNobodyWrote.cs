// Classes without a constructor over bases whose constructors have defaults and params only; which of several runs.
[OsLayer("test/program")]
public class Program : Named
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("DEFAULTS", $"{new Plain().X} {new Many().N} {new Bound<int>().Text} {new Bound<string>().Text} {new Listed().Text}");
        image.Env("CHOSEN", $"{new OfTwo().Which} {new OfThree().Which} {new OfPrivate().Which}");
        image.Env("ORDER", new Ordered().Log);
        image.Env("RECORDS", $"{new Leaf()} {new Twig("q")} {new Leaf() == new Leaf()} {new Leaf() with { X = 5 }}");
        image.Env("OWN", Name + Level);
    }
}

public abstract class Named : Case
{
    protected Named(string name = "named", Mode level = Mode.High) => (Name, Level) = (name, level);
    protected string Name { get; }
    protected Mode Level { get; }
}

public enum Mode { Low, High }

public class Numbered(int x = 7) { public int X => x; }
public class Plain : Numbered;
public class Counted { public int N; public Counted(params int[] all) => N = all.Length + 1; }
public class Many : Counted;
public class Generic<T>(string t = "t", T? v = default, decimal d = 1.50m) { public string Text => $"{t}{v}{d}"; }
public class Bound<T> : Generic<T>;
public class Lines(string first = "a", params IEnumerable<string> rest) { public string Text => first + rest.Count(); }
public class Listed : Lines;

public class Two { public string Which; public Two(params int[] all) => Which = "params"; public Two(int a = 1) => Which = "optional" + a; }
public class OfTwo : Two;
public class Three { public string Which; public Three() => Which = "none"; public Three(int a = 1) => Which = "optional"; }
public class OfThree : Three;
public class Hidden { public string Which; private Hidden() => Which = "private"; public Hidden(int a = 3) => Which = "open" + a; public static Hidden Create() => new(); }
public class OfPrivate : Hidden;

public class First { public string Log = "f"; public First(string with = "!") => Log += with; }
public class Second : First { public string Own = "s"; public Second(string more = "?") => Log += Own + more; }
public class Ordered : Second { public int Never = 1; }

public record Root(int X = 4, string S = "s");
public record Leaf : Root;
public record Twig(string Q) : Root;
