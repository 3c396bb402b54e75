// The default of a span is the empty one.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        ReadOnlySpan<char> s = default; Span<int> t = new(); ReadOnlySpan<int> u = new ReadOnlySpan<int>();
        image.Run($"{s.Length}{t.Length}{u.Length}{s.IsEmpty}{s.ToString()}{t.ToArray().Length}{u.SequenceEqual(t)}");
        foreach (var x in u) image.Run(x.ToString());
        ReadOnlySpan<string> none = null; image.Run(none.Length.ToString());
        image.Run(Count(default) + "" + Count([1]) + Count(null));
        System.Collections.Immutable.ImmutableArray<int> i = default; image.Run(i.IsDefault + "" + i.IsDefaultOrEmpty + default(KeyValuePair<int, string>).Key + default((int, string)).Item1);
    }
    static int Count(ReadOnlySpan<int> s) => s.Length;
}
