// Conditional, coalescing and null-conditional operators.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        string? none = null; string some = "some"; int? number = null; int[]? array = null;
        image.Env("A", none ?? "default").Env("B", none?.Length.ToString() ?? "no length").Env("C", some?.ToUpperInvariant() ?? "x").Env("D", $"{number ?? 5} {number.HasValue} {number?.ToString() ?? "n"} {array?[0] ?? -1}");
        none ??= "assigned"; none ??= "again"; number ??= 9; image.Env("E", $"{none} {number} {(number > 5 ? "big" : "small")}");
    }
}
