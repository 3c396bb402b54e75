// is and typeof on user types and generics.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Base[] all = [new Left(), new Right(3), new Base()];
        image.Env("A", string.Join(",", all.Select(a => a switch { Left => "L", Right { Value: > 2 } r => "R" + r.Value, Right => "r", _ => "B" }))).Env("B", string.Join(",", all.OfType<Right>().Select(r => r.Value))).Env("C", $"{all[0] is Left or Right} {all.Count(a => a is not Left)}");
    }
}

class Base; class Left : Base; class Right(int value) : Base { public int Value => value; }
