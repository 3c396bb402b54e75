// Interpolated strings that the library takes apart itself: StringBuilder, string.Create, FormattableString.Invariant.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var b = new StringBuilder();
        var n = 3;
        const string c = $"{"a"}b";
        b.Append($"a{n}b{n,4}c{1.5:F2}d{{{"x"}}}").Append($"").Append($"{null}").Append(CultureInfo.InvariantCulture, $"q{n}");

        image
            .Env("A", b.ToString())
            .Env("B", string.Create(CultureInfo.InvariantCulture, $"{1.5} {n,-4}| {{x}} {"s"}"))
            .Env("C", FormattableString.Invariant($"{n:000} {1.25:F1}"))
            .Env("D", string.Create(provider: (IFormatProvider)CultureInfo.InvariantCulture, $"p{n}"))
            .Env("E", $"{null}{(object?)null}{default(int?)}{'c'}{n:X}{n,3:X}{(b.Length > 3 ? "l" : "s")}")
            .Env("F", $"{new V(1)}{new V(1):q}{(V?)null}{DayOfWeek.Monday:D}{TimeSpan.FromSeconds(5):c}")
            .Env("G", c + $"{nameof(n)}" + $@"\{n}" + $"""{n}""");
    }
}

public readonly record struct V(int X) : IFormattable
{
    public string ToString(string? f, IFormatProvider? p) => "f" + f + X;
}
