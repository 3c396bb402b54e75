// Tuples of nine, boxed and back, and of wider parts.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var big = (1, 2, 3, 4, 5, 6, 7, 8, 9);
        image.Run($"{big.Item8}{big.Item9}");
        (long A, object B) t = (1, 2);
        object boxed = (1, "x");
        (int, string) back = ((int, string))boxed;
        (long, object) wider = back;
        image.Run($"{t.A}{t.B}{boxed}{wider}");
    }
}
