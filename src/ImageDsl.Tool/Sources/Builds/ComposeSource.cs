using ImageDsl.Rules.Documents;

namespace ImageDsl.Tool.Sources;

/// <summary>
/// Reads compose files (https://github.com/compose-spec/compose-spec): the builds of services, and the images that services run as they are. Variables have
/// the values of the <c>.env</c> beside the file and the defaults that stand in the file; the environment is not asked, so that two machines read the same.
/// Profiles choose what runs, so every service counts.
/// </summary>
internal sealed class ComposeSource
{
    /// <summary>More services above each other than anybody extends, or files than anybody includes.</summary>
    private const int MaxDepth = 16;

    private readonly ComposeVariables _variables;
    private readonly ComposeFiles _files;
    private readonly string _folder;

    private ComposeSource(ComposeVariables variables, ComposeFiles files, string folder)
    {
        _variables = variables;
        _files = files;
        _folder = folder;
    }

    /// <summary>Reads a file by itself.</summary>
    /// <exception cref="FormatException">The text is no YAML, or no compose file; the message says where.</exception>
    public static ComposeContent Read(string text) => Read(ReadFile(text), ComposeFiles.None);

    /// <summary>Reads the tree of a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="path">The file, as it is shown; null where nobody asks.</param>
    /// <exception cref="FormatException">The text is no YAML, or no compose file; the message says where.</exception>
    public static YamlMap ReadFile(string text, string? path = null) =>
        YamlTree.Read(text, path) is YamlMap root && (root["services"] is YamlMap || (root["services"] is null && root["include"] is not null)) ? root : throw new FormatException("it has no services");

    /// <summary>Reads what a file, with its override laid over it and with what it includes, says.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="files">The files around it.</param>
    public static ComposeContent Read(YamlMap root, ComposeFiles files)
    {
        var content = new ComposeContent([], [], []);
        new ComposeSource(VariablesOf(root, [".env"], files), files, ".").AddTo(content, root, 0);
        return content;
    }

    /// <summary>The variables of files, and the name of the project where the file says it: else it is that of its folder, which differs from machine to machine.</summary>
    private static ComposeVariables VariablesOf(YamlMap? root, IEnumerable<string> paths, ComposeFiles files)
    {
        var variables = paths.Select(files.Variables).OfType<ComposeVariables>().Aggregate(ComposeVariables.None, (lower, upper) => upper.Over(lower));
        return root?["name"] is YamlText { IsNull: false } name && variables.Expand(name.Text) is { } project ? ComposeVariables.Of("COMPOSE_PROJECT_NAME", project).Over(variables) : variables;
    }

    /// <summary>Of two services with one name the first counts; compose takes such files for an error.</summary>
    private void AddTo(ComposeContent content, YamlMap root, int depth)
    {
        var services = root["services"] as YamlMap ?? new YamlMap(new Dictionary<string, YamlNode>(), root.Line);

        foreach (var (name, value) in services.Members)
        {
            if (value is not YamlMap own || content.Has(name))
                continue;

            var service = Extended(own, services, _folder, 0);
            var image = Resolved(service["image"]);

            if (service["build"] is { } build && build is YamlMap or YamlText)
                content.Builds.Add(Define(name, service, build, image));
            else if (image is not null)
                content.Runs.Add(new ComposeRun(name, image, value.Line));
        }

        foreach (var include in depth < MaxDepth ? (root["include"] as YamlList)?.Items ?? [] : [])
            Include(content, include, depth);
    }

    /// <summary>What is included is a project of its own: paths are relative to its folder, and it has variables of its own beneath those from here.</summary>
    private void Include(ComposeContent content, YamlNode include, int depth)
    {
        var map = include as YamlMap;
        var paths = Texts(map is null ? include : map["path"]).Select(path => PathText.Combine(_folder, path)).ToList();
        var trees = paths.Where(path => !content.Included.Contains(path)).Select(_files.Tree).OfType<YamlMap>().ToList();

        if (trees.Count == 0)
            return;

        content.Included.AddRange(paths);

        var folder = Resolved(map?["project_directory"]) is { } directory ? PathText.Combine(_folder, directory) : PathText.Normalise(paths[0] + "/..");
        var environments = map?["env_file"] is { } file ? Texts(file).Select(path => PathText.Combine(_folder, path)) : [PathText.Combine(folder, ".env")];
        var root = trees.Aggregate(ComposeMerge.Files);

        new ComposeSource(_variables.Over(VariablesOf(root, environments, _files)), _files, folder).AddTo(content, root, depth + 1);
    }

    /// <summary>A text, or the texts of a list.</summary>
    private IEnumerable<string> Texts(YamlNode? node) => (node is YamlList list ? list.Items : node is null ? [] : [node]).Select(Resolved).OfType<string>();

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

        var others = file is null ? services : _files.Tree(PathText.Combine(folder, file))?["services"] as YamlMap;
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

    /// <summary>A map, or a list of <c>name=value</c>. A name alone takes its value from the environment, which gives none here, so the Dockerfile's own counts.</summary>
    private Dictionary<string, string?> MapOf(YamlNode? node)
    {
        var map = new Dictionary<string, string?>(StringComparer.Ordinal);

        foreach (var (name, value) in ComposeMerge.Pairs(node))
        {
            if (value is YamlText { IsNull: false })
                map[name] = Resolved(value);
            else if (_variables.Find(name) is { } known)
                map[name] = known;
        }

        return map;
    }
}

/// <summary>The files around a compose file, by their paths relative to its folder.</summary>
/// <param name="read">Gives the tree of another compose file, or null when it cannot be read.</param>
/// <param name="variables">Gives the variables of an <c>.env</c> file, or null when there is none.</param>
internal sealed class ComposeFiles(Func<string, YamlMap?> read, Func<string, ComposeVariables?> variables)
{
    private readonly Dictionary<string, YamlMap?> _known = new(StringComparer.Ordinal);

    /// <summary>A file that stands alone.</summary>
    public static ComposeFiles None => new(_ => null, _ => null);

    /// <summary>The tree of a file, read once.</summary>
    public YamlMap? Tree(string path)
    {
        if (!_known.TryGetValue(path, out var known))
            _known.Add(path, known = read(path));

        return known;
    }

    /// <summary>The variables of an <c>.env</c> file.</summary>
    public ComposeVariables? Variables(string path) => variables(path);
}

/// <summary>What a compose file says.</summary>
/// <param name="Builds">The services that are built.</param>
/// <param name="Runs">The services that run an image as it is.</param>
/// <param name="Included">The files that it includes, which are no projects of their own then.</param>
internal sealed record ComposeContent(List<BuildDefinition> Builds, List<ComposeRun> Runs, List<string> Included)
{
    /// <summary>Whether a service of this name is known.</summary>
    public bool Has(string service) => Builds.Any(build => build.Name == service) || Runs.Any(run => run.Service == service);
}

/// <summary>A service that runs an image as it is.</summary>
/// <param name="Service">The service.</param>
/// <param name="Image">The image.</param>
/// <param name="Line">The line, counted from 1.</param>
internal sealed record ComposeRun(string Service, string Image, int Line);
