// Decimal scale, rounding, conversions.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        decimal a = 1.10m, b = 2.200m;
        double d = 0.1 + 0.2;
        float f = 0.1f + 0.2f;
        image.Env("A", $"{a + b} {a * b} {a / 3} {b - 2.2m} {a % 0.4m} {-a} {a == 1.1m} {decimal.Round(2.5m)} {Math.Round(3.5m)} {Math.Round(2.345m, 2)} {Math.Round(2.345m, 2, MidpointRounding.AwayFromZero)} {decimal.Truncate(-1.9m)} {Math.Floor(-1.1m)} {Math.Ceiling(1.01m)}");
        image.Env("B", $"{d} {f} {(float)d} {(double)f} {(decimal)d} {(decimal)f} {(int)2.9} {(int)-2.9} {Convert.ToInt32(2.5)} {Convert.ToInt32(3.5)} {(long)1e15} {1e15} {1e14 / 3} {(double)1.1m} {decimal.MaxValue} {0.1m + 0.2m == 0.3m} {0.1 + 0.2 == 0.3}");
        image.Env("C", $"{double.NaN == double.NaN} {double.NaN.Equals(double.NaN)} {1 / 0.0} {-1 / 0.0} {0 / 0.0} {double.IsNaN(0 / 0.0)} {-0.0} {0.0 == -0.0} {double.MaxValue * 2} {Math.Max(double.NaN, 1)} {Math.Sqrt(2)} {Math.Pow(2, 10)} {5e-324} {(float)1e40} {Math.Abs(-5)} {Math.Sign(-2.5)} {Math.Clamp(15, 0, 10)} {Math.DivRem(17, 5)}");
        image.Env("D", $"{decimal.Parse("1,234.50")} {double.Parse("1e3")} {double.TryParse("abc", out var x)} {x} {decimal.TryParse("12.5 ", out var y)} {y} {int.Parse(" 42 ")} {int.TryParse("2147483648", out _)} {byte.TryParse("256", out _)} {long.Parse("-9")} {bool.Parse("TRUE")} {float.Parse("3.4028235E+38")}");
        image.Env("E", $"{int.Parse("ff", NumberStyles.HexNumber)} {Convert.ToInt32("777", 8)} {Convert.ToString(10, 2)} {Convert.ToString(255, 16)} {int.Parse("-5", CultureInfo.InvariantCulture)} {1234.5.ToString("N1", CultureInfo.InvariantCulture)} {12.ToString("D4")} {0.5.ToString("P0", CultureInfo.InvariantCulture)}");
    }
}
