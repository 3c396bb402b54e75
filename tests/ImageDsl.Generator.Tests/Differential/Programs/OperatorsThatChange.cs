// Operators that change their operand, where the value of the expression is asked for: it is the operand, evaluated once.
public class Total
{
    public int Value;
    public Total Self { get { Value += 100; return this; } }
    public void operator +=(int more) => Value += more;
    public void operator ++() => Value++;
}

public struct Count
{
    public int Value;
    public void operator +=(int more) => Value += more;
    public void operator ++() => Value++;
}

public class Holder
{
    public Count Count;
    public Total Total = new();
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var total = new Total();
        var same = total += 5;
        var again = ++total;
        image.Env("A", $"{same.Value} {again.Value} {ReferenceEquals(same, total)} {More(total).Value} {(total += 1).Value}");

        var count = new Count();
        var copy = count += 3;
        copy += 1;
        var next = ++copy;
        image.Env("B", $"{count.Value} {copy.Value} {next.Value} {Changed(count).Value} {count.Value}");

        Holder? holder = new();
        Holder? none = null;
        holder?.Count += 3;
        holder?.Total += 2;
        none?.Total += Fail();
        var read = holder?.Total += 4;
        Action act = () => count += 1;
        act();

        for (var i = new Count(); i.Value < 2; i++)
            image.Run("round " + i.Value);

        image.Env("C", $"{holder!.Count.Value} {holder.Total.Value} {read!.Value} {count.Value}");

        static Total More(Total total) => total += 10;

        static Count Changed(Count count) => count += 50;

        int Fail()
        {
            image.Run("never");
            return 0;
        }
    }
}
