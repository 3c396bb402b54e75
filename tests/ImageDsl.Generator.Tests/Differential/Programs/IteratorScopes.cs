// Each round of a loop in an iterator has variables of its own, and break, continue and 'yield break' end what they end.
[OsLayer("test/program")]
public class Program : Case
{
    private static IEnumerable<Func<string>> Closures()
    {
        for (var i = 0; i < 2; i++)
        {
            var j = i * 10;
            yield return () => $"f{i}-{j}";
        }

        var n = 0;
        while (n < 2)
        {
            var k = n++;
            yield return () => $"w{k}";
        }

        foreach (var x in new[]
        {
            "a",
            "b"
        }

        )
        {
            var y = x + x;
            yield return () => y;
        }

        {
            var once = 1;
            yield return () => $"b{once++}";
        }
    }

    private static IEnumerable<string> Until(int stop, List<string> log)
    {
        for (var i = 0; i < 5; log.Add("step" + i), i++)
        {
            if (i == 1)
                continue;
            foreach (var c in "xyz")
            {
                if (c == 'y')
                    break;
                if (i == stop)
                {
                    log.Add("end");
                    yield break;
                }

                yield return $"{i}{c}";
            }

            if (i == 3)
                break;
        }

        log.Add("after");
        do
        {
            yield return "do";
            if (stop == 9)
                break;
        }
        while (stop == 9);
        var j = 0;
        while (true)
        {
            if (++j > 2)
                break;
            yield return "j" + j;
        }
    }

    private static IEnumerable<int> Switched(IEnumerable<int> source)
    {
        foreach (var s in source)
        {
            switch (s)
            {
                case 0:
                    continue;
                case 1:
                    yield return 10;
                    goto case 2;
                case 2:
                    yield return 20;
                    break;
                case 3:
                    yield break;
                default:
                    if (s > 5)
                        break;
                    yield return s;
                    break;
            }

            yield return -s;
        }
    }

    protected override void Define(ImageBuilder image)
    {
        image.Env("A", string.Join(",", Closures().ToList().Select(f => f() + f())));
        foreach (var stop in new[]
        {
            0,
            2,
            9
        }

        )
        {
            var log = new List<string>();
            image.Env("B" + stop, string.Join(",", Until(stop, log))).Env("L" + stop, string.Join(",", log));
        }

        image.Env("C", string.Join(",", Switched([0, 1, 2, 4, 7, 3, 1])));
    }
}
