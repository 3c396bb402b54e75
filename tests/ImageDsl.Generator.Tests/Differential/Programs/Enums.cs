// Enums: text, arithmetic, flags, switch and parse.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var c = Color.Green; var f = Access.Read | Access.Write; Color next = c + 1; c++;
        image.Env("A", $"{c} {f} {next} {(int)c} {(Color)0} {(Color)7} {f.HasFlag(Access.Read)} {f & Access.Read} {Access.None}").Env("B", c switch { Color.Red => "r", Color.Blue => "b", _ => "?" }).Env("C", $"{nameof(Color.Red)} {Color.Red < Color.Blue} {Color.Blue - Color.Red} {c:D} {c.ToString().ToLowerInvariant()}");
    }
}

enum Color { Red, Green, Blue }
[Flags] enum Access { None = 0, Read = 1, Write = 2, All = Read | Write | 4 }
