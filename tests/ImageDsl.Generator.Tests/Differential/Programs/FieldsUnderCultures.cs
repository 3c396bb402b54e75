// Fields that are filled when the image is created, under whatever culture: what all cultures agree on, or with the culture said.
[OsLayer("test/program")]
public class Program : Case
{
    private readonly string _name = $"svc-{8080}-{true}-{'c'}-{DayOfWeek.Monday}";
    private readonly string _said = 1.5.ToString(CultureInfo.InvariantCulture) + string.Format(CultureInfo.InvariantCulture, "{0:N1}", -1234.5) + FormattableString.Invariant($"{0.25}") + string.Create(CultureInfo.InvariantCulture, $"{-1}");
    private readonly double _d = double.Parse("2.5", CultureInfo.InvariantCulture);
    private readonly int _n = int.Parse("42") + Convert.ToInt32("ff", 16);
    private readonly string[] _sorted = [..new[]
    {
        "b",
        "a"
    }.OrderBy(x => x, StringComparer.Ordinal)];
    private readonly string _upper = "abc".ToUpper() + "title".ToUpperInvariant();
    private readonly bool _starts = "abc".StartsWith("ab", StringComparison.Ordinal) && "abc".Contains("b");
    private TimeSpan Every { get; } = TimeSpan.Parse("00:05:00");

    private readonly string _text;
    public Program() => _text = $"{Every}{_n:D4}{_n:X}";
    protected override void Define(ImageBuilder image) => image.Env("A", _name + _said + _d + _n).Env("B", string.Join(",", _sorted) + _upper + _starts + _text + -0.5);
}
