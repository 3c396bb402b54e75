// Value semantics in all positions.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var p = new Vec
        {
            X = 1,
            Y = 2
        };
        var q = p;
        q.X = 10;
        Move(p);
        Move2(ref p);
        MoveIn(in p);
        var arr = new Vec[2];
        arr[0].X = 5;
        arr[0].Add(1);
        var copy = arr[0];
        copy.Add(100);
        var list = new List<Vec>
        {
            p
        };
        var first = list[0];
        first.X = 77;
        var holder = new Holder
        {
            V = p
        };
        holder.V.Y = 9;
        holder.P = p;
        var hp = holder.P;
        hp.X = 5;
        (Vec A, int B) tuple = (p, 1);
        tuple.A.X = 42;
        var t2 = tuple;
        t2.A.X = 43;
        object boxed = p;
        var unboxed = (Vec)boxed;
        unboxed.X = -1;
        foreach (var v in arr)
        {
            var w = v;
            w.X++;
        }

        image.Env("S", $"{p} {q} {arr[0]} {copy} {list[0]} {first} {holder.V} {holder.P} {tuple.A} {t2.A} {boxed} {unboxed} {default(Vec)} {new Vec()} {new Vec(3)}");
        Vec? maybe = null;
        maybe = p;
        image.Env("N", $"{maybe?.X} {maybe.Value.Y} {maybe.HasValue} {maybe.GetValueOrDefault().X}");
        image.Env("E", $"{p.Equals(list[0])} {Equals(p, q)} {new Vec(1).Equals((object)new Vec(1))}");
        static void Move(Vec v) => v.X = 1000;
        static void Move2(ref Vec v)
        {
            v.X += 3;
            v.Add(2);
        }

        static void MoveIn(in Vec v)
        {
            var c = v;
            c.X = 0;
        }
    }
}

public struct Vec
{
    public int X, Y;
    public Vec(int x)
    {
        X = x;
        Y = x * 2;
    }

    public void Add(int n)
    {
        X += n;
        Y -= n;
    }

    public override readonly string ToString() => $"<{X},{Y}>";
}

public class Holder
{
    public Vec V;
    public Vec P { get; set; }
}
