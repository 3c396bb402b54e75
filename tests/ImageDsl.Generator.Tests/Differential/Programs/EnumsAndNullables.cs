// Conversions between enums, numbers and nullables of both.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int? n = 5; long? l = 6; decimal? m = 5m; double? d = 6.7; char? c = '\x5'; E3? e = E3.X; F3? f = F3.Y; E3? z = null; byte? b = 6;
        image.Run($"{(E3?)n}{(E3?)l}{(E3?)m}{(E3?)d}{(E3?)c}{(E3)n}{(E3)l.Value}{(int?)e}{(byte?)f}{(F3?)e}{(E3?)f}{(int?)z}{(F3?)z}{(F3?)b}{(double?)e}{(decimal?)e}{(char?)f}{(E3?)5}{(E3?)DayOfWeek.Friday}{(DayOfWeek?)e}");
        object boxed = e; image.Run($"{(E3)boxed}{(E3?)boxed}{boxed is E3}{boxed is E3?}{boxed is F3}{boxed as E3?}{boxed as F3? is null}");
    }
}
public enum E3 : byte { X = 5, W = 6 } public enum F3 : long { Y = 6, V = 5 }
