using System.Text.RegularExpressions;

namespace ImageDsl.Dockerfile.Shell;

/// <summary>
/// The comment <c># hadolint shell=powershell</c>, by which a Dockerfile says which shell its image has
/// (https://github.com/hadolint/hadolint#non-posix-shells): above the first FROM for every stage on an image, within a stage from there on, each until SHELL names one.
/// </summary>
internal static class ShellComment
{
    private static readonly Regex Shell = new(@"^[ \t]*(?:hadolint|imagedsl)[ \t]+shell[ \t]*=[ \t]*(?<shell>[^ \t]+)[ \t]*(?:#.*)?$", RegexOptions.CultureInvariant);

    /// <summary>The shell that holds where the stages begin, or null when the file does not say it.</summary>
    public static ShellKind? AboveStages(DockerfileDocument document) =>
        In([.. document.Header, .. document.GlobalArgs.SelectMany(arg => arg.Comments), .. document.Stages.IsEmpty ? default : document.Stages[0].From.Comments]);

    /// <summary>The shell that holds from an instruction on, as the comments above it say; null when they do not.</summary>
    public static ShellKind? Above(Instruction instruction) => instruction.Comments.IsEmpty ? null : In(instruction.Comments);

    private static ShellKind? In(IEnumerable<string> comments) =>
        comments.Select(comment => Shell.Match(comment)).LastOrDefault(match => match.Success) is { } match ? ShellKinds.Of(match.Groups["shell"].Value) : null;
}
