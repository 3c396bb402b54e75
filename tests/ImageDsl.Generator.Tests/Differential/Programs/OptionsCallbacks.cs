// Options that a callback fills, as ASP.NET Core has it.
public sealed class NginxOptions
{
    public int Workers { get; set; } = 1;
    public IList<string> Servers { get; } = new List<string>();
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public NginxOptions AddServer(string host, int port = 80, bool ssl = false)
    {
        Servers.Add($"listen {port}{(ssl ? " ssl" : "")}; server_name {host};");
        return this;
    }
}

public static class NginxExtensions
{
    public static ImageBuilder UseNginx(this ImageBuilder image, Action<NginxOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        var o = new NginxOptions();
        configure?.Invoke(o);
        var conf = string.Join("\n", o.Servers.Select(s => $"server {{ {s} }}").Concat(o.Headers.Select(h => $"add_header {h.Key} \"{h.Value}\";")));
        return image.Apt("nginx").File("/etc/nginx/conf.d/default.conf", $"worker_processes {o.Workers};\n{conf}\n").Cmd("nginx", "-g", "daemon off;");
    }
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image) => image.UseNginx(o =>
    {
        o.Workers = 4;
        o.AddServer("a.example").AddServer(port: 443, host: "b.example", ssl: true);
        o.Headers["X-A"] = "1";
        o.Headers["x-a"] = "2";
    }).UseNginx();
}
