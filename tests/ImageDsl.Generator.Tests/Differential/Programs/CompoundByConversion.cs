// Compound assignment and ++ on types that have no operators but conversions to a built-in type and back.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Port port = 8000;
        port += 80; port -= 1; port |= 1; port <<= 1; port++; --port;
        var before = port++;
        int number = 3;
        number += port;
        long wide = 2;
        wide *= port;
        image.Env("PORTS", $"{port.N} {before.N} {number} {wide}");

        Port[] all = [new(1), 2];
        all[0] += 5;
        all[1]++;
        var held = new Held();
        held.Port += 7;
        held.Port++;
        held[2] -= 1;
        Port? maybe = new Port(3), none = null;
        maybe += 2;
        none += 2;
        image.Env("PLACES", $"{all[0].N} {all[1].N} {held.Port.N} {held[2].N} {maybe?.N} {none is null}");

        Ratio ratio = 1.5;
        ratio += 2; ratio /= 2; ratio++;
        Small small = 250;
        small += 10;
        small++;
        Text text = "a";
        text += "b"; text += 1; text += 'c';
        image.Env("OTHERS", $"{ratio.V} {small.B} {text.S}");

        Sum sum = new(1);
        sum += new Part(5);
        image.Env("OPERATORS", $"{sum.N}");
    }
}

public readonly record struct Port(int N) { public static implicit operator int(Port p) => p.N; public static implicit operator Port(int n) => new(n); }
public class Held { private readonly Port[] _all = [1, 2, 3]; public Port Port { get; set; } = 1; public Port this[int i] { get => _all[i]; set => _all[i] = value; } }
public struct Ratio(double v) { public double V = v; public static implicit operator double(Ratio r) => r.V; public static implicit operator Ratio(double v) => new(v); }
public struct Small(byte b) { public byte B = b; public static implicit operator byte(Small s) => s.B; public static implicit operator Small(byte b) => new(b); public static explicit operator Small(int n) => new((byte)n); }
public record Text(string S) { public static implicit operator Text(string s) => new(s); public static implicit operator string(Text t) => t.S; }
public record Part(int N) { public static Part operator +(Part a, Part b) => new(a.N + b.N); public static implicit operator Part(Sum s) => new(s.N); }
public record Sum(int N) { public static implicit operator Sum(Part p) => new(p.N); }
