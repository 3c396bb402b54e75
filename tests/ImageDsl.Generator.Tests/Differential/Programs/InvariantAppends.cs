// StringBuilder.Append with the invariant culture in front of an interpolated string, as CA1305 asks for it.
[OsLayer("test/program")]
public class Program : Case
{
    private readonly string _early = new StringBuilder("<").Append(CultureInfo.InvariantCulture, $"{1.5} {-2} {1234.5:N1}").Append('>').ToString();

    protected override void Define(ImageBuilder image)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"heap={1.5:0.00}g;").Append(CultureInfo.InvariantCulture, $"{{{"x",-3}}}{TimeSpan.FromSeconds(90):g}");
        text.Append(provider: CultureInfo.InvariantCulture, $"{12,5}|{DayOfWeek.Friday}");
        image.Env("TEXT", text.ToString()).Env("EARLY", _early);
    }
}
