// Static members of generic interfaces, with defaults that speak of the interface's own parameter.
public interface ICodec<T>
    where T : ICodec<T>
{
    static abstract string Name { get; }

    static virtual string Describe(T? value) => $"{T.Name}:{typeof(T) == typeof(Hex)}:{value is null}";
    static virtual string Wrap<U>(U u) => $"<{T.Describe(default)}{u}>";
}

public sealed class Hex : ICodec<Hex>
{
    public static string Name => "hex";
}

public struct Raw : ICodec<Raw>
{
    public static string Name => "raw";

    public static string Describe(Raw value) => "own raw";
}

[OsLayer("test/program")]
public class Program : Case
{
    private static string Of<T>()
        where T : ICodec<T> => T.Name + T.Describe(default) + T.Wrap(5);
    protected override void Define(ImageBuilder image) => image.Env("A", Of<Hex>()).Env("B", Of<Raw>());
}
