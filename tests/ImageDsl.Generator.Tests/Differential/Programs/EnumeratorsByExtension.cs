// Types that an extension makes enumerable, of the old and of the new kind.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (var x in new Bag(3))
            image.Run("x" + x);
        foreach (var x in new Old(2))
            image.Run("o" + x);
    }
}

public record Bag(int N);
public record Old(int N);
public static class BagExtensions
{
    extension(Bag b)
    {
        public IEnumerator<int> GetEnumerator()
        {
            for (var i = 0; i < b.N; i++)
                yield return i;
        }
    }

    public static IEnumerator<string> GetEnumerator(this Old o)
    {
        yield return "a" + o.N;
    }
}
