// An override with a more derived return type.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Factory f = new ChildFactory(); image.Env("A", f.Make().Name + ((ChildFactory)f).Make().Extra);
    }
}

class Thing { public virtual string Name => "thing"; }
class Child : Thing { public override string Name => "child"; public string Extra => "!"; }
class Factory { public virtual Thing Make() => new(); }
class ChildFactory : Factory { public override Child Make() => new(); }
