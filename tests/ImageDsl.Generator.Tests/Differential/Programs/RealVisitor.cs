// A visitor over a small tree, with double dispatch and an abstract generic base.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Expr e = new Add(new Num(2), new Mul(new Num(3), new Neg(new Num(4))));
        image.Env("TEXT", e.Accept(new Printer())).Env("VALUE", $"{e.Accept(new Evaluator())}").Env("COUNT", $"{Count(e)}");
    }

    private static int Count(Expr e) => e switch
    {
        Binary(var l, var r) => 1 + Count(l) + Count(r),
        Neg { Inner: var i } => 1 + Count(i),
        _ => 1,
    };

    private abstract record Expr { public abstract T Accept<T>(Visitor<T> v); }
    private abstract record Binary(Expr Left, Expr Right) : Expr;
    private record Num(int Value) : Expr { public override T Accept<T>(Visitor<T> v) => v.Visit(this); }
    private record Add(Expr Left, Expr Right) : Binary(Left, Right) { public override T Accept<T>(Visitor<T> v) => v.Visit(this); }
    private record Mul(Expr Left, Expr Right) : Binary(Left, Right) { public override T Accept<T>(Visitor<T> v) => v.Visit(this); }
    private record Neg(Expr Inner) : Expr { public override T Accept<T>(Visitor<T> v) => v.Visit(this); }

    private abstract class Visitor<T>
    {
        public abstract T Visit(Num n);
        public abstract T Visit(Add a);
        public abstract T Visit(Mul m);
        public abstract T Visit(Neg n);
    }

    private sealed class Printer : Visitor<string>
    {
        public override string Visit(Num n) => n.Value.ToString();
        public override string Visit(Add a) => $"({a.Left.Accept(this)} + {a.Right.Accept(this)})";
        public override string Visit(Mul m) => $"{m.Left.Accept(this)} * {m.Right.Accept(this)}";
        public override string Visit(Neg n) => "-" + n.Inner.Accept(this);
    }

    private sealed class Evaluator : Visitor<int>
    {
        public override int Visit(Num n) => n.Value;
        public override int Visit(Add a) => a.Left.Accept(this) + a.Right.Accept(this);
        public override int Visit(Mul m) => m.Left.Accept(this) * m.Right.Accept(this);
        public override int Visit(Neg n) => -n.Inner.Accept(this);
    }
}
