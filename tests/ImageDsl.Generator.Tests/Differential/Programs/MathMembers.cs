// Members of Math and the number types.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", $"{Math.Max(3, 7)} {Math.Min(-1, 1)} {Math.Abs(-5)} {Math.Sqrt(16)} {Math.Floor(-1.5)} {Math.Ceiling(1.2)} {Math.Sign(-3)} {Math.Clamp(15, 0, 10)}").Env("B", $"{int.MaxValue} {long.MinValue} {byte.MaxValue} {double.MaxValue} {int.Parse("-12")} {double.Parse("1.5", CultureInfo.InvariantCulture)} {5.CompareTo(3)} {255.ToString("x")} {1234567.ToString("N0", CultureInfo.InvariantCulture)}");
    }
}
