// A record says itself as which type it counts in comparisons.
public record A(int X) { protected virtual Type EqualityContract2 => typeof(A); }
public record B1(int X) : A(X);
public record C1(int X) { protected virtual Type EqualityContract => typeof(C1); }
public record D1(int X) : C1(X) { protected override Type EqualityContract => typeof(C1); }
public record E1(int X) : C1(X);
public record G<T>(T V);
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        C1 c = new(1), d = new D1(1), e = new E1(1); A a = new(1), b = new B1(1);
        image.Env("A", $"{c == d}{d == c}{c == e}{e == c}{a == b}{b == a}{d.Equals(new D1(1))}{new HashSet<C1> { c, d }.Count}{((object)new G<int>(1)).Equals(new G<long>(1))}{((object)new G<int>(1)).Equals(new G<int>(1))}{new G<string>("a") == new G<string>("a")}");
    }
}
