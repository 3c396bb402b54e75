// Records: equality, text, with, deconstruction, inheritance.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var a = new Package("curl", 8); var b = a with { Version = 9 }; var (name, version) = b; Package c = new Special("x", 1, true);
        image.Env("A", $"{a} {b} {a == b} {a == new Package("curl", 8)} {a != b} {a.Equals(b)}").Env("B", $"{name} {version} {c}").Env("C", (c with { Version = 5 }).ToString()).Env("D", new Point { X = 1, Y = 2 }.ToString());
    }
}

record Package(string Name, int Version) { public string Full => $"{Name}={Version}"; }
record Special(string Name, int Version, bool Extra) : Package(Name, Version);
record struct Point { public int X { get; set; } public int Y { get; set; } }
