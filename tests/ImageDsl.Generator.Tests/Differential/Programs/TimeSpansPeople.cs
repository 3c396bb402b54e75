// Durations in all their forms.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var t = TimeSpan.FromMinutes(90);
        var u = new TimeSpan(1, 2, 3, 4, 5);
        image.Env("A", $"{t} {t.TotalHours} {t.Hours}h{t.Minutes}m {t + TimeSpan.FromSeconds(1.5)} {t * 2} {t / 3} {t / TimeSpan.FromMinutes(30)} {-t} {u} {u:c} {u:g} {u:G} {u:d\\.hh\\:mm} {t > u} {TimeSpan.Zero == default} {TimeSpan.Parse("01:30") == t} {t.Ticks} {TimeSpan.FromDays(2).TotalMinutes} {TimeSpan.TryParse("x", out _)}");
        image.HealthCheck("curl -f http://localhost/", interval: TimeSpan.FromSeconds(10), timeout: t / 1800);
        string Human(TimeSpan s) => s switch
        {
            { TotalDays: >= 1 } => $"{s.Days}d",
            { Hours: > 0 and var h } => $"{h}h",
            { Minutes: var m }when m > 0 => $"{m}m",
            _ => $"{s.Seconds}s"};
        image.Env("B", string.Join(",", new[] { t, u, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(3) }.Select(Human)));
    }
}
