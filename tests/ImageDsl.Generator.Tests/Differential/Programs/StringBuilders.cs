// StringBuilder with chained calls.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var b = new StringBuilder("x"); b.Append(1).Append('c').Append(true).Append("line\n").Append($"v{2}").AppendJoin(",", new[] { "p", "q" }).Insert(0, "<").Replace("c", "C"); b.Length -= 1; b[0] = '[';
        image.Env("A", b.ToString().Replace("\r", "").Replace("\n", "/")).Env("B", $"{b.Length}");
    }
}
