// Fields of an image are computed under the culture of whoever creates it; what is the same under every culture is taken.
[OsLayer("test/program")]
public class Program : Case
{
    private readonly string _upper = "web".ToUpper() + char.ToUpper('w') + "WEB".ToLowerInvariant() + char.ToLowerInvariant('I');
    private readonly int _number = int.Parse("12") + int.Parse("3", CultureInfo.InvariantCulture) + Convert.ToInt32("4");
    private readonly bool _tried = int.TryParse("77", out _) && bool.Parse("true") && char.TryParse("x", out _);
    private readonly DayOfWeek _day = Enum.Parse<DayOfWeek>("Friday");
    private readonly Version _version = Version.Parse("1.2");
    private readonly int _same = "abc".CompareTo("abc") + string.Compare("12", "12") + string.Compare("a", "a", StringComparison.Ordinal);
    private readonly string _text = $"{5}-{'c'}-{true}-{DayOfWeek.Friday}-{TimeSpan.FromSeconds(5)}-{12:D4}-{255:X}" + 7 + "x";
    private readonly string _invariant = 1.5.ToString(CultureInfo.InvariantCulture) + (-1).ToString(CultureInfo.InvariantCulture) + double.Parse("2.5", CultureInfo.InvariantCulture).ToString("F1", CultureInfo.InvariantCulture);
    private readonly bool _found = "abc".Contains("b") && "abc".StartsWith("a", StringComparison.Ordinal) && "abc".EndsWith('c') && "abc".IndexOf('b') == 1 && "abc".Equals("ABC", StringComparison.OrdinalIgnoreCase);
    private readonly string[] _sorted = [.. new[] { "2", "1" }.OrderBy(x => x, StringComparer.Ordinal), .. new[] { 3, 1 }.Order().Select(n => "n" + n)];
    private readonly TimeSpan _span = TimeSpan.Parse("01:02:03");
    private readonly string _span2 = TimeSpan.FromSeconds(90).ToString("c") + TimeSpan.FromSeconds(90).ToString("hh\\:mm");

    protected override void Define(ImageBuilder image) => image
        .Env("A", $"{_upper} {_number} {_tried} {_day} {_version} {_same} {_text} {_invariant} {_found} {string.Join(",", _sorted)} {_span} {_span2}")
        .Env("B", $"{1.5} {-1} {1.5:N1} {"i".ToUpper()} {double.Parse("1.5")} {string.Compare("a", "a")}");
}
