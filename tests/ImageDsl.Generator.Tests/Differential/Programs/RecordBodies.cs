// Records with members and changed properties.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var v = new SemVer(1, 2) { Label = "rc" }; var w = v.Next();
        image.Env("A", v.Text).Env("B", w.Text).Env("C", $"{w.Major}{w.Label}").Env("D", SemVer.Parse("3.4").Text);
    }
}

record SemVer(int Major, int Minor)
{
    public string Label { get; init; } = "";
    public string Text => $"{Major}.{Minor}" + (Label.Length > 0 ? "-" + Label : "");
    public SemVer Next() => this with { Minor = Minor + 1, Label = "" };
    public static SemVer Parse(string text) { var parts = text.Split('.'); return new(int.Parse(parts[0]), int.Parse(parts[1])); }
}
