// int? as a type argument: what every object has is asked of a value that may be missing.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("TEXT", $"[{Text<int?>(null)}] [{Text<int?>(5)}] [{Text<DayOfWeek?>(null)}] [{Text<DayOfWeek?>(DayOfWeek.Friday)}] [{Text(7)}] [{Text("s")}] [{Hole<int?>(null)}] [{Of<double>(null)}] [{Of<double>(2.5)}]");
        image.Env("EQUAL", $"{Same<int?>(null, null)} {Same<int?>(1, null)} {Same<int?>(null, 1)} {Same<int?>(3, 3)} {Same("a", "a")}");
        image.Env("BOXES", $"{new Box<int?>(null)} {new Box<int?>(4)} {new Box<TimeSpan?>(TimeSpan.FromSeconds(3))} {new Box<(int, int?)>((1, null))} {string.Join(",", new[] { new Box<char?>('c'), new Box<char?>(null) })}");
        image.Env("OWN", $"[{Text<Size?>(null)}] [{Text<Size?>(new Size(2))}] {Same<Size?>(new Size(1), new Size(1))} {Same<Size?>(null, new Size(1))}");
    }

    private static string Text<T>(T value) => value!.ToString()!;
    private static string Hole<T>(T value) => $"{value}";
    private static string Of<T>(T? value) where T : struct => value.ToString()!;
    private static bool Same<T>(T a, T b) => a!.Equals(b);
}

public sealed class Box<T>(T value) { public override string ToString() => $"<{value!.ToString()}>"; }
public readonly record struct Size(int Mb) { public override string ToString() => Mb + "M"; }
