// Primary constructors: parameters in initialisers, members and base calls.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var d = new Derived("n", 3); d.Bump();
        image.Env("A", $"{d.Name} {d.Twice} {d.Count} {d.Upper()}");
    }
}

class Base(string name) { public string Name { get; } = name + "!"; public string Upper() => name.ToUpperInvariant(); }
class Derived(string name, int count) : Base(name + count)
{
    public int Twice { get; } = count * 2;
    public int Count => count;
    public void Bump() => count++;
}
