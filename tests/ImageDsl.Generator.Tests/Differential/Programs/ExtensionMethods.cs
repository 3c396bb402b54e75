// Extension methods on the builder, strings and sequences.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Tools("git", "make").Twice(i => i.Run("echo hi")).Env("A", "x".Wrap("[", "]") + new[] { 3, 1, 2 }.Joined());
    }
}

static class Extensions
{
    public static ImageBuilder Tools(this ImageBuilder image, params string[] names) => image.Run("tools " + string.Join(" ", names));
    public static ImageBuilder Twice(this ImageBuilder image, Func<ImageBuilder, ImageBuilder> step) { step(image); return step(image); }
    public static string Wrap(this string s, string a, string b) => a + s + b;
    public static string Joined<T>(this IEnumerable<T> items) => string.Join(",", items.OrderBy(i => i));
}
