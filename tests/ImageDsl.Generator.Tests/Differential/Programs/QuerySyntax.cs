// Query syntax with let, join, into, orderby and group.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var services = new[] { (Name: "web", Port: 80, Team: 1), (Name: "db", Port: 5432, Team: 2), (Name: "cache", Port: 6379, Team: 2) };
        var teams = new Dictionary<int, string> { [1] = "front", [2] = "data", [3] = "idle" };

        var lines =
            from s in services
            join t in teams on s.Team equals t.Key
            let label = $"{t.Value}/{s.Name}"
            where s.Port > 90
            orderby s.Port descending, label
            select new { label, s.Port };
        foreach (var line in lines) image.Env(line.label.Replace('/', '_').ToUpperInvariant(), line.Port.ToString());

        var groups =
            from s in services
            group s.Name by s.Team into g
            orderby g.Key
            select $"{g.Key}:{string.Join("+", g)}";
        image.Env("G", string.Join(";", groups));

        var left =
            from t in teams
            join s in services on t.Key equals s.Team into members
            from m in members.DefaultIfEmpty()
            select t.Value + "=" + (m.Name ?? "nobody");
        image.Env("L", string.Join(",", left));

        var pairs = from a in new[] { 1, 2, 3 } from b in new[] { 'x', 'y' } where a != 2 select $"{a}{b}";
        image.Env("P", string.Join(" ", pairs));
        var casted = from string s in new object[] { "o", "p" } select s.ToUpperInvariant();
        image.Env("C", string.Concat(casted));
    }
}
