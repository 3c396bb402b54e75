// Ten thousand rounds of arithmetic.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        long sum = 0; for (var i = 0; i < 10_000; i++) { if (i % 3 == 0) sum += i; else sum ^= i; } image.Env("A", $"{sum}");
    }
}
