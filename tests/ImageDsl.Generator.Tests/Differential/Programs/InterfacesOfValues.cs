// Which interfaces values of the base class library have, and of which type.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        object[] values = ["text", 5, 2.5, 'c', true, 1m, TimeSpan.FromSeconds(1), new Version(1, 2)];
        foreach (var value in values)
            image.Run($"{Has<int>(value)} {Has<string>(value)} {Has<char>(value)} {Has<Version>(value)} {value is IComparable} {value is IFormattable} {value is IEquatable<double>}");
    }

    private static bool Has<T>(object value) => value is IComparable<T>;
}
