// Abstract, virtual, sealed, new, base calls, constructors calling virtuals.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Shape[] shapes = [new Circle(2), new Square(3), new Rect(2, 5), new Square(1)
        {
            Label = "tiny"
        }

        ];
        foreach (var s in shapes)
            image.Env(s.Name, s.Describe());
        image.Env("T", $"{shapes.OfType<Rect>().Count()} {shapes.Sum(s => s.Area):F2} {((Rect)shapes[1]).Hidden()} {((Square)shapes[1]).Hidden()} {shapes[1] is Rect { W: 3 } }");
        var b = new Derived();
        image.Env("B", string.Join(",", b.Log)).Env("P", ((Base)b).Value + b.Value + b.Call());
    }
}

public abstract class Shape(string name)
{
    private static int Count => 4;
    public string Name { get; } = name;
    public string? Label { get; init; }
    public abstract double Area { get; }

    public virtual string Describe() => $"{Label ?? Name}:{Area:0.##}";
}

public class Circle(double r) : Shape("circle")
{
    public override double Area => 3.14159 * r * r;

    public override string Describe() => "O" + base.Describe();
}

public class Rect(double w, double h, string name = "rect") : Shape(name)
{
    public double W => w;
    public override double Area => w * h;

    public string Hidden() => "rect";
}

public sealed class Square(double a) : Rect(a, a, "square" + a)
{
    public new string Hidden() => "square";
    public override string Describe() => $"[{base.Describe()}]";
}

public class Base
{
    public List<string> Log = ["f1"];
    protected Base()
    {
        Log.Add("base");
        Init();
    }

    protected virtual void Init() => Log.Add("base init");
    public virtual string Value => "bv";

    public string Call() => Value + "!";
}

public class Derived : Base
{
    private readonly string _field = "set";
    private string? _late;
    public Derived() : this(5) => Log.Add("derived" + _late);
    private Derived(int n)
    {
        Log.Add("private" + n);
        _late = "late";
    }

    protected override void Init()
    {
        base.Init();
        Log.Add("derived init " + _field + (_late ?? "null"));
    }

    public override string Value => base.Value + "dv";
}
