// Numbers are read with styles.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", decimal.TryParse("1,234.50", NumberStyles.Number, CultureInfo.InvariantCulture, out var m) ? $"{m}" : "no").Env("B", double.TryParse("-1e3", NumberStyles.Float, CultureInfo.InvariantCulture, out var d) ? $"{d}" : "no").Env("C", double.TryParse("1,5", NumberStyles.Float, CultureInfo.InvariantCulture, out _) + "" + float.Parse(" 2.5", NumberStyles.Float, CultureInfo.InvariantCulture)).Env("D", int.Parse("(5)", NumberStyles.AllowParentheses, CultureInfo.InvariantCulture) + long.Parse("7F", NumberStyles.HexNumber) + "" + ulong.TryParse("x", NumberStyles.HexNumber, null, out var u) + u);
    }
}
