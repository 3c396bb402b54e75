using ImageDsl.Dockerfile;
using ImageDsl.Rules.Dockerfiles;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>
/// All rules on the text of a Dockerfile: what no builder accepts, what its text looks like, and what its image is. What the file itself
/// switches off by comments of BuildKit, hadolint or this library is left out.
/// </summary>
public static class DockerfileLint
{
    /// <summary>Checks a Dockerfile.</summary>
    /// <param name="syntax">The file as it was read; also one with errors, of which the rest is checked.</param>
    /// <param name="options">The configuration.</param>
    /// <param name="cancellationToken">Observed between rules.</param>
    /// <param name="known">Gives the images of the estate that the file may stand on or take from; null for none.</param>
    /// <returns>The findings in the order of the text; the same for the same input.</returns>
    public static IReadOnlyList<DockerfileFinding> Check(
        DockerfileSyntax syntax, RuleOptions options, CancellationToken cancellationToken, Func<ImageReference, EffectiveImage?>? known = null)
    {
        var file = DockerfileOutline.Of(syntax);
        return Check(file, EffectiveImage.Of(file.Document, options.ExternalImages, cancellationToken, known), options, cancellationToken);
    }

    /// <summary>Checks the Dockerfile of an image that a class describes.</summary>
    /// <param name="image">The image, folded from this very file.</param>
    /// <param name="syntax">The file as it was read.</param>
    /// <param name="options">The configuration.</param>
    /// <param name="cancellationToken">Observed between rules.</param>
    /// <returns>The findings in the order of the text; the same for the same input.</returns>
    public static IReadOnlyList<DockerfileFinding> Check(EffectiveImage image, DockerfileSyntax syntax, RuleOptions options, CancellationToken cancellationToken) =>
        Check(DockerfileOutline.Of(syntax), image, options, cancellationToken);

    /// <summary>Findings of rules that look at more than the file, with their places, without what its comments switch off.</summary>
    /// <param name="syntax">The file as it was read.</param>
    /// <param name="findings">The findings.</param>
    public static IReadOnlyList<DockerfileFinding> At(DockerfileSyntax syntax, IEnumerable<RuleFinding> findings)
    {
        var file = DockerfileOutline.Of(syntax);
        var ignored = IgnoreComments.In(file);

        return [.. findings.Select(finding => Of(finding, file)).OfType<DockerfileFinding>().Where(finding => !ignored.Covers(finding))];
    }

    private static IReadOnlyList<DockerfileFinding> Check(DockerfileOutline file, EffectiveImage image, RuleOptions options, CancellationToken cancellationToken)
    {
        var ignored = IgnoreComments.In(file);

        var findings = ErrorsOf(file.Syntax)
            .Concat(TextRules.Check(file))
            .Concat(ImageRules.Check(image, options, cancellationToken).Select(finding => Of(finding, file)).OfType<DockerfileFinding>());

        return
        [
            .. findings
                .Where(finding => !ignored.Covers(finding))
                .Select(finding => ignored.AsksFor(finding) ? finding with { IsAskedFor = true } : finding)
                .OrderBy(finding => finding.Span.Start)
                .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
                .Distinct(),
        ];
    }

    private static IEnumerable<DockerfileFinding> ErrorsOf(DockerfileSyntax syntax) =>
        from diagnostic in syntax.Diagnostics
        where diagnostic.Severity == DiagnosticSeverity.Error || IsRefusedReference(diagnostic)
        select new DockerfileFinding(
            RuleCatalog.InvalidValue, diagnostic.Message.TrimEnd('.'), diagnostic.Span,
            CodesOfErrors.Where(entry => diagnostic.Message.IndexOf(entry.Part, StringComparison.Ordinal) >= 0).Select(entry => entry.Code).ToEquatableArray());

    /// <summary>A reference that only a build context with its name makes one: a file by itself has none.</summary>
    private static bool IsRefusedReference(DockerfileDiagnostic diagnostic) => diagnostic.Message.IndexOf("has capital letters", StringComparison.Ordinal) >= 0;

    /// <summary>What hadolint calls an error of the builder that it knows.</summary>
    private static readonly (string Part, string Code)[] CodesOfErrors =
    [
        ("is not a port", "DL3011"),
        ("is used before it is opened", "DL3022"),
        ("copies from itself", "DL3023"),
        ("cannot be triggered by ONBUILD", "DL3043"),
        ("stands before the first FROM", "DL3061"),
    ];

    /// <summary>The finding with its place, or null when it is about a FROM that the file does not have.</summary>
    private static DockerfileFinding? Of(RuleFinding finding, DockerfileOutline file) =>
        file.SpanOf(finding.Place) is { } span ? new DockerfileFinding(finding.Rule, finding.Message, span, finding.StandsFor) { IsError = finding.IsError } : null;
}
