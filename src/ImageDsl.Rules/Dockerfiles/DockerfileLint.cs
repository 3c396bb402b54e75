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
    /// <returns>The findings in the order of the text; the same for the same input.</returns>
    public static IReadOnlyList<DockerfileFinding> Check(DockerfileSyntax syntax, RuleOptions options, CancellationToken cancellationToken)
    {
        var file = DockerfileOutline.Of(syntax);
        var ignored = IgnoreComments.In(file);

        var findings = ErrorsOf(syntax)
            .Concat(TextRules.Check(file))
            .Concat(ImageRules.Check(EffectiveImage.Of(file.Document, options.ExternalImages, cancellationToken), options, cancellationToken).Select(finding => Of(finding, file)).OfType<DockerfileFinding>());

        return [.. findings.Where(finding => !ignored.Covers(finding)).OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal).Distinct()];
    }

    private static IEnumerable<DockerfileFinding> ErrorsOf(DockerfileSyntax syntax) =>
        from diagnostic in syntax.Diagnostics
        where diagnostic.Severity == DiagnosticSeverity.Error
        select new DockerfileFinding(
            RuleCatalog.InvalidValue, diagnostic.Message.TrimEnd('.'), diagnostic.Span, IsAboutPort(diagnostic) ? new[] { "DL3011" } : EquatableArray<string>.Empty);

    private static bool IsAboutPort(DockerfileDiagnostic diagnostic) => diagnostic.Message.IndexOf("is not a port", StringComparison.Ordinal) >= 0;

    /// <summary>The finding with its place, or null when it is about a FROM that the file does not have.</summary>
    private static DockerfileFinding? Of(RuleFinding finding, DockerfileOutline file) =>
        file.SpanOf(finding.Place) is { } span ? new DockerfileFinding(finding.Rule, finding.Message, span, finding.StandsFor) : null;
}
