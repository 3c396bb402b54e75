// Flags enums with extension methods.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var p = Perm.Read | Perm.Exec;
        image.Env("P", p.ToString()).Env("O", p.ToOctal()).Env("H", $"{p:D} {p:X} {p:G} {p.HasFlag(Perm.Read)} {(p & ~Perm.Read)}");
        p |= Perm.Write;
        p ^= Perm.Read;
        image.Env("Q", $"{p} {(int)p} {Enum.IsDefined(p)} {Enum.IsDefined(Perm.All)}");
        image.Env("NAMES", string.Join(",", Enum.GetNames<Perm>())).Env("VALUES", string.Join(",", Enum.GetValues<Perm>().Select(v => (int)v)));
        image.Env("PARSE", Enum.TryParse<Perm>("write, exec", ignoreCase: true, out var parsed) ? parsed.ToOctal() : "no");
        foreach (var mode in Enum.GetValues<Perm>().Where(m => m != 0 && (m & (m - 1)) == 0))
            image.Run($"chmod {mode.ToOctal()} /{mode.ToString().ToLowerInvariant()}");
    }
}

[Flags]
public enum Perm
{
    None = 0,
    Exec = 1,
    Write = 2,
    Read = 4,
    All = Exec | Write | Read
}

public static class PermText
{
    public static string ToOctal(this Perm p) => $"0{(int)p}{(int)(p & Perm.Read)}";
}
