// Members of List.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var l = new List<string> { "c", "a", "b" }; l.Add("d"); l.AddRange(new[] { "e", "f" }); l.Insert(0, "z"); l.Remove("a"); l.RemoveAt(1); l.Sort(StringComparer.Ordinal); l.Reverse(); l[0] = l[0] + "!";
        image.Env("A", string.Join(",", l)).Env("B", $"{l.Count} {l.IndexOf("e")} {l.Contains("q")} {l.Find(x => x.StartsWith('d'))} {l.Exists(x => x == "b")} {string.Join("", l.ConvertAll(x => x.Length))}"); l.ForEach(x => image.Run("echo " + x)); l.Clear(); image.Env("C", $"{l.Count}");
    }
}
