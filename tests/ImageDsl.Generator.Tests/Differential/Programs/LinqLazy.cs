// Sequences are lazy: effects happen on enumeration.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var log = new List<string>(); var q = new[] { 1, 2, 3 }.Select(x => { log.Add($"s{x}"); return x; }).Where(x => { log.Add($"w{x}"); return x > 1; });
        log.Add("made"); var first = q.First(); log.Add("first"); var all = q.ToList();
        image.Env("A", string.Join(" ", log)).Env("B", $"{first} {all.Count}");
    }
}
