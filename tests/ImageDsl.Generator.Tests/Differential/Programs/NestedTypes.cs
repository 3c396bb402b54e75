// Nested classes, enums and constants.
[OsLayer("test/program")]
public class Program : Case
{
    private sealed class Settings { public static readonly Settings Default = new() { Name = "s" }; public string Name { get; init; } = ""; }

    protected override void Define(ImageBuilder image)
    {
        image.Env("A", $"{Outer.Inner.Value} {new Outer.Inner().Get()} {Outer.Kind.Two} {Settings.Default.Name}");
    }
}

class Outer { private const int Secret = 4; public enum Kind { One, Two } public class Inner { public const string Value = "v"; public int Get() => Secret + (int)Kind.Two; } }
