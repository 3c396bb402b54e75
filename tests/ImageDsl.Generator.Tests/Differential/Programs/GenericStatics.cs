// Each construction of a generic type has static fields of its own.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", $"{Counter<int>.Name} {Counter<string>.Name} {Counter<int>.Both}").Env("B", $"{Plain.Value} {Counter<long>.Zero}");
    }
}

static class Counter<T>
{
    public static readonly string Name = default(T) is int ? "int" : "other";
    public static readonly T? Zero = default;
    public static string Both { get; } = Name + Name;
}

static class Plain
{
    public static readonly string Value = Counter<bool>.Name + Counter<int>.Name;
}
