using ImageDsl.Dockerfile;
using ImageDsl.Rules;

namespace ImageDsl.Tool.Lint;

/// <summary>A finding as it is printed.</summary>
/// <param name="Path">The file, as the caller named it, with <c>/</c>.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The place behind its last character.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">As configured; never off.</param>
/// <param name="Message">One sentence.</param>
/// <param name="StandsFor">What other tools call it.</param>
internal sealed record LintResult(
    string Path, SourcePosition Start, SourcePosition End, RuleInfo Rule, RuleSeverity Severity, string Message, IReadOnlyList<string> StandsFor)
{
    /// <summary><c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public string SeverityName => Severity.ToString().ToLowerInvariant();
}
