// HashSet without removals keeps insertion order.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var h = new HashSet<string> { "b", "a", "b" }; var added = h.Add("c"); var again = h.Add("a");
        image.Env("A", string.Join(",", h) + h.Count + added + again + h.Contains("b"));
    }
}
