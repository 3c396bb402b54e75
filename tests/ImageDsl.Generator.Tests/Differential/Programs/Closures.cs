// Lambdas capture variables, a new one in each round of foreach, one for all of for.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var actions = new List<Func<int>>(); foreach (var i in new[] { 1, 2 }) actions.Add(() => i * 10);
        for (var j = 0; j < 2; j++) actions.Add(() => j); for (var k = 0; k < 2; k++) { var copy = k; actions.Add(() => copy++); }
        image.Env("A", string.Join(",", actions.Select(a => a()))).Env("B", string.Join(",", actions.Select(a => a())));
    }
}
