using ImageDsl.Dockerfile;
using ImageDsl.Rules;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Tool.Lint;

/// <summary>What the rules say about one Dockerfile, with the severities that are configured for it.</summary>
internal static class DockerfileResults
{
    /// <summary>Checks it.</summary>
    /// <param name="name">The path, as it is shown.</param>
    /// <param name="syntax">The file.</param>
    /// <param name="image">What is folded into it, where its base is known; null for what the file says by itself.</param>
    /// <param name="configuration">The severities.</param>
    /// <param name="options">The settings of the rules.</param>
    /// <param name="cancellationToken">Observed between rules.</param>
    public static IEnumerable<LintResult> Of(
        string name, DockerfileSyntax syntax, EffectiveImage? image, EditorConfig configuration, RuleOptions options, CancellationToken cancellationToken)
    {
        foreach (var finding in image is null ? DockerfileLint.Check(syntax, options, cancellationToken) : DockerfileLint.Check(image, syntax, options, cancellationToken))
        {
            var severity = configuration.SeverityOf(finding);

            if (severity != RuleSeverity.Off)
            {
                yield return new LintResult(
                    name, syntax.PositionOf(finding.Span.Start), syntax.PositionOf(finding.Span.End), finding.Rule, severity, finding.Message, finding.StandsFor);
            }
        }
    }
}
