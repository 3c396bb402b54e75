// Division, remainder and overflow wrap as the run time does.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int a = 17, b = -5; uint u = 3; long big = int.MaxValue; byte small = 250;
        image.Env("A", $"{a / b} {a % b} {-a} {~a} {a * b}").Env("B", $"{unchecked(int.MaxValue + a)} {u - 2} {unchecked(u - 4)}").Env("C", $"{big + 1} {(byte)(small + 10)} {(sbyte)small}").Env("D", $"{a << 3} {a >> 1} {b >>> 28} {1L << 40}").Env("E", $"{a & 6} {a | 8} {a ^ 3}");
    }
}
