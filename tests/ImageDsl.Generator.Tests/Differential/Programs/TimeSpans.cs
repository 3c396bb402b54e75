// TimeSpan values and arithmetic.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var t = TimeSpan.FromSeconds(90) + TimeSpan.FromMinutes(1);
        image.Env("A", $"{t} {t.TotalSeconds} {t.Minutes} {t > TimeSpan.Zero}").HealthCheck("true", interval: TimeSpan.FromSeconds(30), timeout: t);
    }
}
