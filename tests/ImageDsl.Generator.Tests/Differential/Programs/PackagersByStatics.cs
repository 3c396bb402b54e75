// Package managers as types: static members of an interface, abstract and with defaults, also as delegates.
public interface IPackager<TSelf> where TSelf : IPackager<TSelf>
{
    static abstract string Command { get; }
    static virtual string Quiet => "-y";
    static abstract TSelf Create(string name);
    string Name { get; }
    static string Line(IEnumerable<TSelf> xs) => $"{TSelf.Command} {TSelf.Quiet} {string.Join(' ', xs.Select(x => x.Name))}";
}
public readonly record struct AptP(string Name) : IPackager<AptP> { public static string Command => "apt-get install"; public static AptP Create(string n) => new(n); }
public sealed class ApkP : IPackager<ApkP> { private ApkP(string n) => Name = n; public string Name { get; } public static string Command => "apk add"; public static string Quiet => "--no-cache"; public static ApkP Create(string n) => new(n + "~"); }
[OsLayer("test/program")]
public class Program : Case
{
    private static string Install<T>(params string[] names) where T : IPackager<T> => IPackager<T>.Line(names.Select(T.Create).ToList());
    protected override void Define(ImageBuilder image) => image.Run(Install<AptP>("curl", "git")).Run(Install<ApkP>("bash"));
}
