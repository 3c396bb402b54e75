// Anonymous objects: members, equality, text, with.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var a = new { Name = "n", Count = 2 }; var b = new { a.Name, Count = 2 }; var c = a with { Count = 3 };
        image.Env("A", $"{a.Name}{a.Count} {a.Equals(b)} {c.Count} {a}").Env("B", string.Join(",", new[] { "x", "yy" }.Select(s => new { s, s.Length }).Where(x => x.Length > 1).Select(x => x.s)));
    }
}
