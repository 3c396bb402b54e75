// Compound assignment converts back to the small type.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        byte b = 200; b += 100; short s = 1; s <<= 3; char c = 'a'; c += (char)2; float f = 1; f += 0.25f; long l = 5; l *= 3; uint u = 1; u -= 2;
        image.Env("A", $"{b} {s} {c} {f} {l} {u}");
    }
}
