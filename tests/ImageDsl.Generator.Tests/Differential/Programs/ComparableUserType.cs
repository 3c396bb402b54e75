// IComparable of a user's type orders sequences.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var l = new List<Ver> { new(2, 1), new(1, 9), new(1, 10) }; l.Sort(); image.Env("A", string.Join(" ", l)).Env("B", $"{l.Max()} {new[] { new Ver(5, 0), new Ver(4, 9) }.OrderBy(v => v).First()}");
    }
}

sealed class Ver(int major, int minor) : IComparable<Ver> { public int Major => major; public int Minor => minor; public int CompareTo(Ver? o) => o is null ? 1 : Major != o.Major ? Major.CompareTo(o.Major) : Minor.CompareTo(o.Minor); public override string ToString() => $"{Major}.{Minor}"; }
