// An expression tree of our own with visitor and pattern matching.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Expr e = new Add(new Num(2), new Mul(new Num(3), new Add(new Num(4), new Var("x"))));
        image.Env("SHOW", e.Show()).Env("EVAL", e.Eval(new Dictionary<string, int> { ["x"] = 5 }).ToString()).Env("SIMPLE", Simplify(new Mul(new Num(1), new Add(e, new Num(0)))).Show());
        image.Env("COUNT", e.Accept(new Counter()).ToString()).Env("DEPTH", Depth(e).ToString()).Env("EQ", $"{new Num(1) == new Num(1)} {e == e with { }} {e.Equals(new Num(2))}");
        static Expr Simplify(Expr e) => e switch
        {
            Add (var a, Num (0)) => Simplify(a),
            Add (Num (0), var b) => Simplify(b),
            Mul (Num (1), var b) => Simplify(b),
            Mul (var a, Num (1)) => Simplify(a),
            Mul (Num (0), _) or Mul (_, Num (0)) => new Num(0),
            Add (Num (var a), Num (var b)) => new Num(a + b),
            Add (var a, var b) => new Add(Simplify(a), Simplify(b)),
            Mul (var a, var b) => new Mul(Simplify(a), Simplify(b)),
            _ => e
        };
        static int Depth(Expr e) => e is Bin { Left: var l, Right: var r } ? 1 + Math.Max(Depth(l), Depth(r)) : 1;
    }
}

public interface IVisitor<out T>
{
    T Num(Num n);
    T Var(Var v);
    T Bin(Bin b);
}

public abstract record Expr
{
    public abstract T Accept<T>(IVisitor<T> v);
    public abstract string Show();
    public int Eval(IReadOnlyDictionary<string, int> env) => this switch
    {
        Num n => n.Value,
        Var v => env[v.Name],
        Add a => a.Left.Eval(env) + a.Right.Eval(env),
        Mul m => m.Left.Eval(env) * m.Right.Eval(env),
        _ => throw new NotSupportedException()};
}

public sealed record Num(int Value) : Expr
{
    public override T Accept<T>(IVisitor<T> v) => v.Num(this);
    public override string Show() => Value.ToString();
}

public sealed record Var(string Name) : Expr
{
    public override T Accept<T>(IVisitor<T> v) => v.Var(this);
    public override string Show() => Name;
}

public abstract record Bin(Expr Left, Expr Right, char Op) : Expr
{
    public override T Accept<T>(IVisitor<T> v) => v.Bin(this);
    public override string Show() => $"({Left.Show()} {Op} {Right.Show()})";
}

public sealed record Add(Expr Left, Expr Right) : Bin(Left, Right, '+')
{
    public void Deconstruct(out Expr l, out Expr r) => (l, r) = (Left, Right);
}

public sealed record Mul(Expr Left, Expr Right) : Bin(Left, Right, '*')
{
    public void Deconstruct(out Expr l, out Expr r) => (l, r) = (Left, Right);
}

public sealed class Counter : IVisitor<int>
{
    public int Num(Num n) => 1;
    public int Var(Var v) => 10;
    public int Bin(Bin b) => b.Left.Accept(this) + b.Right.Accept(this);
}
