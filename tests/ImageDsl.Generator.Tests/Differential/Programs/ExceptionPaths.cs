// Using, finally and disposal order without exceptions.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var log = new List<string>();
        using (var a = new Res("a", log))
        {
            using var b = new Res("b", log);
            log.Add("body" + a.Name + b.Name);
        }

        try
        {
            log.Add("try");
            if (log.Count > 100)
                throw new InvalidOperationException();
        }
        finally
        {
            log.Add("finally");
        }

        log.Add(Early(log, 1));
        log.Add(Early(log, 9));
        foreach (var x in Each(log))
        {
            log.Add("x" + x);
            if (x == 2)
                break;
        }

        using (null as IDisposable)
        {
            log.Add("null ok");
        }

        image.Env("LOG", string.Join(" ", log));
        static string Early(List<string> log, int n)
        {
            using var r = new Res("r" + n, log);
            try
            {
                if (n > 5)
                    return "big";
                log.Add("small");
            }
            finally
            {
                log.Add("f" + n);
            }

            return "end";
        }

        static IEnumerable<int> Each(List<string> log)
        {
            using var r = new Res("it", log);
            for (var i = 0;; i++)
            {
                try
                {
                    yield return i;
                }
                finally
                {
                    log.Add("ff" + i);
                }
            }
        }
    }
}

public sealed class Res : IDisposable
{
    private readonly List<string> _log;
    public string Name { get; }

    public Res(string name, List<string> log)
    {
        (Name, _log) = (name, log);
        log.Add("+" + name);
    }

    public void Dispose() => _log.Add("-" + Name);
}
