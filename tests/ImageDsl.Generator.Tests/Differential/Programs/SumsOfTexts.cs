// Interpolated strings that are added up, for a string and for what takes them apart.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var n = 3;
        var b = new StringBuilder();
        b.Append($"a{n}" + $"b{n, 3}" + $"c");
        b.Append(CultureInfo.InvariantCulture, $"d{1.5}" + $"e{n:000}");
        image.Run(b.ToString()).Run(string.Create(CultureInfo.InvariantCulture, $"f{2.5}" + $"g"));
        image.Run($"h{n}" + $"i{n}");
        string s = $"{n}" + "j" + $"{n}";
        image.Run(s);
    }
}
