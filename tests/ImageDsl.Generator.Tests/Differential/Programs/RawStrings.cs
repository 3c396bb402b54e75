// Raw and verbatim strings.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var v = 7;
        var text = """
            one "two"
              three
            """;
        image.Env("T", text.Replace("\n", "/")).Env("A", @"C:\dir ""q""").Env("B", $"""a "{v}" b""").Env("C", $$"""{ {{v}} }""").Env("D", "tab\tend");
    }
}
