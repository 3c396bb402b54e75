// Double, float and decimal text is the shortest that reads back.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        double third = 1.0 / 3; float f = 1f / 3; decimal m = 1m / 3; double big = 1e20, small = 1e-7, nan = 0.0 / (third - third), inf = 1 / (third - third);
        image.Env("A", $"{third} {f} {m}").Env("B", $"{big} {small} {nan} {inf} {-inf}").Env("C", $"{0.1 + 0.2} {100.0} {1.10m + 0.05m} {(int)2.9} {(int)-2.9}").Env("D", $"{7.0 % 2.5} {Math.Round(2.5)} {Math.Round(3.5)}");
    }
}
