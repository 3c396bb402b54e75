using ImageDsl.Dockerfile;
using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Lint;

/// <summary>
/// Where findings about an image class stand: at its class, when the project is known; else in the Dockerfile that the assembly carries, as if it
/// stood in a folder of the class beneath the assembly.
/// </summary>
internal sealed class ClassPlace
{
    private readonly int? _line;

    private ClassPlace(string fullPath, string shown, int? line)
    {
        FullPath = fullPath;
        Shown = shown;
        _line = line;
    }

    /// <summary>The file whose configuration counts.</summary>
    public string FullPath { get; }

    /// <summary>The file that is named to people.</summary>
    public string Shown { get; }

    public static ClassPlace Of(EstateImage image, LintTarget target, SourcePath paths)
    {
        if (target.ProjectDirectory is not { } project || image.Source is not { } source)
            return new ClassPlace(target.FullPath, $"{paths.Show(target.FullPath)}/{image.Description.Class}/Dockerfile", null);

        var path = Path.GetFullPath(Path.Combine(project, source.Path));
        return new ClassPlace(path, paths.Show(path), source.Line);
    }

    /// <summary>The place of a finding in the Dockerfile, or of one about the image as a whole.</summary>
    public (SourcePosition Start, SourcePosition End) Of((DockerfileSyntax Syntax, SourceSpan Span)? finding)
    {
        if (_line is { } line)
            return (new SourcePosition(line, 1), new SourcePosition(line, 1));

        return finding is var (syntax, span) && syntax is not null ? (syntax.PositionOf(span.Start), syntax.PositionOf(span.End)) : (new SourcePosition(1, 1), new SourcePosition(1, 1));
    }

    /// <summary>The message; where it stands at the class, with the line of the Dockerfile.</summary>
    public string Explain(string message, DockerfileSyntax syntax, SourceSpan span) =>
        _line is null ? message : $"{message} (line {syntax.PositionOf(span.Start).Line} of its Dockerfile)";
}
