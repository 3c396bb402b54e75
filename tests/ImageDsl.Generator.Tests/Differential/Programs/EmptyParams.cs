// Where nothing is given to 'params', all calls get one empty array: records that hold it are equal, those with arrays of their own are not.
public sealed record Order(string Id, params int[] Lines);

public sealed record Note(string Id, params string[] Texts)
{
    public static string[] Gather(params string[] texts) => texts;
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image) => image
        .Env("NONE", $"{new Order("a") == new Order("a")} {new Order("a") == new Order("b")} {new[] { new Order("a"), new("a") }.Distinct().Count()}")
        .Env("SOME", $"{new Order("a", 1) == new Order("a", 1)} {new Order("a", new int[0]) == new Order("a")} {new Order("a", []) == new Order("a")}")
        .Env("SAME", $"{ReferenceEquals(Note.Gather(), Note.Gather())} {ReferenceEquals(Note.Gather(), Array.Empty<string>())} {ReferenceEquals(Note.Gather("a"), Note.Gather("a"))}")
        .Env("TEXT", string.Join(",", Note.Gather().Append("x")) + new Note("n").Texts.Length);
}
