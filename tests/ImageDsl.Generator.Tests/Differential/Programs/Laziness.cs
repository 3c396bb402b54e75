// LINQ runs when it is asked, and only as far as it is asked.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var log = new List<string>();
        IEnumerable<int> Source() { for (var i = 1; ; i++) { log.Add("s" + i); yield return i; } }
        var query = Source().Where(i => { log.Add("w" + i); return i % 2 == 0; }).Select(i => { log.Add("m" + i); return i * 10; });
        image.Env("BEFORE", $"{log.Count}");
        image.Env("FIRST", $"{query.First()}");
        image.Env("TWO", string.Join(",", query.Take(2)));
        image.Env("LOG", string.Join(" ", log));
        var numbers = new List<int> { 1 };
        var doubled = numbers.Select(n => n * 2);
        numbers.Add(5);
        image.Env("LATE", string.Join(",", doubled));
        var ordered = numbers.OrderBy(n => { log.Add("k" + n); return -n; });
        log.Clear();
        image.Env("ORDERED", ordered.First() + " " + string.Join(" ", log));
        log.Clear();
        _ = numbers.Any(n => { log.Add("a" + n); return n == 1; });
        image.Env("ANY", string.Join(" ", log));
    }
}
