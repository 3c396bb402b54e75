// What C# 14 added, side by side: compound operators, null-conditional assignment, field, partial constructors, modifiers of lambdas.
public class Counter2 { public int Value; public void operator +=(int x) => Value += x * 10; public void operator ++() => Value++; public static Counter2 operator +(Counter2 a, int b) => new() { Value = a.Value + b }; }
public class Holder2 { public Counter2? C; public string? Name { get; set; } public List<string>? Items { get; set; } }
public partial class Part { public partial Part(int x); public int X; }
public partial class Part { public partial Part(int x) { X = x * 2; } }
public class Guarded { public int Level { get; set => field = value is >= 0 and <= 10 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 5; public string Trimmed { get; set => field = value.Trim(); } = ""; }
public delegate bool Parse2<T>(string s, out T r);
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var c = new Counter2(); c += 2; c++; ++c; var d = c + 1; image.Env("A", $"{c.Value}{d.Value}");
        Holder2? h = new(), n = null; h?.Name = "x"; n?.Name = Boom(); h?.C = c; h?.C?.Value += 5; h?.Items ??= ["q"]; image.Env("B", $"{h?.Name}{n?.Name}{c.Value}{h?.Items?.Count}");
        image.Env("C", new Part(4).X + nameof(List<>) + nameof(Dictionary<,>.Keys)); var g = new Guarded { Level = 7, Trimmed = "  t " }; image.Env("D", $"{g.Level}{g.Trimmed}|");
        Parse2<int> p = (s, out r) => int.TryParse(s, out r); image.Env("E", p("12", out var v) ? $"{v}" : "no"); (int X, int Y, int Z) pt = (1, 2, 3); image.Env("F", $"{pt.X + Math.Max(pt.Y, pt.Z)}"); Span<int> sp = [1, 2]; image.Env("G", Tot(sp) + "" + Tot([3, 4]) + Tot(new[] { 5 })); image.Env("H", "\e[0m".Length.ToString() + """a"b""" + $@"c:\{1}" + $"{(true ? "y" : "n")}{$"{1 + 1}"}");
    }
    private static string Boom() => throw new InvalidOperationException("evaluated"); private static int Tot(ReadOnlySpan<int> s) { var t = 0; foreach (var x in s) t += x; return t; }
}
