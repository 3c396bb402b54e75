// Overridden properties of the image itself, read through this.
[OsLayer("test/program")]
public class Program : Case
{
    protected virtual int Port => 8080;
    private string Name { get; } = "svc";
    public override string Tag => $"{Port}-{Name}";
    public override IEnumerable<string> Tags => ["latest", $"v{Port}"];

    protected override void Define(ImageBuilder image)
    {
        image.Env("PORT", Port.ToString()).Env("NAME", Name).Expose(Port);
    }
}
