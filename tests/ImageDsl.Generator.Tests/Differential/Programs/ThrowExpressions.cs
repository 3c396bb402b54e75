// Throw expressions that are not reached.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        string? name = "n"; var x = name ?? throw new InvalidOperationException("none"); var y = x.Length > 0 ? x : throw new ArgumentException("empty");
        image.Env("A", y + Check(3)); static int Check(int n) => n > 0 ? n : throw new ArgumentOutOfRangeException(nameof(n));
    }
}
