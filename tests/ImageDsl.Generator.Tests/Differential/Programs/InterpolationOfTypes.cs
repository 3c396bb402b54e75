// Every built-in type in a hole.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        sbyte a = -1; byte b = 2; short c = -3; ushort d = 4; int e = -5; uint f = 6; long g = -7; ulong h = 8; char i = 'i'; bool j = true; float k = 0.1f; double l = 0.1; decimal m = 1.10m; string? n = null; object? o = 5;
        image.Env("A", $"{a}{b}{c}{d}{e}{f}{g}{h}").Env("B", $"{i}{j}{k} {l} {m}").Env("C", $"<{n}>{o}");
    }
}
