// Discards in assignments, lambdas, patterns and out arguments.
[OsLayer("test/program")]
public class Program : Case
{
    private int _count;
    private int Side() => ++_count;

    protected override void Define(ImageBuilder image)
    {
        _ = Side(); (_, var b) = (1, 2); Func<int, int, int> f = (_, _) => 7; var t = int.TryParse("1", out _);
        image.Env("A", $"{_count} {b} {f(1, 2)} {t} {(1, 2) is (_, _)} ");
    }
}
