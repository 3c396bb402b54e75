// Values that cannot be known while compiling do no harm where no image sees them, whatever is done with them.
using System.IO;

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var host = Environment.MachineName;
        var count = Environment.ProcessorCount;
        var now = DateTime.UtcNow;
        var letter = host[0];
        var last = host[^1];
        var rest = host[1..];
        var other = "fixed"[count % 2];
        var pair = (host, 1) == (host, 1);
        var pairs = (host, count) != ("x", 2);
        var sum = count + 1 + now.Year;
        var negative = -count;
        var text = $"{host,20}:{count:D4}" + host + null;
        var known = host ?? "x";
        var maybe = host?.Length;
        var choice = count > 3 ? "many" : "few";
        var logic = count > 3 && host.Length > 2 || count < 9;
        var number = (double)count;
        int? lifted = count;
        var back = (int)lifted;
        object boxed = count;
        var unboxed = boxed as string;
        var array = new[] { count, 1 };
        var list = new List<int> { 1 };
        var first = array[0] + list[0];
        var at = array[count - count];
        var grid = new int[2, 2];
        var cell = grid[count - count, 0];
        var fromEnd = ^count;
        var isMany = count is > 3 and < 100;
        var kind = count switch { 1 => "one", > 1 => "many", _ => "none" };
        var record = new Host(host, count);
        var copy = record with { Cores = 1 };
        var (name, cores) = record;
        var joined = string.Join(",", host, "a");
        var upper = host.ToUpperInvariant();
        var parsed = int.TryParse(host, out var port);
        var anonymous = new { Host = host };
        var inner = anonymous.Host.Length;
        var tuple = (A: host, B: 2);
        var part = tuple.A + tuple.B;
        var size = name.Length + cores + port + inner;
        Func<string> lazy = () => host + choice;
        var mode = (Mode)count;
        var flags = mode | Mode.Fast;
        var filter = new[] { 1, 2 }.Where(n => n > count).Select(n => n * count);
        var map = new Dictionary<string, string> { ["a"] = "b" };
        var found = map["a"] + host;
        var words = host.Split('-');
        var file = File.Exists("/nowhere") ? 1 : 2;
        var nested = new Host(host, count).Name.Trim().Length;
        var type = host.GetType() == typeof(string);
        string? target = null;
        target ??= host;
        var compound = "x";
        compound += host;
        count++;
        count += 2;
        host = host.Trim();
        if (count > 0) target = "set"; else target = "unset";
        if (count > 5) { var unused = 1; unused++; }
        (target, compound) = (host, "swap");
        image.Env("KNOWN", $"{copy.Cores} {tuple.B} {list.Count} {array.Length} {array[1]} {map.Count} {copy.GetType() == typeof(Host)} {compound}");
    }
}

public sealed record Host(string Name, int Cores);
[Flags] public enum Mode { Slow, Fast }
