using System.Globalization;
using System.Text;
using ImageDsl.Rules;

namespace ImageDsl.Tool.Lint;

/// <summary>Findings as workflow commands (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).</summary>
internal static class GitHubReport
{
    public static string Write(IReadOnlyList<LintResult> results)
    {
        var text = new StringBuilder();

        foreach (var result in results)
        {
            var command = result.Severity switch { RuleSeverity.Error => "error", RuleSeverity.Warning => "warning", _ => "notice" };

            text.Append(
                CultureInfo.InvariantCulture,
                $"::{command} file={Property(result.Path)},line={result.Start.Line},endLine={result.End.Line},col={result.Start.Column},title={result.Rule.Id}::{Data(result.Message)}\n");
        }

        return text.ToString();
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
