// Steps as values with operators of their own, and conversions from text.
public interface IStep { void Apply(ImageBuilder image); }
public abstract record Step : IStep
{
    public static Step operator &(Step a, Step b) => new Sequence(a, b);
    public static Step operator |(Step a, bool condition) => condition ? a : None;
    public static Step None { get; } = new Sequence();
    public abstract void Apply(ImageBuilder image);
    private sealed record Sequence(params Step[] Steps) : Step { public override void Apply(ImageBuilder image) { foreach (var s in Steps) s.Apply(image); } }
    public static implicit operator Step(string command) => new RunStep(command);
}
public sealed record RunStep(string Command) : Step { public override void Apply(ImageBuilder image) => image.Run(Command); }
public sealed record EnvStep(string Key, object Value) : Step { public override void Apply(ImageBuilder image) => image.Env(Key, $"{Value}"); }
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Step all = new EnvStep("A", 1.5) & "echo hi" & (new RunStep("never") | false) & (new EnvStep("B", true) | true) & new EnvStep("C", TimeSpan.FromMinutes(1));
        all.Apply(image);
        var parts = new Dictionary<string, Func<Step>> { ["x"] = () => "run x", ["y"] = () => Step.None, };
        parts.Values.Select(f => f()).Aggregate((a, b) => a & b).Apply(image);
    }
}
