// Indices that a type of the user's, a byte or a cast turns into.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var line = "abcdef";
        Place p = new(2);
        Index one = ^2;
        image.Run(line[p..]).Run(line[..p]).Run(line[(Index)one..]).Run(line[(Index)1..^1]);
        byte b = 2;
        image.Run(line[b..] + line[b]);
        short s = 3;
        image.Run(line[..s]);
    }
}

public readonly record struct Place(int At)
{
    public static implicit operator Index(Place p) => new(p.At);
}
