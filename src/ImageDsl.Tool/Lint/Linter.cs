using ImageDsl.Build;
using ImageDsl.Build.Assemblies;
using ImageDsl.Dockerfile;
using ImageDsl.Rules;
using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Lint;

/// <summary>Checks files one after the other and keeps what is found.</summary>
/// <param name="paths">How paths are shown.</param>
/// <param name="cancellationToken">Observed between rules.</param>
internal sealed class Linter(SourcePath paths, CancellationToken cancellationToken)
{
    private readonly EditorConfigFiles _editorConfigs = new();
    private readonly List<LintResult> _results = [];
    private readonly List<string> _problems = [];
    private readonly HashSet<string> _unknownSettings = new(StringComparer.Ordinal);

    /// <summary>The findings, by file and place.</summary>
    public IReadOnlyList<LintResult> Results => _results;

    /// <summary>What a person should know besides: files that could not be checked, and settings that nobody knows.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Whether a file could not be checked.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Checks what a path stands for.</summary>
    /// <param name="path">A full path.</param>
    public void Check(string path)
    {
        foreach (var target in LintTargets.Find(path, Fail, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();

            if (target.Problem is { } problem)
                Fail(target.FullPath, problem);
            else
                Check(target);
        }
    }

    private void Check(LintTarget target)
    {
        try
        {
            if (target.Kind == LintTargetKind.Assembly)
                CheckAssembly(target.FullPath);
            else
                CheckText(paths.Show(target.FullPath), DockerfileReader.ReadUtf8(SourceFiles.ReadData(target.FullPath), cancellationToken), target.FullPath);
        }
        catch (Exception exception) when (SourceFiles.IsExpected(exception) || exception is BadImageFormatException)
        {
            Fail(target.FullPath, exception.Message);
        }
    }

    private void Fail(string path, string reason)
    {
        HasFailed = true;
        _problems.Add($"{paths.Show(path)}: {reason}");
    }

    /// <summary>The Dockerfiles that an assembly carries, as if each stood in a folder of its class beneath it.</summary>
    private void CheckAssembly(string path)
    {
        foreach (var image in ImageDocuments.ImagesOf(AssemblyReader.Read(path)))
            CheckText($"{paths.Show(path)}/{image.Description.Class}/Dockerfile", DockerfileReader.Read(image.Dockerfile, cancellationToken), path);
    }

    private void CheckText(string name, DockerfileSyntax syntax, string configuredAs)
    {
        var configuration = _editorConfigs.For(configuredAs);

        foreach (var key in configuration.Keys.Where(IsUnknown).Where(_unknownSettings.Add))
            _problems.Add($".editorconfig: there is no setting '{key}'; there are {string.Join(", ", RuleOptions.Keys)}");

        foreach (var finding in DockerfileLint.Check(syntax, RuleOptions.Create(configuration.Find, null), cancellationToken))
        {
            var severity = configuration.SeverityOf(finding.Rule);

            if (severity != RuleSeverity.Off)
            {
                _results.Add(new LintResult(
                    name, syntax.PositionOf(finding.Span.Start), syntax.PositionOf(finding.Span.End), finding.Rule, severity, finding.Message, finding.StandsFor));
            }
        }
    }

    private static bool IsUnknown(string key) => key.StartsWith(RuleOptions.KeyPrefix, StringComparison.Ordinal) && !RuleOptions.Keys.Contains(key, StringComparer.Ordinal);
}
