// Properties of all forms: get-only, init, private set, expression, field keyword, required.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var p = new Props { Init = "i", Required = "r", Trimmed = "  t " }; p.Set();
        image.Env("A", $"{p.GetOnly} {p.Init} {p.Private} {p.Expression} {p.Required} [{p.Trimmed}] {Props.Static}");
    }
}

class Props
{
    public string GetOnly { get; } = "g";
    public string Init { get; init; } = "";
    public string Private { get; private set; } = "p";
    public string Expression => GetOnly + Private;
    public required string Required { get; init; }
    public string Trimmed { get; set => field = value.Trim(); } = "";
    public static int Static { get; } = 4;
    public void Set() => Private += "!";
}
