// Extension blocks in full: properties that are written, receivers by reference, operators, patterns, Deconstruct, GetEnumerator, Add, generics.
public struct Gauge
{
    public int Level;
}

public class Box<T>(T value)
{
    public T Value = value;
    public string? Note;
}

public class Part
{
    public int X, Y;
}

public class Bag : System.Collections.IEnumerable
{
    public string All = "";
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => All.GetEnumerator();
}

public static class Blocks
{
    extension(ref Gauge gauge)
    {
        public void Raise() => gauge.Level++;
        public int Doubled { get => gauge.Level * 2; set => gauge.Level = value / 2; }
    }

    extension(in Gauge gauge)
    {
        public int Plus(int more) => gauge.Level + more;
    }

    extension(Part part)
    {
        public int Both { get => part.X; set { part.X = value; part.Y = value * 2; } }
        public int Written { set => part.Y = value; }
        public string? Label { get => part.X > 5 ? "large" : null; set => part.X = value!.Length; }
        public static int Last { get => 42; set { } }
        public void Deconstruct(out int x, out int y) => (x, y) = (part.X, part.Y);
        public IEnumerator<int> GetEnumerator() { yield return part.X; yield return part.Y; }
        public void operator +=(int more) => part.X += more;
        public static Part operator +(Part a, Part b) => new() { X = a.X + b.X };
    }

    extension<T>(Box<T> box)
    {
        public T Held { get => box.Value; set => box.Value = value; }
        public string Kind => typeof(T) == typeof(int) ? "int" : typeof(T) == typeof(string) ? "string" : "other";
        public static string Zero => default(T) is null ? "null" : "value";
        public void Deconstruct(out T value, out string kind) => (value, kind) = (box.Value, box.Kind);
        public void operator +=(T next) => box.Value = next;
        public Box<U> To<U>(Func<T, U> change) => new(change(box.Value));
    }

    extension(string text)
    {
        public int Size => text.Length;
        public string Again(int times) => string.Concat(Enumerable.Repeat(text, times));
        public Func<string> Later() => () => text + text.Size;
    }

    extension(Bag bag)
    {
        public void Add(object item) => bag.All += item;
    }
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var gauge = new Gauge();
        gauge.Raise();
        gauge.Raise();
        gauge.Doubled += 6;
        gauge.Doubled++;
        image.Env("GAUGE", $"{gauge.Level} {gauge.Doubled} {gauge.Plus(5)}");

        Part? part = new Part { Both = 4 };
        Part? none = null;
        part?.Both += 2;
        none?.Both = Fail();
        Part.Last = 7;
        part!.Written = 1;
        var (x, y) = part;
        image.Env("PART", $"{x} {y} {part.Label} {none?.Label} {Part.Last} {(part is (6, var second) ? second : 0)} {(part is { Both: > 5 } ? "big" : "small")}");
        part += 4;
        part.Label ??= "four";
        (part.Both, gauge.Doubled) = (3, 30);
        image.Env("NEXT", $"{part.X} {gauge.Level} {(part + part).X} {part.Label}");

        foreach (var number in part)
            image.Run("echo " + number);

        foreach (var (a, b) in new[] { part })
            image.Run($"echo {a}-{b}");

        var box = new Box<int>(1) { Held = 5 };
        box.Held += 2;
        var (held, kind) = box;
        image.Env("BOX", $"{box.Value} {held} {kind} {Box<string>.Zero} {Box<int>.Zero} {box.To(v => v + "!").Kind} {(box is (7, "int") ? "yes" : "no")}");
        box += 9;
        image.Env("BOX2", box.Held.ToString());

        Func<int, string> again = "ab".Again;
        Bag bag = [1, "two", '3'];
        image.Env("TEXT", $"{again(2)} {"q".Later()()} {string.Join(",", new[] { "a", "bc" }.Select(Blocks.get_Size))} {("abc" is { Size: 3 } ? "three" : "")} {bag.All} {new Bag { 4, 5 }.All}");

        int Fail()
        {
            image.Run("never");
            return 0;
        }
    }
}
