// Parsing a table in a raw string.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        const string table = """
            name;port;enabled
            # comment
            web;80;true
            api;8080;false

            db;5432;TRUE
            """;
        var lines = table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').ToList();
        var header = lines[0].Split(';').Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i);
        var rows =
            from line in lines.Skip(1)let cells = line.Split(';')let port = int.TryParse(cells[header["port"]], out var p) ? p : -1
            where bool.Parse(cells[header["enabled"]])orderby port descending
            select new
            {
                Name = cells[header["name"]],
                Port = port
            };
        foreach (var row in rows)
            image.Expose(row.Port).Env(row.Name.ToUpperInvariant(), $"{row.Port:D5}");
        image.Env("SUM", rows.Sum(r => r.Port).ToString()).Env("ANON", rows.First().ToString()!);
    }
}
