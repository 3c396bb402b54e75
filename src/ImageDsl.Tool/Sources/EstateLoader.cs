using System.Collections.Concurrent;
using ImageDsl.Dockerfile;
using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Sources;

/// <summary>
/// Reads sources of all kinds into one estate. Whatever cannot be used is a warning with its path; the rest goes on.
/// </summary>
internal sealed class EstateLoader
{
    private readonly SourcePath _paths;
    private readonly IProgress<string>? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly ReferenceCache _references = new();
    private readonly List<ImageDeclaration> _declarations = [];
    private readonly List<ExternalMention> _mentions = [];
    private readonly List<SourceWarning> _warnings = [];
    private readonly Dictionary<string, bool> _registries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly List<Func<Action<SourceWarning>, IReadOnlyList<DockerfileOrigins>>> _origins = [];
    private readonly SortedDictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DockerfileSyntax?> _dockerfiles = new(StringComparer.Ordinal);

    private EstateLoader(SourcePath paths, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        _paths = paths;
        _progress = progress;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads the sources at the given paths.</summary>
    /// <param name="paths">Directories and files of all kinds that are known.</param>
    /// <param name="directory">The directory that paths are relative to, also those of the result.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static LoadedEstate Load(IReadOnlyList<string> paths, string directory, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var loader = new EstateLoader(new SourcePath(directory), progress, cancellationToken);

        foreach (var path in paths)
            loader.Enter(loader._paths.Full(path), isAsked: true);

        loader.ReadFiles();

        progress?.Report("putting the images in order");
        var graph = EstateGraph.Create(loader._declarations, loader._mentions, cancellationToken);

        foreach (var cycle in graph.Cycles)
            loader.Warn(SourceOf(cycle[0]), null, $"no order can build these images, since they need each other: {string.Join(", ", cycle)}");

        return new LoadedEstate(graph, [.. loader._warnings.OrderBy(warning => warning.Path, StringComparer.Ordinal).ThenBy(warning => warning.Line)], loader._paths, loader._texts)
        {
            Registries = loader._registries,
            ReadOrigins = loader._origins,
        };
    }

    private static string SourceOf(GraphImage image) => image.IsExternal ? image.Name : image.Declarations[0].Source.Path;

    /// <summary>Takes a path that a person or an <c>imagedsl.json</c> names.</summary>
    private void Enter(string path, bool isAsked)
    {
        if (!_entered.Add(path))
            return;

        Try(path, () =>
        {
            if (Directory.Exists(path))
                EnterDirectory(path);
            else if (!File.Exists(path))
                throw new FileNotFoundException(isAsked ? "there is no such file or directory" : "it is named as a source and does not exist");
            else
                EnterFile(path);
        });
    }

    private void EnterDirectory(string path)
    {
        var sources = Path.Combine(path, SourcesFile.Name);

        if (File.Exists(sources))
            Try(sources, () => EnterSourcesFile(sources));
        else
            Scan(path, _ => true);
    }

    private void EnterFile(string path)
    {
        var name = Path.GetFileName(path);

        if (name == SourcesFile.Name)
        {
            EnterSourcesFile(path);
        }
        else if (ProjectFiles.IsProjectOrSolution(path))
        {
            foreach (var directory in ProjectFiles.Directories(path))
                Scan(directory, kind => kind is SourceFileKind.ImagesJson or SourceFileKind.Origins);
        }
        else if (Path.GetExtension(name).ToLowerInvariant() is ".dll" or ".exe")
        {
            ReadAssembly(path, path);
        }
        else if (Path.GetExtension(name).Equals(".nupkg", StringComparison.OrdinalIgnoreCase))
        {
            AssemblySource.ForEachInPackage(path, assembly => ReadAssembly(assembly, path));
        }
        else
        {
            AddFile(new SourceFile(SourceTree.KindOf(name) ?? KindByContent(path), path));

            if (name == ImagesJson.Name && Path.Combine(Path.GetDirectoryName(path)!, OriginsJson.Name) is var origins && File.Exists(origins))
                AddFile(new SourceFile(SourceFileKind.Origins, origins));
        }
    }

