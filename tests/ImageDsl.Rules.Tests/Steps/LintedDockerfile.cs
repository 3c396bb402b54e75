using ImageDsl.Dockerfile;

namespace ImageDsl.Rules.Tests.Steps;

/// <summary>Checks the text of a Dockerfile.</summary>
internal static class LintedDockerfile
{
    public static IReadOnlyList<DockerfileFinding> Check(string text, RuleOptions? options = null) =>
        DockerfileLint.Check(DockerfileReader.Read(text, TestContext.Current.CancellationToken), options ?? RuleOptions.Default, TestContext.Current.CancellationToken);

    /// <summary>The lines at which a rule has findings: <c>2, 4</c>.</summary>
    public static string Lines(string text, string id, RuleOptions? options = null)
    {
        var syntax = DockerfileReader.Read(text, TestContext.Current.CancellationToken);
        return string.Join(", ", Check(text, options).Where(finding => finding.Rule.Id == id).Select(finding => syntax.PositionOf(finding.Span.Start).Line));
    }

    /// <summary>What other tools call the findings of a rule.</summary>
    public static string StandsFor(string text, string id) =>
        string.Join(", ", Check(text).Where(finding => finding.Rule.Id == id).SelectMany(finding => finding.StandsFor).Distinct());
}
