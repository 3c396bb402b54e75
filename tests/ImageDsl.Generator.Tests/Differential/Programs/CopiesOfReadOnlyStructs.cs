// A struct in a read-only field changes while its owner is made, and is copied everywhere else.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var o = new Owner();
        image.Run($"{o.Own}{new Owner(o).Other}{o.InLambda}{o.Counter.Value}{Owner.Shared.Value}{new Outside(o).N}{new Initialised { Start = 3 }.Text}");
    }
}

public struct Counter
{
    public int Value;
    public int Next() => ++Value;
}

public class Owner
{
    public readonly Counter Counter;
    public static readonly Counter Shared;
    static Owner()
    {
        Shared.Next();
        Shared.Next();
    }

    public int Own, Other, InLambda;
    public Owner()
    {
        Counter.Next();
        Own = Counter.Next();
        Func<int> f = () => Counter.Next();
        f();
        InLambda = f();
    }

    public Owner(Owner from) : this()
    {
        from.Counter.Next();
        Other = from.Counter.Next();
    }
}

public class Outside
{
    public int N;
    public Outside(Owner o)
    {
        o.Counter.Next();
        N = o.Counter.Next();
    }
}

public class Initialised
{
    private readonly Counter _c;
    public int Start
    {
        init
        {
            _c.Next();
            _c.Next();
        }
    }

    public string Text => "c" + _c.Value;
}
