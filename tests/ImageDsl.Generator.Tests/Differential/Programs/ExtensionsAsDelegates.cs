// Extension methods as delegates: the receiver is the first argument, also where it is null, and whoever has the method.
public static class Texts
{
    public static string Shout(this string text) => text + "!";
    public static string OrNone(this string? text) => text ?? "none";
    public static string Times(this string text, int count) => string.Concat(Enumerable.Repeat(text, count));
    public static IEnumerable<T> Twice<T>(this IEnumerable<T> items) => items.Concat(items);
    public static string KindOf<T>(this IEnumerable<T> items) => typeof(T) == typeof(int) ? "numbers" : "others";
    public static ImageBuilder Tools(this ImageBuilder image, string name) => image.Run("install " + name);
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var numbers = new List<int> { 3, 4 };
        Func<string> shout = "a".Shout, same = "a".Shout, other = "b".Shout, none = ((string?)null).OrNone, kind = numbers.KindOf;
        Func<int, string> times = "ab".Times;
        Func<string, int, string> open = Texts.Times;
        Func<int> first = numbers.First;
        Func<IEnumerable<int>> twice = numbers.Twice;
        Func<string, ImageBuilder> tools = image.Tools;
        tools("curl");
        numbers.Insert(0, 9);
        image.Env("A", $"{shout()} {none()} {times(3)} {open("x", 2)} {first()} {twice().Count()} {kind()}")
            .Env("B", $"{shout == same} {shout == other}")
            .Env("C", string.Join(",", new[] { "p", "q" }.Select(Texts.Shout)));
    }
}
