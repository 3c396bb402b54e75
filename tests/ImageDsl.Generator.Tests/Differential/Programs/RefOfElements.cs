// Ref arguments of fields and elements.
[OsLayer("test/program")]
public class Program : Case
{
    private int _field = 5;

    protected override void Define(ImageBuilder image)
    {
        var list = new int[] { 1, 2 }; Bump(ref list[1]); Bump(ref _field); image.Env("A", $"{list[1]} {_field}");
        static void Bump(ref int x) => x += 10;
    }
}
