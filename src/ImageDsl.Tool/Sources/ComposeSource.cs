using ImageDsl.Rules.Documents;

namespace ImageDsl.Tool.Sources;

/// <summary>
/// Reads compose files (https://github.com/compose-spec/compose-spec): the builds of services, and the images that services run as they are. Variables have
/// the values of the <c>.env</c> beside the file and the defaults that stand in the file; the environment is not asked, so that two machines read the same.
/// Profiles choose what runs, so every service counts.
/// </summary>
internal sealed class ComposeSource
{
    /// <summary>More services above each other than anybody extends.</summary>
    private const int MaxDepth = 16;

    private readonly ComposeVariables _variables;
    private readonly ComposeFiles _files;

    private ComposeSource(ComposeVariables variables, ComposeFiles files)
    {
        _variables = variables;
        _files = files;
    }

    /// <summary>Reads a file by itself.</summary>
    /// <exception cref="FormatException">The text is no YAML, or no compose file; the message says where.</exception>
    public static ComposeContent Read(string text) => Read(ReadFile(text), ComposeVariables.None, _ => null);

    /// <summary>Reads the tree of a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="path">The file, as it is shown; null where nobody asks.</param>
    /// <exception cref="FormatException">The text is no YAML, or no compose file; the message says where.</exception>
    public static YamlMap ReadFile(string text, string? path = null) => YamlTree.Read(text, path) is YamlMap root && root["services"] is YamlMap ? root : throw new FormatException("it has no services");

    /// <summary>Reads what a file, with its override laid over it, says.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="read">Gives the tree of another file, by its path relative to this one, or null.</param>
    public static ComposeContent Read(YamlMap root, ComposeVariables variables, Func<string, YamlMap?> read)
    {
        var source = new ComposeSource(variables, new ComposeFiles(read));
        var builds = new List<BuildDefinition>();
        var runs = new List<ComposeRun>();
        var services = (YamlMap)root["services"]!;

        foreach (var (name, value) in services.Members)
        {
            if (value is not YamlMap own)
                continue;

            var service = source.Extended(own, services, ".", 0);
            var image = source.Resolved(service["image"]);

            if (service["build"] is { } build && build is YamlMap or YamlText)
                builds.Add(source.Define(name, service, build, image));
            else if (image is not null)
                runs.Add(new ComposeRun(name, image, value.Line));
        }

        return new ComposeContent(builds, runs);
    }

    /// <summary>A service laid over the one that it extends, which may stand in another file.</summary>
    private YamlMap Extended(YamlMap service, YamlMap services, string folder, int depth)
    {
        var moved = ComposeMerge.InFolder(service, folder);
        var (name, file) = service["extends"] switch
        {
            YamlText text => (Resolved(text), null),
            YamlMap map => (Resolved(map["service"]), Resolved(map["file"])),
            _ => (null, null),
        };

        if (name is null || depth >= MaxDepth)
            return moved;

        var others = file is null ? services : _files.Services(PathText.Combine(folder, file));
        var otherFolder = file is null ? folder : PathText.Normalise(PathText.Combine(folder, file) + "/..");

        return others?[name] is YamlMap other ? ComposeMerge.Services(Extended(other, others, otherFolder, depth + 1), moved) : moved;
    }

    private BuildDefinition Define(string name, YamlMap service, YamlNode build, string? image)
    {
        if (build is not YamlMap map)
        {
            return new BuildDefinition(name, build.Line)
            {
                Path = build.Path,
                Context = Resolved(build),
                Unresolved = Unresolved(build).FirstOrDefault(),
                Tags = image is null ? [] : [image],
                UnresolvedTags = Unresolved(service["image"]),
            };
        }

        var tags = (map["tags"] as YamlList)?.Items ?? [];

        return new BuildDefinition(name, build.Line)
        {
            Path = build.Path,
            Context = map["context"] is { } context ? Resolved(context) : ".",
            Dockerfile = Resolved(map["dockerfile"]),
            InlineDockerfile = Resolved(map["dockerfile_inline"]),
            Stage = Resolved(map["target"]),
            Unresolved = new[] { map["context"], map["dockerfile"], map["dockerfile_inline"], map["target"] }.SelectMany(Unresolved).FirstOrDefault(),
            Tags = [.. new[] { image }.Concat(tags.Select(Resolved)).OfType<string>().Where(tag => tag.Length > 0)],
            UnresolvedTags = [.. new[] { service["image"] }.Concat(tags).SelectMany(Unresolved)],
            Arguments = MapOf(map["args"]),
            Contexts = MapOf(map["additional_contexts"]),
            Labels = MapOf(map["labels"]),
            Platforms = [.. ((map["platforms"] as YamlList)?.Items ?? []).Select(Resolved).OfType<string>()],
        };
    }

    private string? Resolved(YamlNode? node) => node is YamlText { IsNull: false, Text: var text } ? _variables.Expand(text) : null;

    private IReadOnlyList<string> Unresolved(YamlNode? node) => node is YamlText { Text: var text } && _variables.Expand(text) is null ? [text] : [];

    /// <summary>A map, or a list of <c>name=value</c>; a name alone takes its value from the environment.</summary>
    private Dictionary<string, string?> MapOf(YamlNode? node)
    {
        var map = new Dictionary<string, string?>(StringComparer.Ordinal);

        foreach (var (name, value) in ComposeMerge.Pairs(node))
            map[name] = value is YamlText { IsNull: false } ? Resolved(value) : _variables.Find(name);

        return map;
    }

    /// <summary>The services of other files, each read once.</summary>
    private sealed class ComposeFiles(Func<string, YamlMap?> read)
    {
        private readonly Dictionary<string, YamlMap?> _known = new(StringComparer.Ordinal);

        public YamlMap? Services(string path)
        {
            if (!_known.TryGetValue(path, out var known))
                _known.Add(path, known = read(path)?["services"] as YamlMap);

            return known;
        }
    }
}

/// <summary>What a compose file says.</summary>
/// <param name="Builds">The services that are built.</param>
/// <param name="Runs">The services that run an image as it is.</param>
internal sealed record ComposeContent(IReadOnlyList<BuildDefinition> Builds, IReadOnlyList<ComposeRun> Runs);

/// <summary>A service that runs an image as it is.</summary>
/// <param name="Service">The service.</param>
/// <param name="Image">The image.</param>
/// <param name="Line">The line, counted from 1.</param>
internal sealed record ComposeRun(string Service, string Image, int Line);
