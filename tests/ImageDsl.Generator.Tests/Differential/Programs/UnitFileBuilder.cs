// A builder of a file, with sections in order and a conversion to text.
public sealed class UnitFile
{
    private readonly SortedDictionary<string, List<(string Key, string Value)>> _sections = new(StringComparer.Ordinal);
    public UnitFile Set(string section, string key, object value)
    {
        if (!_sections.TryGetValue(section, out var list))
            _sections[section] = list = [];
        list.Add((key, value.ToString()!));
        return this;
    }

    public UnitFile this[string section] => this;
    public override string ToString()
    {
        var b = new StringBuilder();
        foreach (var(name, entries)in _sections)
        {
            b.Append($"[{name}]\n");
            foreach (var(k, v)in entries)
                b.Append(k).Append('=').Append(v).Append('\n');
            b.Append('\n');
        }

        return b.ToString().TrimEnd('\n') + "\n";
    }

    public static implicit operator string (UnitFile f) => f.ToString();
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image) => image.File("/etc/systemd/app.service", new UnitFile().Set("Unit", "Description", "App").Set("Service", "ExecStart", "/bin/app").Set("Service", "Restart", true).Set("Install", "WantedBy", 5));
}
