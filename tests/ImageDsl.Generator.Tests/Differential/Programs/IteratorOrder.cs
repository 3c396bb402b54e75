// An iterator and its consumer take turns.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var log = new List<string>(); IEnumerable<int> Make() { log.Add("start"); yield return 1; log.Add("mid"); yield return 2; log.Add("end"); }
        foreach (var x in Make()) log.Add($"got{x}");
        image.Env("A", string.Join(" ", log));
    }
}
