// 'with' on whatever it works on, with copy constructors at some levels of a hierarchy, generic ones too.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var point = new Point(1, 2) with { X = 5 };
        var plain = new Plain { X = 1, Y = 2 } with { Y = 3 };
        var anonymous = new { A = 1, B = "x" } with { B = "y" };
        var tuple = (A: 1, B: 2) with { B = 9 };
        Base leaf = new Leaf(1, 2, 3) { Note = "n" };
        var copied = leaf with { A = 10 };
        var boxed = new Box<string>("in", 1) with { Size = 4 };
        var crate = new Crate<int>(7, 1, "lid") with { Lid = "open" };
        image.Env("ALL", $"{point} {plain.X}{plain.Y} {anonymous} {tuple} {copied} {boxed} {boxed.Copies} {crate} {crate.Copies} {(leaf with { }) == leaf} {ReferenceEquals(leaf with { }, leaf)} {copied is Leaf { C: 3 }}");
        image.Env("LOG", Base.Log.Length.ToString());
        Middle middle = new Leaf(1, 2, 3);
        image.Env("DEEP", $"{middle with { B = 5 }} {(middle with { B = 5 }).Equals(new Leaf(1, 5, 3))} {new Node("a", null) with { Next = new Node("b", null) }}");
    }
}

public readonly record struct Point(int X, int Y);
public struct Plain { public int X; public int Y { get; set; } }
public record Base(int A) { public static readonly string Log = "log"; public string Note { get; init; } = ""; }
public record Middle(int A, int B) : Base(A) { protected Middle(Middle other) : base(other) { B = other.B + 100; } }
public sealed record Leaf(int A, int B, int C) : Middle(A, B);
public record Box<T>(T Item, int Size)
{
    protected Box(Box<T> other) { Item = other.Item; Size = other.Size; Copies = other.Copies + 1; }
    public int Copies { get; }
}
public sealed record Crate<T>(T Item, int Size, string Lid) : Box<T>(Item, Size);
public sealed record Node(string Name, Node? Next);
