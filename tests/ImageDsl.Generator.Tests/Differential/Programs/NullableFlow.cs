// Nullable values and references in all operators.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int? a = 5, b = null;
        bool? t = true, u = null;
        string? s = null;
        Node? n = new Node("r", new Node("c", null));
        image.Env("A", $"{a + b}|{a * 2}|{a > b}|{a == 5}|{b == null}|{a ?? 0}|{b ?? a ?? 1}|{t & u}|{t | u}|{!u}|{a is int x && x > 3}|{b is null}|{(a, b) == (5, null)}");
        image.Env("B", $"{s?.Length}|{s?.Length ?? -1}|{n?.Next?.Next?.Name ?? "none"}|{n?.Next?.Name}|{s?.Trim().Length.ToString() ?? "nil"}");
        s ??= "set";
        b ??= 7;
        n!.Next!.Next ??= new Node("z", null);
        b++;
        a += b;
        a -= null;
        image.Env("C", $"{s} {b} {n.Next.Next.Name} {a is null} {a.HasValue} {b.Value} {b.GetValueOrDefault(3)} {a.GetValueOrDefault(3)} {((int? )4).ToString()} {a?.ToString() == null}");
        int? [] many = [1, null, 3];
        image.Env("D", $"{many.Sum()} {many.Max()} {many.Average()} {many.Count(m => m.HasValue)} {string.Join(",", many)} {many.OfType<int>().Sum()}");
        long? l = b;
        double? d = l;
        image.Env("E", $"{l} {d / 2} {(int? )d} {(byte)b} {Nullable.Equals(a, null)} {default(int? ) == null}");
        n?.Rename("q");
        ((Node? )null)?.Rename("never");
        image.Env("F", n.Name);
        string Desc(int? v) => v switch
        {
            null => "none",
            0 => "zero",
            < 0 => "neg",
            var w => "v" + w
        };
        image.Env("G", Desc(null) + Desc(0) + Desc(-4) + Desc(9));
    }
}

public class Node(string name, Node? next)
{
    public string Name { get; private set; } = name;
    public Node? Next { get; set; } = next;

    public void Rename(string to) => Name = to;
}
