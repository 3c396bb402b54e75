// Durations are parsed from text and written back in several ways.
[OsLayer("test/program")]
public class Program : Case
{
    private static TimeSpan Duration(string s)
    {
        var total = TimeSpan.Zero;
        var n = 0;
        foreach (var c in s)
        {
            if (char.IsAsciiDigit(c))
            {
                n = n * 10 + (c - '0');
                continue;
            }

            total += c switch
            {
                'h' => TimeSpan.FromHours(n),
                'm' => TimeSpan.FromMinutes(n),
                's' => TimeSpan.FromSeconds(n),
                _ => throw new FormatException()};
            n = 0;
        }

        return total;
    }

    private static string Pretty(TimeSpan t) => string.Join(" ", new (int N, string U)[] { (t.Days, "d"), (t.Hours, "h"), (t.Minutes, "m"), (t.Seconds, "s") }.Where(p => p.N != 0).Select(p => $"{p.N}{p.U}"))is { Length: > 0 } s ? s : "0s";
    protected override void Define(ImageBuilder image)
    {
        var d = Duration("1h30m5s");
        image.Env("A", $"{d} {d:hh\\:mm} {Pretty(d)} {Pretty(TimeSpan.Zero)} {Pretty(d * 20)} {d.TotalMinutes:F2} {d.Ticks} {d > TimeSpan.FromHours(1)} {(d - TimeSpan.FromMinutes(5)).TotalSeconds} {d / TimeSpan.FromMinutes(1):0.##}").HealthCheck("true", interval: Duration("10s"), timeout: Duration("3s"), startPeriod: d);
    }
}
