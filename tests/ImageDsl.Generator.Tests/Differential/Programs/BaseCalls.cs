// base. on methods and properties across two levels.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", new Bottom().Say()).Env("B", new Bottom().Name);
    }
}

class Top { public virtual string Say() => "top"; public virtual string Name => "T"; }
class Middle : Top { public override string Say() => "mid+" + base.Say(); }
class Bottom : Middle { public override string Say() => "bot+" + base.Say(); public override string Name => base.Name + "B"; }
