// Doubles as text: shortest that reads back.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        double[] values = [0.1 + 0.2, 1.0 / 3, 1e15, 1e16, 123456789012345680, 1e-5, 0.0001, -0.0, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 100, 5e-324, 1.7976931348623157e308, 4.35, 2.5];
        image.Env("D", string.Join(" ", values));
        float[] floats = [0.1f, 1f / 3, 16777216f, 1e10f, float.MaxValue, float.Epsilon, float.NaN, 3.4e-5f];
        image.Env("F", string.Join(" ", floats));
        image.Env("FMT", string.Join(" ", values.Take(4).Select(v => v.ToString("F2")))).Env("E", $"{1234.5678:E2} {1234.5678:N1} {0.5:P0} {1234.5678:G3} {1234.5678:0.0} {1234.5678:#,##0.00} {-5.5:0;(0)} {0.1 + 0.2:R} {2.675:F2} {1e21:F0} {0.1f + 0.2f}");
        image.Env("M", $"{1e308 * 10} {-1 / 0.0} {0 / 0.0} {5 % 2.5} {-5.5 % 2} {(int)3.99} {(int)-3.99} {(long)1e18} {(float)0.1} {(double)0.1f} {Math.Round(2.5)} {Math.Round(3.5)} {Math.Round(1.005, 2)} {Math.Round(-2.5, MidpointRounding.AwayFromZero)}");
    }
}
