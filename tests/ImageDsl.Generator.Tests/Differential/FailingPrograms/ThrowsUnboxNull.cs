// Null unboxed.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        object? o = null;
        image.Run("x" + (int)o!);
    }
}
