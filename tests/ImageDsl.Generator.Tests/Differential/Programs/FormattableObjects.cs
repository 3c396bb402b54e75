// An object that formats itself is asked with the format of the hole, in every place that has holes, and for its ToString everywhere else.
public readonly struct Bytes(long n) : IFormattable { public string ToString(string? f, IFormatProvider? p) => f switch { "K" => $"{n / 1024}K", null => "null:" + n, "" => "empty:" + n, _ => f + n }; public override string ToString() => "plain:" + n; }
public class Cls : IFormattable { public string ToString(string? f, IFormatProvider? p) => "<" + f + (p is null ? "" : "p") + ">"; public override string ToString() => "cls"; }
public record Rec(int X) : IFormattable { string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => $"R{format}"; }
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var b = new Bytes(4096); var c = new Cls(); var r = new Rec(1);
        image.Env("A", $"{b} {b:K} {b,12:K} {b,-12}|").Env("B", string.Format("{0} {0:K} {1} {1:q}", b, c)).Env("C", b + "" + c).Env("D", string.Join(",", b, c)).Env("E", string.Join(",", new[] { b, b })).Env("F", string.Concat(b, c)).Env("G", string.Concat(new[] { c, c }));
        image.Env("H", new StringBuilder().Append(b).Append(c).Append($"{b}{c:w}").AppendFormat("{0:K}{1}", b, c).AppendJoin("-", b, c).AppendJoin("-", new[] { b, b }).ToString()).Env("I", $"{r} {r:x} {(object)r:y}").Env("J", b.ToString() + b.ToString("K", null) + ((IFormattable)c).ToString("z", CultureInfo.InvariantCulture)).Env("K", string.Create(CultureInfo.InvariantCulture, $"{b}{c:i}")).Env("L", Convert.ToString((object)1.5) + (b, c)).Env("M", new { b, c }.ToString()!).Env("N", $"{(b, c)}").Env("O", new KeyValuePair<Bytes, Cls>(b, c).ToString()).Env("P", $"{(Bytes?)b:K} {(Bytes?)null:K}|{(Bytes?)b}");
    }
}
