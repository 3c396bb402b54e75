// Nested loops with break and continue.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var log = new StringBuilder();
        for (int i = 0, j = 10; i < j; i += 2, j--)
        {
            if (i == 4)
                continue;
            log.Append(i).Append(j).Append(' ');
        }

        for (;;)
        {
            if (log.Length > 20)
                break;
            log.Append('.');
        }

        var n = 5;
        while (n-- > 0)
        {
            if (n == 3)
                continue;
            if (n == 1)
                break;
            log.Append(n);
        }

        do
        {
            log.Append('d');
        }
        while (++n < 4);
        foreach (var row in new[]
        {
            new[]
            {
                1,
                2
            },
            new[]
            {
                3,
                4
            }
        }

        )
            foreach (var c in row)
            {
                if (c % 2 == 0)
                    continue;
                log.Append('r').Append(c);
            }

        for (var k = 'a'; k <= 'e'; k++)
            log.Append(k);
        for (byte b = 250; b != 3; b++)
            log.Append(b % 10);
        for (var x = 1.0; x < 2; x += .25)
            log.Append(x).Append(',');
        for (var node = new Item("x", new("y", null)); node != null; node = node.Next)
            log.Append(node.Name);
        foreach (char ch in "héllo")
            log.Append((int)ch % 7);
        foreach (object o in new object[]
        {
            1,
            "s"
        }

        )
            log.Append(o);
        foreach (int v in new ArrayList2())
            log.Append(v);
        var it = Enumerable.Range(0, 3).GetEnumerator();
        while (it.MoveNext())
            log.Append(it.Current);
        image.Env("L", log.ToString());
    }
}

public class Item(string name, Item? next)
{
    public string Name => name;
    public Item? Next => next;
}

public class ArrayList2
{
    public IEnumerator<object> GetEnumerator()
    {
        yield return 7;
        yield return 8;
    }
}
