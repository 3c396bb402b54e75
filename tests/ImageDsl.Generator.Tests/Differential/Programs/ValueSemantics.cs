// Structs are copied, classes are not; readonly fields, arrays and dictionaries of structs.
[OsLayer("test/program")]
public class Program : Case
{
    private struct Counter
    {
        public int N;
        public void Up() => N++;
        public readonly int Twice() => N * 2;
    }

    private readonly Counter _fixed;
    private Counter _own;

    protected override void Define(ImageBuilder image)
    {
        var a = new Counter();
        var b = a;
        b.Up();
        _own.Up();
        _own.Up();
        _fixed.Up();
        var array = new Counter[2];
        array[0].Up();
        array[1] = array[0];
        array[1].Up();
        var list = new List<Counter> { a };
        var first = list[0];
        first.Up();
        foreach (var c in array) c.Up();
        object boxed = a;
        var unboxed = (Counter)boxed;
        unboxed.Up();
        Bump(a);
        BumpRef(ref a);
        var tuple = (Counter: a, Name: "x");
        tuple.Counter.Up();
        var copy = tuple;
        copy.Counter.Up();
        var d = new Dictionary<string, Counter> { ["k"] = a };
        var fromDict = d["k"];
        fromDict.Up();
        image.Env("A", $"{a.N} {b.N} {_own.N} {_fixed.N} {array[0].N} {array[1].N} {list[0].N} {first.N} {((Counter)boxed).N} {unboxed.N} {tuple.Counter.N} {copy.Counter.N} {d["k"].N} {a.Twice()}");
    }

    private static void Bump(Counter c) => c.Up();
    private static void BumpRef(ref Counter c) => c.Up();
}
