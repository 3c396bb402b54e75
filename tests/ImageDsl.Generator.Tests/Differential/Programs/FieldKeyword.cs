// Properties that use the 'field' keyword to check or to fill in.
[OsLayer("test/program")]
public class Program : Case
{
    public string Name
    {
        get => field ?? "unnamed";
        set => field = value.Trim();
    }

    public int Port { get; set => field = value is > 0 and < 65536 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 8080;

    public string Lazy => field ??= Compute();

    private int _computed;
    private string Compute() => $"computed {++_computed}";

    protected override void Define(ImageBuilder image)
    {
        image.Env("A", Name).Env("P", $"{Port}");
        Name = "  x ";
        Port = 90;
        image.Env("B", Name).Env("Q", $"{Port}").Env("L", Lazy + Lazy);
    }
}
