// An estate that is described by immutable collections and changed with 'with'.
public sealed record Team(string Name, System.Collections.Immutable.ImmutableArray<string> Images, System.Collections.Immutable.ImmutableDictionary<string, string> Labels)
{
    public static Team Empty { get; } = new("", [], System.Collections.Immutable.ImmutableDictionary<string, string>.Empty);

    public Team Add(string image) => this with
    {
        Images = Images.Add(image)
    };
    public Team Label(string k, string v) => this with
    {
        Labels = Labels.SetItem(k, v)
    };
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var t = Team.Empty with
        {
            Name = "core"
        };
        t = t.Add("a").Add("b").Label("x", "1").Label("x", "2");
        var u = t.Add("c");
        image.Env("A", $"{t.Images.Length}{u.Images.Length}{t.Labels["x"]}{Team.Empty.Images.IsEmpty}").Env("B", string.Join(",", u.Images.Where(i => i != "a").OrderByDescending(i => i, StringComparer.Ordinal))).Env("C", t.Images is [var f, ..var rest] ? f + rest.Length : "").Env("D", string.Join(",", System.Collections.Immutable.ImmutableList.Create(3, 1, 2).Sort().Reverse()));
    }
}
