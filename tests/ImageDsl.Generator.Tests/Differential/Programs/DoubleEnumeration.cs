// A lazy sequence enumerated twice runs twice; ToList fixes it.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var n = 0; var q = Enumerable.Range(0, 2).Select(_ => ++n); var a = string.Join(",", q); var b = string.Join(",", q); var l = q.ToList(); var c = string.Join(",", l) + string.Join(",", l);
        image.Env("A", a + ";" + b + ";" + c);
    }
}
