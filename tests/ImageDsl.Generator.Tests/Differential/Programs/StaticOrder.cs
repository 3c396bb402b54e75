// Static initialisers run in textual order, static constructors last, and only when they are needed.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", $"{Early.B} {Early.A} {Early.Count}").Env("B", Late.Text).Env("C", string.Join(",", Table.Names)).Env("D", $"{Generic<int>.Id} {Generic<string>.Id} {Consts.Sum}");
    }
}

static class Early
{
    public static readonly int A = B + 1;
    public static readonly int B = 5;
    public static int Count { get; } = Items().Length;
    private static int[] Items() => [A, B];
}

static class Late
{
    public static readonly string Text;
    private static readonly List<string> Parts = ["x", "y"];
    static Late() => Text = string.Concat(Parts) + Early.B;
}

static class Table
{
    public static readonly string[] Names = [.. from n in Enumerable.Range(1, 3) select $"n{n}"];
}

static class Generic<T> { public static readonly string Id = typeof(T) == typeof(int) ? "number" : "other"; }

static class Consts { private const int A = 1, B = A + 1; public const int Sum = A + B; }
