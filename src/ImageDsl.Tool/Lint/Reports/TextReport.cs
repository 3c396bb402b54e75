using System.Globalization;
using System.Text;
using ImageDsl.Rules;
using ImageDsl.Tool.Output;

namespace ImageDsl.Tool.Lint;

/// <summary>Findings for people: a line each, in the form that compilers use and editors follow, and how many there are.</summary>
internal static class TextReport
{
    public static string Write(IReadOnlyList<LintResult> results)
    {
        var text = new StringBuilder();

        foreach (var result in results)
        {
            var names = result.StandsFor.Count == 0 ? "" : $" ({string.Join(", ", result.StandsFor)})";
            text.Append(TerminalText.Clean($"{result.Path}:{result.Start}: {result.SeverityName} {result.Rule.Id}: {result.Message}{names}")).Append('\n');
        }

        if (results.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n{Count(results, RuleSeverity.Error)} errors, {Count(results, RuleSeverity.Warning)} warnings, {Count(results, RuleSeverity.Info)} infos\n");

        return text.ToString();
    }

    private static int Count(IReadOnlyList<LintResult> results, RuleSeverity severity) => results.Count(result => result.Severity == severity);
}
