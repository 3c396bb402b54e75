// A configuration file built with a StringBuilder and raw strings.
[OsLayer("test/program")]
public class Program : Case
{
    private sealed record Upstream(string Name, int Port, int Weight = 1);

    protected override void Define(ImageBuilder image)
    {
        var upstreams = new[] { new Upstream("a", 8081), new Upstream("b", 8082, 3) };
        image.Run($"echo '{Nginx(upstreams).Replace("\n", "\\n")}' > /etc/nginx/conf.d/app.conf");
        image.Env("TABLE", Table([("name", "port"), .. upstreams.Select(u => (u.Name, u.Port.ToString()))]));
    }

    private static string Nginx(IReadOnlyCollection<Upstream> upstreams)
    {
        var conf = new StringBuilder();
        conf.Append("upstream app {").Append('\n');
        foreach (var u in upstreams)
            conf.Append($"  server {u.Name}:{u.Port}").Append(u.Weight > 1 ? $" weight={u.Weight}" : "").Append(";\n");
        conf.Append("}\n");
        conf.AppendJoin("\n", upstreams.Select(u => $"# {u.Name,-5}|{u.Weight,3:D2}"));
        conf.Append("""

            server {
              location / { proxy_pass http://app; }
            }
            """);
        conf.Length -= 1;
        return conf.Append('}').ToString();
    }

    private static string Table(IEnumerable<(string, string)> rows)
    {
        var list = rows.ToList();
        var width = list.Max(r => r.Item1.Length);
        return string.Join("/", list.Select(r => $"{r.Item1.PadRight(width)}={r.Item2}"));
    }
}
