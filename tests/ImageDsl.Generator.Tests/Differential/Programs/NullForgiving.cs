// The null-forgiving operator and nullable annotations change nothing.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        string? s = Maybe(true); image.Env("A", s!).Env("B", $"{Maybe(false)?.Length ?? 0}"); static string? Maybe(bool b) => b ? "yes" : null;
    }
}
