// Static abstract members of interfaces.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", Describe<Debian>()).Env("B", Describe<Alpine>()).Env("SUM", $"{Sum([new Size(1), new Size(2)])}");
    }

    private static string Describe<T>() where T : IDistribution<T> => $"{T.Name} uses {T.Manager} {T.Create(3)}";
    private static T Sum<T>(IEnumerable<T> items) where T : IAdds<T>
    {
        var sum = T.Zero;
        foreach (var item in items) sum += item;
        return sum;
    }
}

public interface IDistribution<TSelf> where TSelf : IDistribution<TSelf>
{
    static abstract string Name { get; }
    static virtual string Manager => "none";
    static abstract TSelf Create(int n);
}

public class Debian : IDistribution<Debian>
{
    public static string Name => "debian";
    public static string Manager => "apt";
    public static Debian Create(int n) => new();
    public override string ToString() => "D";
}

public class Alpine : IDistribution<Alpine>
{
    public static string Name => "alpine";
    public static Alpine Create(int n) => new();
    public override string ToString() => "A";
}

public interface IAdds<T> where T : IAdds<T>
{
    static abstract T operator +(T a, T b);
    static abstract T Zero { get; }
}

public readonly record struct Size(int N) : IAdds<Size>
{
    public static Size Zero => new(0);
    public static Size operator +(Size a, Size b) => new(a.N + b.N);
    public override string ToString() => $"{N}";
}
