// Query syntax with let, where, orderby, join and group.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var names = new[] { "a", "bb", "ccc" }; var sizes = new[] { (1, "one"), (3, "three") };
        var q = from x in names let l = x.Length where l != 2 orderby l descending select $"{x}{l}";
        var j = from x in names join s in sizes on x.Length equals s.Item1 select x + s.Item2;
        var g = from x in names group x by x.Length % 2 into h orderby h.Key select $"{h.Key}={string.Join("", h)}";
        var m = from x in names from c in x select c;
        image.Env("A", string.Join(",", q)).Env("B", string.Join(",", j)).Env("C", string.Join(",", g)).Env("D", string.Concat(m));
    }
}
