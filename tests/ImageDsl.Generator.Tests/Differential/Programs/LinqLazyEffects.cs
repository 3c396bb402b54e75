// Deferred execution with visible effects.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var log = new List<string>();
        var source = Enumerable.Range(1, 5).Select(i =>
        {
            log.Add("s" + i);
            return i;
        }).Where(i =>
        {
            log.Add("w" + i);
            return i % 2 == 1;
        });
        log.Add("defined");
        foreach (var i in source.Take(2))
            log.Add("got" + i);
        _ = source.First();
        var list = source.ToList();
        log.Clear();
        var numbers = new List<int>
        {
            1,
            2,
            3
        };
        var query = numbers.Where(n => n > 1).OrderByDescending(n => n);
        numbers.Add(10);
        image.Env("Q", string.Join(",", query)).Env("L", string.Join(",", log)).Env("C", list.Count.ToString());
        var e = query.GetEnumerator();
        var t = 0;
        while (e.MoveNext())
            t = t * 20 + e.Current;
        image.Env("T", t.ToString());
        IEnumerable<int> Gen()
        {
            log.Add("start");
            try
            {
                yield return 1;
                log.Add("mid");
                yield return 2;
            }
            finally
            {
                log.Add("end");
            }
        }

        var g = Gen();
        log.Add("before");
        _ = g.First();
        _ = g.Count();
        image.Env("LOG", string.Join(",", log));
    }
}
