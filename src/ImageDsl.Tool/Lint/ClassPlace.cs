using ImageDsl.CompilerServices;
using ImageDsl.Dockerfile;
using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Lint;

/// <summary>
/// Where findings about an image class stand: at the line of C# that wrote the instruction, when the project is known; else in the Dockerfile that the
/// assembly carries, as if it stood in a folder of the class beneath the assembly.
/// </summary>
/// <param name="image">The image.</param>
/// <param name="target">The assembly it was found in.</param>
/// <param name="paths">How paths are shown.</param>
internal sealed class ClassPlace(EstateImage image, LintTarget target, SourcePath paths)
{
    private readonly string? _project = image.Source is null ? null : target.ProjectDirectory;

    /// <summary>The file whose configuration counts: that of the class, or the assembly.</summary>
    public string FullPath => _project is null ? target.FullPath : Path.GetFullPath(Path.Combine(_project, image.Source!.Path));

    /// <summary>The place of the class.</summary>
    public FindingPlace Class => _project is null
        ? new FindingPlace($"{paths.Show(target.FullPath)}/{image.Description.Class}/Dockerfile", new SourcePosition(1, 1), new SourcePosition(1, 1))
        : InProject(image.Source!.Path, image.Source.Line, image.Source.Line);

    /// <summary>The place of a finding in the Dockerfile.</summary>
    public FindingPlace Of(DockerfileSyntax syntax, SourceSpan span)
    {
        if (_project is null)
            return Class with { Start = syntax.PositionOf(span.Start), End = syntax.PositionOf(span.End) };

        return SourceOf(syntax, span) is { Path: { } path } source ? InProject(path, source.Line, source.EndLine) : Class;
    }

    private FindingPlace InProject(string path, int line, int endLine) =>
        new(paths.Show(Path.GetFullPath(Path.Combine(_project!, path))), new SourcePosition(line, 1), new SourcePosition(endLine, 1));

    private StepSource? SourceOf(DockerfileSyntax syntax, SourceSpan span)
    {
        var (stage, number) = (-1, 0);

        foreach (var instruction in syntax.Instructions.TakeWhile(instruction => instruction.Span.Start <= span.Start))
            (stage, number) = instruction.Instruction is FromInstruction ? (stage + 1, 0) : (stage, number + 1);

        return image.Sources?.Value is { } sources && stage >= 0 && stage < sources.Stages.Count && number < sources.Stages[stage].Count ? sources.Stages[stage][number] : null;
    }
}

/// <summary>Where a finding is shown.</summary>
/// <param name="Shown">The file.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record FindingPlace(string Shown, SourcePosition Start, SourcePosition End);
