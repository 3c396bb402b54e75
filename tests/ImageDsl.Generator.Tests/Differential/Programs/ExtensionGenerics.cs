// Generic extension blocks that use their type parameter.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", new[] { 3 }.FirstOr(7) + "" + Array.Empty<int>().FirstOr(7) + new List<string>().FirstOrNothing?.Length);
        image.Env("B", $"{Ext.Holds<int, long>(new[] { 1 })} {Ext.Holds<int, int>(new[] { 1 })} {"x".OrElse("y")} {((string? )null).OrElse("y")}");
        image.Env("C", string.Join(",", new[] { "b", "a" }.SortedBy(x => x)) + Maker.Create<Widget>().Name + string.Join("", Enumerable.Of(1, 2)));
    }
}

public class Widget
{
    public string Name = "w";
}

public static class Maker
{
    public static T Create<T>()
        where T : new() => new();
}

public static class Ext
{
    extension<T>(IReadOnlyList<T> xs)
    {
        public T FirstOr(T other) => xs.Count > 0 ? xs[0] : other;
        public T? FirstOrNothing => xs.Count > 0 ? xs[0] : default;

        public bool Holds<U>() => typeof(T) == typeof(U) && xs is IReadOnlyList<T>;
        public IEnumerable<T> SortedBy<K>(Func<T, K> key)
        {
            foreach (var x in xs.OrderBy(key))
                yield return x;
        }
    }

    extension<T>(T? value)
        where T : class
    {
        public T OrElse(T other) => value ?? other;
    }

    extension(Enumerable)
    {
        public static IEnumerable<T> Of<T>(params T[] xs) => xs;
    }
}
