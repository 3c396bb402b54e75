// Decimal arithmetic keeps its scale.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        decimal a = 1.10m, b = 3m, c = a * b, d = 10m / 3m;
        image.Env("A", $"{a} {b} {c} {d} {a + 0.001m} {a == 1.1m} {decimal.Round(d, 2)} {Math.Round(2.5m)} {Math.Round(2.5m, MidpointRounding.AwayFromZero)} {decimal.Truncate(-1.9m)} {decimal.Floor(-1.5m)} {decimal.Ceiling(1.2m)}")
            .Env("B", $"{(int)d} {(double)a} {(decimal)0.1} {(decimal)5} {-a} {+a} {a % 0.3m} {decimal.MaxValue} {decimal.Parse("1,234.50")} {1e3m} {a:F1} {a:0.000} {1234567.891m:N2} {0.256m:P1} {a.CompareTo(b)}")
            .Env("C", $"{new decimal(5)} {decimal.Negate(a)} {decimal.Add(a, b)} {decimal.Divide(b, 7)} {decimal.ToInt32(3.9m)} {a++} {a} {--a}");
    }
}
