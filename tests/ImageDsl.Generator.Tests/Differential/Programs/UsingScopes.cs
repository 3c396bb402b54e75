// Disposable scopes that write something when they end.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        using (new Section(image, "base"))
        {
            image.Run("one");
        }

        using var outer = new Section(image, "outer");
        using var inner = new Section(image, "inner");
        image.Run("two");
        foreach (var n in new[] { 1, 2, 3 })
        {
            using var round = new Section(image, "r" + n);
            if (n == 2) continue;
            if (n == 3) break;
            image.Run("round " + n);
        }
    }
}

public sealed class Section : IDisposable
{
    private readonly ImageBuilder _image;
    private readonly string _name;
    public Section(ImageBuilder image, string name)
    {
        _image = image;
        _name = name;
        image.Run($"echo begin {name}");
    }

    public void Dispose() => _image.Run($"echo end {_name}");
}
