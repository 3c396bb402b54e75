// Locals, several in one declaration, compound assignment.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int a = 1, b = 2, c; c = a + b; c += 10; c -= 1; c *= 3; c /= 2; c %= 10; c <<= 2; c |= 1; c ^= 5; c &= 0xff; var s = "a"; s += c; s += 'x'; s += null;
        image.Env("A", $"{a} {b} {c} {s}");
    }
}
