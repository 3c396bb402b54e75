// Static helpers with parameters of every kind.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", Helper.Tag("svc", 1, 2)).Env("B", Helper.Tag("svc", patch: 3, major: 1)).Env("C", Helper.Slug("Acme Orders, Inc."));
    }
}

static class Helper
{
    public static string Tag(string name, int major, int minor = 0, int patch = 0) => string.Join('.', major, minor, patch) + "-" + name;
    public static string Slug(string text)
    {
        var b = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c)) b.Append(c);
            else if (b.Length > 0 && b[^1] != '-') b.Append('-');
        }
        return b.ToString().Trim('-');
    }
}
