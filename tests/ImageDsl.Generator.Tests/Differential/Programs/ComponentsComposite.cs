// Components with primary constructors, composed of each other.
public interface IComponent
{
    void Apply(ImageBuilder image);
}

public abstract class Component(string name) : IComponent
{
    protected string Name => name;

    public abstract void Apply(ImageBuilder image);
    public override string ToString() => $"<{name}>";
}

public sealed class EnvComponent(string name, IReadOnlyDictionary<string, string> vars, string prefix = "") : Component(name)
{
    private readonly int _count = vars.Count;
    public override void Apply(ImageBuilder image)
    {
        foreach (var(k, v)in vars)
            image.Env(prefix + k, v);
        image.Label(Name, $"{_count}");
    }
}

public sealed class AptComponent(params string[] packages) : Component("apt")
{
    public override void Apply(ImageBuilder image) => image.Apt(packages);
}

public sealed class Composite(IEnumerable<IComponent> parts) : IComponent
{
    private int _applied;
    public void Apply(ImageBuilder image)
    {
        foreach (var p in parts)
        {
            p.Apply(image);
            _applied++;
        }

        image.Label("applied", _applied + ":" + string.Join(",", parts));
    }
}

public struct Port(int number)
{
    public int Number { get; } = number;
    public readonly bool Privileged => number < 1024;

    public static implicit operator int (Port p) => p.Number;
    public static explicit operator Port(string s) => new(int.Parse(s));
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        IComponent all = new Composite([new AptComponent("a", "b"), new EnvComponent("env", new Dictionary<string, string> { { "X", "1" } }, prefix: "APP_")]);
        all.Apply(image);
        Port p = (Port)"443";
        image.Expose(p).Env("P", p.Privileged + "/" + new Port().Number);
    }
}
