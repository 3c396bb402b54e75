// A hidden member is chosen by the static type.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Derived d = new(); Base b = d;
        image.Env("A", $"{d.Name} {b.Name} {d.V()} {b.V()} {((Base)d).Name}");
    }
}

class Base { public string Name => "base"; public virtual string V() => "bv"; }
class Derived : Base { public new string Name => "derived"; public new virtual string V() => "dv"; }
