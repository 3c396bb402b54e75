// Short circuits leave the right side alone.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var calls = 0;
        bool Count(bool result) { calls++; return result; }
        var x = Count(false) && Count(true); var y = Count(true) || Count(false); var z = Count(false) & Count(true);
        image.Env("A", $"{x} {y} {z} {calls}");
    }
}
