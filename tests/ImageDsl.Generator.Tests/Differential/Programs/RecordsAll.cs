// Every kind of record.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var a = new Person("Ann", 30);
        var b = a with
        {
            Age = 31
        };
        Person s = new Student("Bob", 20, "MIT");
        var copy = s with
        {
            Name = "Rob"
        };
        image.Env("A", a.ToString()).Env("S", s.ToString()).Env("C", (copy is Student { School: "MIT" }).ToString() + (copy == s) + (s == (Person)(s with { })));
        var(n, age) = b;
        image.Env("D", n + age);
        var p1 = new P(1, 2);
        var p2 = new P(1, 2);
        image.Env("P", $"{p1} {p1 == p2} {p1.Equals((object)p2)} {p1 with { Y = 5 }} {new P()} {new RS(3)} {new RS(3) == new RS(3)} {default(RS)}");
        image.Env("G", $"{new Box<int>(3)} {new Box<string>("s") { Extra = 1 }} {new Box<P>(p1)} {new Empty()} {new Empty() == new Empty()}");
        image.Env("T", $"{new Temp(20).F} {new Temp(20)with { C = 100 }} {new Custom("q")} {new Derived("x", 2)}");
        image.Env("H", new HashSet<P> { p1, p2, new(3, 4) }.Count + "" + new Dictionary<Person, int> { [new("k", 1)] = 5 }.ContainsKey(new("k", 1)));
    }
}

public record Person(string Name, int Age)
{
    public virtual bool Equals(Person? o) => o is not null && EqualityContract == o.EqualityContract && Name == o.Name && Age == o.Age;
    public override int GetHashCode() => 0;
}

public record Student(string Name, int Age, string School) : Person(Name, Age);
public readonly record struct P(int X, int Y);
public record struct RS(int N)
{
    public int Twice => N * 2;
}

public record Box<T>(T Value)
{
    public int Extra { get; set; }
}

public record Empty;
public record Temp(double C)
{
    public double F => C * 9 / 5 + 32;
}

public record Custom(string Q)
{
    protected virtual bool PrintMembers(StringBuilder b)
    {
        b.Append("Q is ").Append(Q);
        return true;
    }
}

public abstract record BaseR(string Id)
{
    public sealed override string ToString() => "R:" + Id;
}

public record Derived(string Id, int N) : BaseR(Id + N);
