// Linq methods over sequences.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int[] n = [5, 3, 8, 1]; string[] w = ["pear", "fig", "apple", "fig"];
        image.Env("A", string.Join(",", n.Where(x => x > 2).OrderBy(x => x).Select(x => x * 2))).Env("B", $"{n.Sum()} {n.Max()} {n.Min()} {n.Average()} {n.Count(x => x > 2)} {n.First()} {n.Last()} {n.Any(x => x == 8)} {n.All(x => x > 0)} {n.Contains(3)}")
            .Env("C", string.Join(",", w.Distinct().OrderByDescending(x => x.Length).ThenBy(x => x, StringComparer.Ordinal))).Env("D", string.Join(";", w.GroupBy(x => x.Length).Select(g => $"{g.Key}:{string.Join("+", g)}")))
            .Env("E", string.Join(",", n.Zip(w, (a, b) => a + b))).Env("F", string.Join(",", n.Skip(1).Take(2).Concat([9]).Reverse().Append(7).Prepend(6))).Env("G", $"{w.Aggregate((a, b) => a + "/" + b)} {n.Aggregate(1, (a, b) => a * b)} {w.Distinct().ToDictionary(x => x, x => x.Length)["fig"]}");
    }
}
