// A stage for each system and architecture.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        string[] os = ["linux", "darwin"], arch = ["amd64", "arm64"];
        var skip = new HashSet<(string, string)>
        {
            ("darwin", "amd64")
        };
        var stages = new Dictionary<string, Stage>();
        foreach (var(o, a)in os.SelectMany(_ => arch, (o, a) => (o, a)).Where(t => !skip.Contains(t)))
            stages[$"{o}-{a}"] = image.Stage($"build-{o}-{a}", from: "golang:1.23", s => s.WorkDir("/src").Copy(".", ".").Env("GOOS", o).Env("GOARCH", a).Run($"go build -o /out/{o}_{a} ./...", Mount.Cache("/root/.cache/go-build")));
        foreach (var name in stages.Keys.OrderBy(k => k, StringComparer.Ordinal))
            image.Copy(stages[name], "/out/", $"/dist/{name}/");
        var matrix = new string[2, 2];
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++)
                matrix[i, j] = $"{os[i]}/{arch[j]}";
        image.Label("m", string.Join(",", matrix.Cast<string>()));
    }
}
