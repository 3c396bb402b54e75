using System.Text.RegularExpressions;
using ImageDsl.Dockerfile;

namespace ImageDsl.Rules.Dockerfiles;

/// <summary>
/// What comments in a Dockerfile switch off: <c># check=skip=…</c> of BuildKit for the file, and above an instruction for it alone;
/// <c># hadolint ignore=…</c>, <c># hadolint global ignore=…</c>; and the same with <c>imagedsl</c> for <c>hadolint</c>. Each may name rules
/// by the ids of any of the three.
/// </summary>
internal sealed class IgnoreComments
{
    private static readonly Regex Ignore = new(@"^\s*(?:hadolint|imagedsl)\s+(?<global>global\s+)?ignore\s*=\s*(?<rules>[A-Za-z0-9_]+(?:\s*,\s*[A-Za-z0-9_]+)*)", RegexOptions.CultureInvariant);

    private static readonly Regex Skip = new(@"(?:^|;)\s*skip\s*=\s*(?<rules>[A-Za-z0-9_]+(?:\s*,\s*[A-Za-z0-9_]+)*)", RegexOptions.CultureInvariant);

    private static readonly Regex Check = new(@"^\s*check\s*=\s*(?<value>.*)$", RegexOptions.CultureInvariant);

    private readonly HashSet<string> _everywhere;
    private readonly List<(SourceSpan Span, HashSet<string> Rules)> _atInstructions;

    private IgnoreComments(HashSet<string> everywhere, List<(SourceSpan Span, HashSet<string> Rules)> atInstructions)
    {
        _everywhere = everywhere;
        _atInstructions = atInstructions;
    }

    /// <summary>Reads the comments of a file.</summary>
    public static IgnoreComments In(DockerfileOutline file)
    {
        var everywhere = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var atInstructions = new List<(SourceSpan, HashSet<string>)>();

        if (file.Document.Check is { } check)
            everywhere.UnionWith(Skipped(check));

        foreach (var comment in file.Document.Header.Concat(file.Document.Footer))
            everywhere.UnionWith(Ignored(comment, isGlobal: true));

        foreach (var instruction in file.Syntax.Instructions)
        {
            var rules = new HashSet<string>(instruction.Instruction.Comments.SelectMany(OfComment), StringComparer.OrdinalIgnoreCase);

            foreach (var comment in instruction.Instruction.Comments)
                everywhere.UnionWith(Ignored(comment, isGlobal: true));

            if (rules.Count > 0)
                atInstructions.Add((instruction.Span, rules));
        }

        return new IgnoreComments(everywhere, atInstructions);
    }

    /// <summary>Whether a finding is switched off: by its own id, or by what another tool calls it.</summary>
    public bool Covers(DockerfileFinding finding) =>
        IsNamed(finding, _everywhere) || _atInstructions.Any(entry => entry.Span.Start <= finding.Span.Start && finding.Span.Start <= entry.Span.End && IsNamed(finding, entry.Rules));

    private static bool IsNamed(DockerfileFinding finding, HashSet<string> rules) =>
        rules.Contains("all") || rules.Contains(finding.Rule.Id) || finding.StandsFor.Any(rules.Contains);

    private static IEnumerable<string> OfComment(string comment) =>
        Check.Match(comment) is { Success: true } check ? Skipped(check.Groups["value"].Value) : Ignored(comment, isGlobal: false);

    private static IEnumerable<string> Ignored(string comment, bool isGlobal) =>
        Ignore.Match(comment) is { Success: true } match && match.Groups["global"].Success == isGlobal ? Names(match) : [];

    private static IEnumerable<string> Skipped(string check) => Skip.Match(check) is { Success: true } match ? Names(match) : [];

    private static IEnumerable<string> Names(Match match) => match.Groups["rules"].Value.Split(',').Select(name => name.Trim()).Where(name => name.Length > 0);
}
