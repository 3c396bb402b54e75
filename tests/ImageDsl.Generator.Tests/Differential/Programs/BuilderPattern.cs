// StringBuilder in all its uses.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var b = new StringBuilder("start", 64);
        b.Append(' ').Append(12).Append(1.5).Append(2.50m).Append('x', 3).Append(true).Append((object? )null).Append(new[] { 'a', 'b' }).Append("abcdef", 2, 2);
        b.AppendFormat("{0,5}|{1:X4}|{2,-6:F1}|", 42, 255, 3.14159).AppendJoin(", ", new[] { 1, 2, 3 }).AppendJoin('-', "a", "b");
        b.Insert(0, ">>").Insert(2, 9).Replace("abc", "ABC").Replace('x', 'y').Remove(0, 1);
        b[0] = '<';
        b.Length -= 1;
        image.Env("B", b.ToString()).Env("L", b.Length.ToString()).Env("P", b.ToString(3, 4)).Env("C", b[b.Length - 1].ToString());
        var lines = new StringBuilder();
        foreach (var(k, v)in new (string, int)[]
        {
            ("a", 1),
            ("bb", 22)
        }

        )
            lines.Append($"{k, -4}={v, 3};").Append('\n');
        image.Env("LINES", lines.ToString().TrimEnd('\n').Replace("\n", "/"));
        lines.Clear();
        image.Env("EMPTY", $"[{lines}] {lines.Length == 0}");
    }
}
