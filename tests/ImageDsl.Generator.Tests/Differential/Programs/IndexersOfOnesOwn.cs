// Indexers that can only be set, and list patterns that slice with a method of the user's.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var w = new Words();
        w[^1] = "z";
        w[0] = "a";
        image.Run(w.Text);
        var l = new Len();
        image.Run(l is [_, ..var mid, _ ] ? "mid" + mid : "no");
        image.Run(l is [.., "i2"] ? "last" : "not");
    }
}

public class Words
{
    readonly string[] _all = ["x", "y"];
    public int Length => 2;

    public string this[int i] { set => _all[i] = value; }

    public string Text => string.Join("", _all);
}

public class Len
{
    public int Length => 3;

    public string this[int i] => "i" + i;
    public string Slice(int a, int b) => $"s{a}{b}";
}
