// Structs and objects that an operator changes in place, and the value of that.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var m = new Meter();
        m += 2;
        image.Run("m" + m.N);
        var copy = (m += 3);
        image.Run($"{m.N}{copy.N}");
        image.Run(Twice(m));
        var c = new Cell();
        var d = (c += 4);
        image.Run($"{c.N}{d.N}{ReferenceEquals(c, d)}");
        static string Twice(Meter p)
        {
            var q = (p += 1);
            return $"{p.N}{q.N}";
        }
    }
}

public struct Meter
{
    public int N;
    public void operator +=(int n) => N += n;
}

public class Cell
{
    public int N;
    public void operator +=(int n) => N += n;
}
