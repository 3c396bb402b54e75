namespace ImageDsl.Tool.Lint;

/// <summary>Reads <c>.editorconfig</c> files (https://spec.editorconfig.org), each once.</summary>
internal sealed class EditorConfigFiles
{
    private readonly Dictionary<string, File?> _files = new(StringComparer.Ordinal);

    /// <summary>The settings for a file: those of nearer files win, and within a file those of later sections.</summary>
    public EditorConfig For(string path)
    {
        var full = Path.GetFullPath(path).Replace('\\', '/');
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var file in Above(full).Reverse())
        {
            foreach (var section in file.Sections.Where(section => section.Pattern.IsMatch(full[(file.Folder.Length + 1)..])))
            {
                foreach (var (key, value) in section.Settings)
                    settings[key] = value;
            }
        }

        return new EditorConfig(settings);
    }

    /// <summary>The files from the nearest to the one that says it is the root.</summary>
    private IEnumerable<File> Above(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash >= 0; slash = slash == 0 ? -1 : path.LastIndexOf('/', slash - 1))
        {
            if (Read(path[..slash]) is not { } file)
                continue;

            yield return file;

            if (file.IsRoot)
                yield break;
        }
    }

    private File? Read(string folder)
    {
        if (_files.TryGetValue(folder, out var known))
            return known;

        var path = folder + "/.editorconfig";
        return _files[folder] = System.IO.File.Exists(path) ? Parse(folder, System.IO.File.ReadAllLines(path)) : null;
    }

    private static File Parse(string folder, string[] lines)
    {
        var isRoot = false;
        var sections = new List<Section>();

        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] is not ('#' or ';')))
        {
            if (line[0] == '[' && line[^1] == ']')
            {
                sections.Add(new Section(EditorConfigPattern.Parse(line[1..^1]), []));
                continue;
            }

            var equals = line.IndexOf('=');

            if (equals < 0)
                continue;

            var (key, value) = (line[..equals].Trim().ToLowerInvariant(), line[(equals + 1)..].Trim());

            if (sections.Count > 0)
                sections[^1].Settings[key] = value;
            else if (key == "root")
                isRoot = value.Equals("true", StringComparison.OrdinalIgnoreCase);
        }

        return new File(folder, isRoot, sections);
    }

    private sealed record File(string Folder, bool IsRoot, IReadOnlyList<Section> Sections);

    private sealed record Section(EditorConfigPattern Pattern, Dictionary<string, string> Settings);
}
