// Parts of a deconstruction that become another type: of a base, wider, nullable, the user's own.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        object o;
        IEnumerable<char> e;
        long n;
        double? d;
        (o, e) = ("a", "bc");
        (n, d) = (1, 2.5);
        int[] cells = new int[2];
        (cells[0], cells[1]) = (3, 4);
        (object x, var(y, z)) = ("q", (5, 6L));
        ((n, o), var w) = ((7, "r"), 's');
        image.Run($"{o}{e.Count()}{n}{d}{cells[0]}{cells[1]}{x}{y}{z}{w}");
        (Money m, int k) = (5, 6);
        image.Run($"{m.Cents}{k}");
        foreach ((object q, Money r)in new[]
        {
            ("s", 1)
        })
            image.Run($"{q}{r.Cents}");
    }
}

public readonly record struct Money(long Cents)
{
    public static implicit operator Money(int euros) => new(euros * 100);
}
