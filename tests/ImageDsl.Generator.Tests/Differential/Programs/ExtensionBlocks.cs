// Extension blocks of C# 14.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", "abc".Doubled() + "abc".Half + string.Dashes(3));
    }
}

static class Blocks
{
    extension(string text)
    {
        public string Doubled() => text + text;
        public int Half => text.Length / 2;
    }
    extension(string)
    {
        public static string Dashes(int n) => new('-', n);
    }
}
