// A list changed while it is enumerated.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var l = new List<int>
        {
            1,
            2
        };
        foreach (var x in l)
            l.Add(x);
    }
}