    private static SourceFileKind KindByContent(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".hcl" => SourceFileKind.Bake,
        ".yml" or ".yaml" => SourceFileKind.Compose,
        ".json" => SourceFiles.ReadData(path).AsSpan().IndexOf("\"images\""u8) >= 0 ? SourceFileKind.ImagesJson : SourceFileKind.Bake,
        _ => SourceFileKind.Dockerfile,
    };

    private void EnterSourcesFile(string path)
    {
        var shown = _paths.Show(path);
        var folder = Path.GetDirectoryName(path)!;
        var file = SourcesFile.Read(SourceFiles.ReadText(path));

        foreach (var registry in file.Registries)
            _registries[registry.Key] = registry.Value;

        _mentions.AddRange(file.Approved.Select(pattern => new ExternalMention(ExternalMentionKind.Approved, pattern, new SourceLine(shown, 1))));

        if (file.Sources is null)
            Scan(folder, _ => true);

        foreach (var source in file.Sources ?? [])
        {
            var full = PathText.Combine(folder, source);

            if (full == PathText.Normalise(folder.Replace('\\', '/')))
                Scan(folder, _ => true);
            else
                Enter(full, isAsked: false);
        }
    }

    private void Scan(string directory, Func<SourceFileKind, bool> takes)
    {
        _progress?.Report("looking through " + _paths.Show(directory));

        foreach (var file in SourceTree.Find(directory, (path, message) => Warn(_paths.Show(path), null, message), _cancellationToken).Where(file => takes(file.Kind)))
            AddFile(file);
    }

    private void AddFile(SourceFile file) => _files[_paths.Show(file.Path)] = file;

    private void ReadFiles()
    {
        ReadImagesJsons();
        ParseDockerfiles();

        // Only some questions need them, and then all of them.
        foreach (var (shown, file) in Of(SourceFileKind.Origins))
            _origins.Add(warn => TryRead(file.Path, () => OriginsSource.Read(SourceFiles.ReadData(file.Path), PathText.Normalise(shown + "/.."), null), warn) ?? []);

        foreach (var files in SourceGroups.OfBake(Of(SourceFileKind.Bake).Where(file => !_written.Contains(file.Key)).Select(file => file.Value)))
            Try(files[0].Path, () => ReadBake(files));

        ReadComposes();

        ClaimEachIdentityOnce();

        foreach (var (shown, _) in Of(SourceFileKind.Dockerfile).Where(file => !_written.Contains(file.Key)))
            DeclareDockerfile(shown);
    }

    private IEnumerable<KeyValuePair<string, SourceFile>> Of(SourceFileKind kind) => _files.Where(file => file.Value.Kind == kind);

    /// <summary>A project that was built in several configurations has several files; the newest says how things are.</summary>
    private void ReadImagesJsons()
    {
        var read = new List<(DateTime Time, string Path, ImagesJsonContent Content)>();

        foreach (var (shown, file) in Of(SourceFileKind.ImagesJson))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            _progress?.Report("reading " + shown);

            Try(file.Path, () =>
            {
                var content = new ImagesJsonSource(_references)
                    .Read(SourceFiles.ReadData(file.Path), shown, message => Warn(shown, null, message), _cancellationToken);

                read.Add((File.GetLastWriteTimeUtc(file.Path), shown, content));
                _written.Add(PathText.Combine(PathText.Normalise(shown + "/.."), BakeFile.Name));
                _written.UnionWith(content.Images.Select(image => image.Dockerfile).OfType<string>());
            });
        }

