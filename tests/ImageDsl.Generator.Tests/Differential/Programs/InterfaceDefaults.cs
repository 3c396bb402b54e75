// Default members, re-implementation, explicit implementation.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        IStep[] steps = [new Plain("a"), new Loud("b"), new Custom()];
        foreach (var s in steps)
            image.Run(s.Render());
        image.Env("K", string.Join(",", steps.Select(s => s.Kind))).Env("C", ((IStep)new Custom()).Prefix + IStep.Count);
        IStep c = new Custom();
        image.Env("X", c is INamed { Name: var n } ? n : "?");
    }
}

public interface INamed
{
    string Name { get; }
}

public interface IStep : INamed
{
    static int Count => 3;

    string Kind => GetType() == typeof(Loud) ? "loud" : "plain";

    string Prefix => "#";

    string Render() => $"echo {Prefix}{Name}";
}

public class Plain(string name) : IStep
{
    public string Name { get; } = name;
}

public class Loud(string name) : Plain(name), IStep
{
    string IStep.Render() => "echo " + Name.ToUpperInvariant() + "!";
}

public struct Custom : IStep
{
    public string Prefix => ">";

    string INamed.Name => "custom" + Prefix;
}
