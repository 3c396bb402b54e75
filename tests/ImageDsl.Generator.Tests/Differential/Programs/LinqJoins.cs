// Joins, groups, lookups, set operations.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var users = new[]
        {
            new
            {
                Id = 1,
                Name = "ann"
            },
            new
            {
                Id = 2,
                Name = "bob"
            },
            new
            {
                Id = 3,
                Name = "cy"
            }
        };
        var roles = new[]
        {
            (User: 1, Role: "admin"),
            (User: 1, Role: "dev"),
            (User: 3, Role: "ops")
        };
        var joined =
            from u in users
            join r in roles on u.Id equals r.User
            select $"{u.Name}:{r.Role}";
        var grouped =
            from u in users
            join r in roles on u.Id equals r.User into rs
            select $"{u.Name}[{string.Join(",", rs.Select(r => r.Role))}]";
        var left =
            from u in users
            join r in roles on u.Id equals r.User into rs
            from r in rs.DefaultIfEmpty()orderby u.Name descending, r.Role
            select u.Name + (r.Role ?? "-");
        image.Env("J", string.Join(" ", joined)).Env("G", string.Join(" ", grouped)).Env("L", string.Join(" ", left));
        var lookup = roles.ToLookup(r => r.User, r => r.Role);
        image.Env("K", $"{lookup[1].Count()} {lookup[9].Any()} {lookup.Contains(3)} {lookup.Count} {string.Join(",", lookup.Select(g => g.Key + string.Join("+", g)))}");
        image.Env("S", string.Join(",", new[] { 3, 1, 2 }.Union([2, 5]).Except([1]).Intersect([3, 5, 7]).OrderDescending()));
        image.Env("D", string.Join(",", roles.DistinctBy(r => r.User).Select(r => r.Role))).Env("Z", string.Join(",", users.Zip(roles, (u, r) => u.Name + r.Role)));
        image.Env("C", string.Join("|", Enumerable.Range(1, 7).Chunk(3).Select(c => string.Join("", c)))).Env("A", Enumerable.Range(1, 5).Aggregate(1, (x, y) => x * y, x => $"={x}"));
        image.Env("M", $"{users.Max(u => u.Name)} {users.MinBy(u => u.Name.Length)!.Name} {users.Average(u => u.Id)} {users.Sum(u => u.Id)} {users.Count(u => u.Id > 1)} {users.All(u => u.Id > 0)} {users.Any(u => u.Name == "x")}");
        image.Env("P", string.Join(",", users.SelectMany(u => u.Name).GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key))).Env("T", string.Join(",", users.SkipWhile(u => u.Id < 2).TakeWhile(u => u.Id < 3).Select(u => u.ToString())));
        var byLength = users.GroupBy(u => u.Name.Length, u => u.Name, (k, names) => $"{k}={string.Join("+", names)}");
        image.Env("B", string.Join(";", byLength)).Env("CB", string.Join(",", "banana".CountBy(c => c).Select(kv => $"{kv.Key}{kv.Value}"))).Env("I", string.Join(",", "ab".Index().Select(t => $"{t.Index}{t.Item}")));
        image.Env("TD", string.Join(",", users.ToDictionary(u => u.Id, u => u.Name).OrderByDescending(kv => kv.Key).Select(kv => kv.Value)));
    }
}
