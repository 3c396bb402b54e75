// Virtual and abstract properties and methods dispatch on the object.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (Shape s in new Shape[] { new Square(), new Named("n"), new Quiet() }) image.Run($"echo {s.Name} {s.Describe()} {s}");
    }
}

abstract class Shape { public abstract string Name { get; } public virtual string Describe() => "shape " + Name; public override string ToString() => "S:" + Name; }
class Square : Shape { public override string Name => "square"; }
class Named(string n) : Shape { public override string Name => n; public override string Describe() => base.Describe() + "!"; }
class Quiet : Named { public Quiet() : base("q") { } public sealed override string Describe() => "..." + base.Describe(); public new string ToString() => "hidden"; }
