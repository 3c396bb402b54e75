// An image reference taken apart with spans.
[OsLayer("test/program")]
public class Program : Case
{
    private static (string Repo, string? Tag, string? Digest) Split(string reference)
    {
        ReadOnlySpan<char> s = reference; string? digest = null, tag = null;
        var at = s.IndexOf('@'); if (at >= 0) { digest = s[(at + 1)..].ToString(); s = s[..at]; }
        var colon = s.LastIndexOf(':'); if (colon > s.LastIndexOf('/')) { tag = s.Slice(colon + 1).ToString(); s = s.Slice(0, colon); }
        return (s.ToString(), tag, digest);
    }
    private static int Sum(ReadOnlySpan<int> xs) { var t = 0; foreach (var x in xs) t += x; return t; }
    protected override void Define(ImageBuilder image)
    {
        foreach (var (r, i) in new[] { "a/b:1", "localhost:5000/x", "x@sha256:ab", "r:5/a:t@d" }.Select((r, i) => (r, i))) { var (repo, tag, digest) = Split(r); image.Env("R" + i, $"{repo}|{tag ?? "latest"}|{digest}"); }
        image.Env("S", $"{Sum([1, 2, 3])}{Sum(new[] { 4, 5 }.AsSpan(1))}").Env("T", "  x y ".AsSpan().Trim().ToString()).Env("P", int.Parse("12345".AsSpan(1, 3)).ToString());
        Span<char> buf = new char[3]; buf.Fill('-'); buf[1] = '+'; image.Env("BUF", new string(buf));
        image.Env("EQ", $"{"abc".AsSpan().SequenceEqual("abc")}{"abcdef".AsSpan(2).StartsWith("cd")}{"a,b".AsSpan().IndexOf(',')}{"x".AsSpan().IsEmpty}");
    }
}
