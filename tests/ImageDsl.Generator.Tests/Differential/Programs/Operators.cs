// Operators and conversions of the user's own types.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Money a = 5, b = new(7); var c = a + b; var d = -c; a += b; bool less = a < b; string text = c; var e = (int)c; a++;
        image.Env("A", $"{c.Cents} {d.Cents} {a.Cents} {less} {text} {e} {a == b} {a != b}");
    }
}

struct Money(int cents)
{
    public int Cents { get; } = cents;
    public static Money operator +(Money a, Money b) => new(a.Cents + b.Cents);
    public static Money operator -(Money a) => new(-a.Cents);
    public static Money operator ++(Money a) => new(a.Cents + 1);
    public static bool operator <(Money a, Money b) => a.Cents < b.Cents;
    public static bool operator >(Money a, Money b) => a.Cents > b.Cents;
    public static bool operator ==(Money a, Money b) => a.Cents == b.Cents;
    public static bool operator !=(Money a, Money b) => !(a == b);
    public static implicit operator Money(int c) => new(c);
    public static implicit operator string(Money m) => "$" + m.Cents;
    public static explicit operator int(Money m) => m.Cents;
    public override bool Equals(object? o) => o is Money m && m == this;
    public override int GetHashCode() => Cents;
}
