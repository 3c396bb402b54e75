// Local functions with type parameters of their own.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", Show<int>(null) + Show<string>("x")).Env("B", Name<Dictionary<string, int>>()).Env("C", Make<Thing>().Name);
        image.Env("D", string.Join(",", MapAll(new[] { 1, 2 }, x => x * 1.5))).Env("E", Twice(3, n => n + 1).ToString());
        Outer<long>(image, 5L);
        static string Show<T>(object? o) => o is T t ? "is " + t : "not " + typeof(T).Equals(typeof(int));
        static string Name<T>()
            where T : new() => new T()is System.Collections.ICollection c ? "count " + c.Count : "none";
        static T Make<T>()
            where T : Thing, new() => new T
        {
            Name = "made"
        };
        static IEnumerable<R> MapAll<T, R>(IEnumerable<T> xs, Func<T, R> f)
        {
            foreach (var x in xs)
                yield return f(x);
        }

        static T Twice<T>(T x, Func<T, T> f) => f(f(x));
    }

    private static void Outer<T>(ImageBuilder image, T value)
    {
        image.Env("OUT", Inner<string>("s", value) + Inner(2, value));
        string Inner<U>(U u, T t) => $"{u}{t}{default(U)is null}{default(T)is null}{typeof(T) == typeof(long)}{typeof(U) == typeof(string)}";
    }
}

public class Thing
{
    public string Name { get; set; } = "thing";
}
