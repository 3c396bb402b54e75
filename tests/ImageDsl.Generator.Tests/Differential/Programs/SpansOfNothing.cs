// Spans of null are empty.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int[]? none = null; string? no = null;
        image.Run(Count(none) + "" + Text(no) + none.AsSpan().Length + no.AsSpan().Length + Count([]) + Text("abc") + Text(null));
        ReadOnlySpan<char> s = no; foreach (var c in s) image.Run(c + "");
        Span<int> t = none; t.Clear(); image.Run(t.IsEmpty + "" + t.Length);
    }
    static int Count(ReadOnlySpan<int> s) => s.Length;
    static int Text(ReadOnlySpan<char> s) => s.Length;
}
