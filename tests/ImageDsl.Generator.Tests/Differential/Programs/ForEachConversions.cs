// What a foreach converts its elements to: boxes, numbers, enums, nullables, the user's own, parts of tuples.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (string s in new object[] { "a", "b" })
            image.Run(s);
        foreach (int n in new object[] { 1 })
            image.Run("n" + n / 2);
        foreach (long n in new[]
        {
            3
        })
            image.Run("l" + n * 5000000000);
        foreach (object o in new[]
        {
            1,
            2
        })
            image.Run("o" + o);
        foreach (Color c in new[]
        {
            0,
            1
        })
            image.Run("c" + c);
        foreach (int? n in new[]
        {
            7
        })
            image.Run("q" + n.GetValueOrDefault());
        foreach (V v in new[]
        {
            3
        })
            image.Run("v" + v.X);
        foreach ((long A, object B) t in new[]
        {
            (1, "x")
        })
            image.Run("t" + t.A + t.B);
        foreach (double d in (IEnumerable<int>)new List<int>
        {
            5
        })
            image.Run("d" + d / 2);
        foreach (var x in (IEnumerable<object>)new List<string>
        {
            "e"
        })
            image.Run("x" + x);
        foreach (char c in "hi")
            image.Run("ch" + c);
        foreach (int c in "hi")
            image.Run("ci" + c);
        foreach (var(k, v)in new Dictionary<string, int>
        {
            ["a"] = 1
        })
            image.Run(k + v);
        foreach ((int a, var(b, c))in new[]
        {
            (1, (2L, "z"))
        })
            image.Run($"{a}{b}{c}");
        foreach ((double a, object b)in new Own())
            image.Run($"{a / 2}{b}");
        foreach (V v in new Ints())
            image.Run("own" + v.X);
        foreach (KeyValuePair<string, int> p in new SortedDictionary<string, int>
        {
            ["s"] = 2
        })
            image.Run(p.Key + p.Value);
    }
}

public enum Color
{
    Red,
    Green
}

public record struct V(int X)
{
    public static implicit operator V(int x) => new(x * 10);
}

public class Own
{
    public IEnumerator<(int, string)> GetEnumerator()
    {
        yield return (3, "p");
    }
}

public class Ints
{
    public E GetEnumerator() => new();
    public struct E
    {
        int _n;
        public bool MoveNext() => ++_n < 3;
        public int Current => _n;
    }
}
