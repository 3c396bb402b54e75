// An interface implemented by a base class and overridden below it.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        INamed a = new One(), b = new Two(), c = new Three();
        image.Env("A", $"{a.Name()} {b.Name()} {c.Name()} {c is IMore}");
    }
}

interface INamed { string Name(); }
interface IMore : INamed { }
class One : INamed { public virtual string Name() => "one"; }
class Two : One { public override string Name() => "two"; }
class Three : Two, IMore { public new string Name() => "three"; }