        foreach (var (_, _, content) in read.GroupBy(one => one.Content.Project ?? one.Path, StringComparer.Ordinal)
            .Select(same => same.OrderByDescending(one => one.Time).ThenBy(one => one.Path, StringComparer.Ordinal).First()))
        {
            _declarations.AddRange(content.Images);
        }
    }

    private void ReadAssembly(string path, string source)
    {
        var shown = _paths.Show(source);
        var estate = AssemblySource.Read(path, message => Warn(shown, null, message), _cancellationToken);
        var json = AssemblySource.ImagesJsonOf(estate, PathText.Normalise(path + "/.."));
        var content = new ImagesJsonSource(_references).Read(json, shown + "/images.json", message => Warn(shown, null, message), _cancellationToken);

        foreach (var node in estate.Nodes)
            _texts[shown + "/" + DocumentOptions.DockerfileOf(node)] = node.Image.Dockerfile;

        if (OriginsJson.IsKnown(estate))
            _origins.Add(_ => OriginsSource.Read(AssemblySource.OriginsJsonOf(estate, PathText.Normalise(path + "/..")), shown, ""));

        // The paths of its sources are relative to a project that an assembly does not know.
        _declarations.AddRange(content.Images.Select(image => image with
        {
            Context = null,
            Project = null,
            Source = estate.Nodes.First(node => node.Description.Class == image.Class).Image.Source ?? new SourceLine(shown, 1),
        }));
    }

    private void ParseDockerfiles()
    {
        var paths = Of(SourceFileKind.Dockerfile).Select(file => file.Key).Where(path => !_written.Contains(path)).ToList();

        if (paths.Count > 0)
            _progress?.Report($"reading {paths.Count} Dockerfiles");

        _ = Parallel.ForEach(paths, new ParallelOptions { CancellationToken = _cancellationToken }, path => Dockerfile(path));
    }

    /// <summary>The Dockerfile at a path as it is shown, or null when it cannot be read. What is wrong in it is told once.</summary>
    private DockerfileSyntax? Dockerfile(string shown) => _dockerfiles.GetOrAdd(shown, path =>
    {
        try
        {
            if (!File.Exists(_paths.Full(path)))
                return null;

            var syntax = DockerfileReader.Read(SourceFiles.ReadText(_paths.Full(path)), _cancellationToken);

            if (syntax.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
                Warn(path, error.Position.Line, error.Message.TrimEnd('.'));

            return syntax;
        }
        catch (Exception exception) when (SourceFiles.IsExpected(exception))
        {
            Warn(path, null, exception.Message.TrimEnd('.'));
            return null;
        }
    });

    private void ReadBake(IReadOnlyList<SourceFile> files)
    {
        var blocks = files.SelectMany(file => TryRead(file.Path, () =>
            BakeSource.ReadBlocks(SourceFiles.ReadText(file.Path), isJson: !file.Path.EndsWith(".hcl", StringComparison.OrdinalIgnoreCase), _paths.Show(file.Path))) ?? []).ToList();

        Declare(ImageOrigin.Bake, _paths.Show(files[0].Path), BakeSource.Define(blocks), [.. files.Select(file => _paths.Show(file.Path))]);
    }

    /// <summary>A file that another one includes is a part of that one, and no project of its own.</summary>
    private void ReadComposes()
    {
        var projects = SourceGroups.OfCompose(Of(SourceFileKind.Compose).Select(file => file.Value))
            .Select(files => (File: _paths.Show(files[0].Path), Project: TryRead(files[0].Path, () => ReadCompose(files))))
            .Where(one => one.Project is not null)
            .ToList();

        var included = projects.SelectMany(one => one.Project!.Included.Where(other => other != one.File)).ToHashSet(StringComparer.Ordinal);
        var covered = new HashSet<string>(StringComparer.Ordinal);

        // Of files that include each other the first one is the project.
        foreach (var (file, project) in projects.OrderBy(one => included.Contains(one.File)))
        {
            if (!covered.Add(file))
                continue;

            covered.UnionWith(project!.Included);
            Declare(ImageOrigin.Compose, file, project.Content.Builds, project.Files);
            _mentions.AddRange(project.Content.Runs.Select(run => new ExternalMention(ExternalMentionKind.Run, run.Image, new SourceLine(file, run.Line))));
        }
    }

    private ComposeProject ReadCompose(IReadOnlyList<SourceFile> files)
    {
        var shown = _paths.Show(files[0].Path);
        var folder = Path.GetDirectoryName(files[0].Path)!;
        var read = new SortedSet<string>(files.Select(file => _paths.Show(file.Path)), StringComparer.Ordinal);
        var root = ReadComposeFile(files[0].Path);

        foreach (var file in files.Skip(1))
            root = TryRead(file.Path, () => ReadComposeFile(file.Path)) is { } upper ? ComposeMerge.Files(root, upper) : root;

        var content = ComposeSource.Read(root, new ComposeFiles(
            path =>
            {
                if (BuildContexts.IsRemote(path))
                    Warn(shown, null, $"'{path}' is not of this machine, so what it says is not known");
                else if (!File.Exists(PathText.Combine(folder, path)))
                    Warn(shown, null, $"it includes or extends '{path}', which does not exist");
                else
                    return Taken(path, ReadComposeFile);

                return null;
            },
            path => File.Exists(PathText.Combine(folder, path)) ? Taken(path, full => ComposeVariables.Read(SourceFiles.ReadText(full))) : null));

        return new ComposeProject(content, [.. read], [.. content.Included.Select(path => _paths.Show(PathText.Combine(folder, path)))]);

        T? Taken<T>(string path, Func<string, T> take) where T : class
        {
            var full = PathText.Combine(folder, path);
            _ = read.Add(_paths.Show(full));
            return TryRead(full, () => take(full));
        }
    }

    private YamlMap ReadComposeFile(string path) => ComposeSource.ReadFile(SourceFiles.ReadText(path), _paths.Show(path));

    private void Declare(ImageOrigin origin, string shown, IReadOnlyList<BuildDefinition> builds, IReadOnlyList<string> files)
    {
        var declarations = new BuildDeclarations(origin, shown, Dockerfile, _references, (line, message) => Warn(shown, line, message));
        _declarations.AddRange(builds.Select(build => declarations.Declare(build) with { DefinedBy = files.ToEquatableArray() }));
    }

    /// <summary>
    /// Two builds of one Dockerfile are two images, since their contexts or arguments differ: the Dockerfile by itself goes with the first.
    /// </summary>
    private void ClaimEachIdentityOnce()
    {
        var claimed = new HashSet<string>(StringComparer.Ordinal);

        for (var i = 0; i < _declarations.Count; i++)
            _declarations[i] = _declarations[i] with { Identities = _declarations[i].Identities.Where(claimed.Add).ToEquatableArray() };
    }

    private void DeclareDockerfile(string shown)
    {
        _cancellationToken.ThrowIfCancellationRequested();

        if (Dockerfile(shown) is not { } syntax)
            return;

        if (DockerfileImageReader.Read(syntax, DockerfileBuild.Default) is not { } image)
        {
            if (!syntax.HasErrors)
                Warn(shown, null, "it has no FROM");

            return;
        }

        _declarations.Add(new ImageDeclaration(ImageOrigin.Dockerfile, new SourceLine(shown, 1))
        {
            Identities = new[] { shown },
            Dockerfile = shown,
            Context = PathText.Normalise(shown + "/.."),
            Labels = image.Configuration.Labels,
            Configuration = ConfigurationText.Of(image.Configuration),
            LiteralLayers = image.LiteralLayers,
            Triggers = image.Triggers,
            StageNames = image.StageNames,
            Dependencies = image.Dependencies,
        });
    }

    private void Try(string path, Action read) => _ = TryRead<object>(path, () =>
    {
        read();
        return null;
    });

    /// <summary>What is read, or null when it cannot be, of which there is a warning then.</summary>
    private T? TryRead<T>(string path, Func<T?> read)
        where T : class => TryRead(path, read, Warn);

    private T? TryRead<T>(string path, Func<T?> read, Action<SourceWarning> warn)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (SourceFiles.IsExpected(exception) || exception is FormatException or BadImageFormatException or InvalidDataException)
        {
            warn(new SourceWarning(_paths.Show(path), null, exception.Message.TrimEnd('.')));
            return null;
        }
    }

    private void Warn(string shown, int? line, string message) => Warn(new SourceWarning(shown, line, message));

    private void Warn(SourceWarning warning)
    {
        lock (_warnings)
            _warnings.Add(warning);
    }

    /// <summary>What a compose file with all that belongs to it says.</summary>
    /// <param name="Content">Its builds, and what it runs.</param>
    /// <param name="Files">Every file that has its say, as it is shown.</param>
    /// <param name="Included">Those that it includes.</param>
    private sealed record ComposeProject(ComposeContent Content, IReadOnlyList<string> Files, IReadOnlyList<string> Included);
}
