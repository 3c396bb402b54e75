// Numbers, widths, custom formats.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        object[] values = [0, -1, 255, 1234567.891, 0.1 + 0.2, 1e21, 1.5e-7, 12.50m, -0.0, float.Epsilon, double.MaxValue, long.MinValue];
        var i = 0;
        foreach (var v in values)
            image.Env("V" + i++, $"{v}|{v, 12}|{v, -9}|");
        image.Env("F", $"{1234.5:N2} {1234.5:F0} {0.256:P1} {255:x} {255:X4} {5:D3} {1e6:E2} {1234.5678:#,##0.0} {-5:00;(00);zero} {0:00;(00);zero} {12.3456m:G3} {3:B8}");
        image.Env("C", string.Format("{0:0.##} {1:000.00} {2:0%} {3:c}", 1.005, 2.5, 0.42, TimeSpan.FromMinutes(90)));
        image.Env("T", $"{TimeSpan.FromSeconds(3661.5)} {TimeSpan.FromDays(1.5):g} {new TimeSpan(1, 2, 3):hh\\:mm}");
        image.Env("R", $"{1.0 / 3:R} {(float)1 / 3} {1m / 3} {2e15} {1e16} {123456789012345680d} {100d} {1.10m} {1.10m * 2} {5 / 2m}");
    }
}
