using ImageDsl.Build.Contexts;
using ImageDsl.Dockerfile;
using ImageDsl.Rules;
using ImageDsl.Rules.Facts;
using ImageDsl.Tool.Dockerfiles;
using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Lint;

/// <summary>Checks files and keeps what is found.</summary>
/// <param name="command">The command, which knows where paths begin and what is piped into it.</param>
/// <param name="supportDate">The day at which external images must still be supported (IMG107); null for none.</param>
/// <param name="cancellationToken">Observed between rules.</param>
internal sealed class Linter(CommandLine command, string? supportDate, CancellationToken cancellationToken)
{
    private readonly SourcePath _paths = new(command.WorkingDirectory);
    private readonly EditorConfigFiles _editorConfigs = new();
    private readonly List<LintResult> _results = [];
    private readonly List<string> _problems = [];
    private readonly HashSet<string> _unknownSettings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wrongSettings = new(StringComparer.Ordinal);

    /// <summary>The findings, by file and place.</summary>
    public IReadOnlyList<LintResult> Results => _results;

    /// <summary>What a person should know besides: files that could not be checked, and settings that nobody knows.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Whether a file could not be checked.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Checks what paths stand for.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="sources">Where else images are declared that files may stand on.</param>
    public void Check(IReadOnlyList<string> paths, IReadOnlyList<string> sources)
    {
        var targets = LintTargets.Find(paths, command, Fail, cancellationToken).ToList();

        foreach (var target in targets.Where(target => target.Problem is not null))
            Fail(target.FullPath, target.Problem!);

        var known = KnownImages.Find(
            targets, [.. paths.Where(path => path != DockerfileFiles.StandardInput).Concat(sources).Select(_paths.Full)], command.WorkingDirectory, (target, problem) => Fail(target.FullPath, problem), cancellationToken);

        CheckClasses(known);
        CheckFiles([.. targets.Where(target => target is { Kind: LintTargetKind.Dockerfile, Problem: null })], known);
    }

    private void Fail(string path, string reason)
    {
        HasFailed = true;
        _problems.Add($"{_paths.Show(path)}: {reason.TrimEnd('.')}");
    }

    private void CheckClasses(KnownImages known)
    {
        var ofEstate = EstateRules.Check(known.Descriptions, cancellationToken)
            .Concat(EstateRules.CheckUse(known.Descriptions, known.Stated.With(null), cancellationToken))
            .ToLookup(finding => finding.Class, StringComparer.Ordinal);

        foreach (var (node, target) in known.Classes)
        {
            var place = new ClassPlace(node.Node.Image, target, _paths);
            var configuration = ConfigurationOf(place.FullPath);

            foreach (var finding in ofEstate[node.Node.Description.Class])
                Add(place.Class, new DockerfileFinding(finding.Rule, finding.Message, default, finding.StandsFor), configuration);

            foreach (var finding in DockerfileLint.Check(node.Image, node.Syntax, OptionsOf(configuration, known), cancellationToken))
                Add(place.Of(node.Syntax, finding.Span), finding, configuration);
        }
    }

    /// <summary>Files are checked side by side; what is found keeps their order.</summary>
    private void CheckFiles(IReadOnlyList<LintTarget> targets, KnownImages known)
    {
        var configurations = targets.Select(target => ConfigurationOf(target.FullPath)).ToList();

        var checkedFiles = targets
            .Select((target, i) => (Target: target, Configuration: configurations[i]))
            .AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(file => (file.Target, file.Configuration, Result: Check(file.Target, OptionsOf(file.Configuration, known), known)));

        foreach (var (target, configuration, (syntax, findings, problem)) in checkedFiles)
        {
            if (problem is not null)
                Fail(target.FullPath, problem);

            foreach (var finding in findings)
                Add(new FindingPlace(target.IsPiped ? DockerfileFiles.StandardInput : _paths.Show(target.FullPath), syntax!.PositionOf(finding.Span.Start), syntax.PositionOf(finding.Span.End)), finding, configuration);
        }
    }

    private (DockerfileSyntax? Syntax, IReadOnlyList<DockerfileFinding> Findings, string? Problem) Check(LintTarget target, RuleOptions options, KnownImages known)
    {
        try
        {
            var syntax = DockerfileFiles.Read(target.IsPiped ? null : target.FullPath, command, cancellationToken);
            return (syntax, [.. DockerfileLint.Check(syntax, options, cancellationToken, known.Find), .. IgnoredSources(target.FullPath, syntax)], null);
        }
        catch (Exception exception) when (SourceFiles.IsExpected(exception))
        {
            return (null, [], exception.Message);
        }
    }

    /// <summary>IMG308 as far as a Dockerfile alone tells its context: a <c>.dockerignore</c> beside it says that it is the one.</summary>
    private static IEnumerable<DockerfileFinding> IgnoredSources(string path, DockerfileSyntax syntax)
    {
        var ignore = new[] { path + ".dockerignore", Path.Combine(Path.GetDirectoryName(path)!, ".dockerignore") }.FirstOrDefault(File.Exists);

        return ignore is null ? [] : DockerfileLint.At(
            syntax,
            ContextSources.FindIgnored(ContextSources.In(syntax.Document), DockerignoreReader.Read(SourceFiles.ReadText(ignore)).File)
                .Select(missing => new RuleFinding(RuleCatalog.MissingSource, "Dockerfile", new[] { missing.Message }, missing.Place) { StandsFor = new[] { "CopyIgnoredFile" } }));
    }

    private void Add(FindingPlace place, DockerfileFinding finding, EditorConfig configuration)
    {
        var severity = configuration.SeverityOf(finding);

        if (severity != RuleSeverity.Off)
            _results.Add(new LintResult(place.Shown, place.Start, place.End, finding.Rule, severity, finding.Message, finding.StandsFor));
    }

    private EditorConfig ConfigurationOf(string path)
    {
        var configuration = _editorConfigs.For(path);

        foreach (var key in configuration.Keys.Where(RuleOptions.IsUnknownKey).Where(_unknownSettings.Add))
            _problems.Add(new RuleFinding(RuleCatalog.UnknownSetting, "", new[] { key, string.Join(", ", RuleOptions.Keys) }).Message);

        _ = ExternalImageCatalog.Create(configuration.Find(RuleOptions.ExternalImagesKey), out var errors);
        _problems.AddRange(errors.Where(_wrongSettings.Add).Select(error => $"{RuleOptions.ExternalImagesKey}: {error}"));

        return configuration;
    }

    private RuleOptions OptionsOf(EditorConfig configuration, KnownImages known) =>
        RuleOptions.Create(configuration.Find, null, supportDate) with { ExternalImages = known.Stated.With(configuration.Find(RuleOptions.ExternalImagesKey)) };
}
