// A sort written out by hand.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int[] a = [5, 2, 9, 1, 7]; for (var i = 0; i < a.Length; i++) for (var j = 0; j < a.Length - 1 - i; j++) if (a[j] > a[j + 1]) (a[j], a[j + 1]) = (a[j + 1], a[j]);
        image.Env("A", string.Join(",", a));
    }
}
