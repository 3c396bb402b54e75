// Interface dispatch, default members, explicit implementation.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (IPart x in new IPart[] { new A(), new B(), new C() }) image.Run($"echo {x.Name} {x.Loud()} {x.Count}");
    }
}

interface IPart { string Name { get; } string Loud() => Name.ToUpperInvariant() + Count; int Count => 1; }
class A : IPart { public string Name => "a"; }
class B : IPart { string IPart.Name => "b"; public int Count => 5; }
class C : A, IPart { public string Loud() => "quiet"; }
