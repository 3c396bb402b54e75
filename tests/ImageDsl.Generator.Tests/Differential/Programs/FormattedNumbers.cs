// Number formats.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", $"{1234.5:N2} {0.256:P1} {255:X} {255:x4} {12345.678:F1} {1e10:E2} {5:000} {1234:#,##0} {0.5:0.##} {-3:0;(0)}").Env("B", 1234.5.ToString("0.0", CultureInfo.InvariantCulture) + 42.ToString("D4") + true.ToString() + 'c'.ToString());
    }
}
