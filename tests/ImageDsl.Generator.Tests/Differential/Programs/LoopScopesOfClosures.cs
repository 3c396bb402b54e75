// The variables of an inner loop's header are new each time that the loop is entered, and those of a switch each time that it is.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var all = new List<Func<int>>();
        for (var i = 0; i < 2; i++)
            for (var j = 0; j < 2; j++)
                all.Add(() => i * 100 + j);
        for (var n = 0; n < 2; n++)
        {
            switch (n)
            {
                case var m when m >= 0:
                    var local = m + 5;
                    all.Add(() => local++ + m);
                    break;
            }
        }

        object[] things = [1, "ab"];
        foreach (var t in things)
        {
            if (t is int k)
                all.Add(() => k);
            else if (t is string { Length: var len })
                all.Add(() => len);
        }

        image.Env("A", string.Join(",", all.Select(f => f()))).Env("B", string.Join(",", all.Select(f => f())));
    }
}
