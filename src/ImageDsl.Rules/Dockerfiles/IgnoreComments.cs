using System.Text.RegularExpressions;
using ImageDsl.Dockerfile;

namespace ImageDsl.Rules.Dockerfiles;

/// <summary>
/// What comments in a Dockerfile switch off: <c># check=skip=…</c> of BuildKit for the file, and above an instruction for it alone;
/// <c># hadolint ignore=…</c>, above a FROM <c># hadolint stage ignore=…</c> for its stage, <c># hadolint global ignore=…</c>; and the same with <c>imagedsl</c>
/// for <c>hadolint</c>. Each may name rules by the ids of any of the three. As in hadolint, a comment with something else among its names, or behind them, is none.
/// </summary>
internal sealed class IgnoreComments
{
    private const string Name = "(?:(?:DL|SC|IMG|img)[0-9]+|[A-Z][A-Za-z]+|all)";

    private static readonly Regex Ignore = new(
        $@"^\s*(?:hadolint|imagedsl)\s+(?:(?<scope>global|stage)\s+)?ignore\s*=\s*(?<rules>{Name}(?:\s*,\s*{Name})*)\s*(?:#.*)?$", RegexOptions.CultureInvariant);

    private static readonly Regex Skip = new(@"(?:^|;)\s*skip\s*=\s*(?<rules>[A-Za-z0-9_]+(?:\s*,\s*[A-Za-z0-9_]+)*)", RegexOptions.CultureInvariant);

    private static readonly Regex Experimental = new(@"(?:^|;)\s*experimental\s*=\s*(?<rules>[A-Za-z0-9_]+(?:\s*,\s*[A-Za-z0-9_]+)*)", RegexOptions.CultureInvariant);

    private static readonly Regex Check = new(@"^\s*check\s*=\s*(?<value>.*)$", RegexOptions.CultureInvariant);

    private readonly HashSet<string> _everywhere;
    private readonly HashSet<string> _asked;
    private readonly List<(SourceSpan Span, HashSet<string> Rules)> _atInstructions;

    private IgnoreComments(HashSet<string> everywhere, HashSet<string> asked, List<(SourceSpan Span, HashSet<string> Rules)> atInstructions)
    {
        _everywhere = everywhere;
        _asked = asked;
        _atInstructions = atInstructions;
    }

    /// <summary>Reads the comments of a file.</summary>
    public static IgnoreComments In(DockerfileOutline file)
    {
        var everywhere = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var atInstructions = new List<(SourceSpan, HashSet<string>)>();

        var asked = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        if (file.Document.Check is { } check)
        {
            everywhere.UnionWith(Skipped(check));

            if (Experimental.Match(check) is { Success: true } match)
                asked.UnionWith(Names(match));
        }

        everywhere.UnionWith(file.Document.Header.Concat(file.Document.Footer).SelectMany(comment => Ignored(comment, "global")));

        foreach (var instruction in file.Syntax.Instructions)
        {
            var comments = instruction.Instruction.Comments;
            everywhere.UnionWith(comments.SelectMany(comment => Ignored(comment, "global")));

            Add(instruction.Span, comments.SelectMany(OfComment));

            if (instruction.Instruction is FromInstruction)
                Add(StageFrom(instruction, file), comments.SelectMany(comment => Ignored(comment, "stage")));
        }

        void Add(SourceSpan span, IEnumerable<string> names)
        {
            var rules = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);

            if (rules.Count > 0)
                atInstructions.Add((span, rules));
        }

        return new IgnoreComments(everywhere, asked, atInstructions);
    }

    /// <summary>Whether a finding is switched off: by its own id, or by what another tool calls it.</summary>
    public bool Covers(DockerfileFinding finding) =>
        IsNamed(finding, _everywhere) || _atInstructions.Any(entry => entry.Span.Start <= finding.Span.Start && finding.Span.Start <= entry.Span.End && IsNamed(finding, entry.Rules));

    /// <summary>Whether the file asks for a rule that is off by default, as BuildKit's <c># check=experimental=…</c> does.</summary>
    public bool AsksFor(DockerfileFinding finding) =>
        finding.StandsFor.Any(_asked.Contains) || (finding.Rule == RuleCatalog.DescriptionForm && _asked.Contains("all"));

    private static bool IsNamed(DockerfileFinding finding, HashSet<string> rules) =>
        rules.Contains("all") || rules.Contains(finding.Rule.Id) || finding.StandsFor.Any(rules.Contains);

    /// <summary>All that belongs to the stage which a FROM opens.</summary>
    private static SourceSpan StageFrom(InstructionSyntax from, DockerfileOutline file)
    {
        var next = file.Syntax.Instructions.FirstOrDefault(instruction => instruction.Instruction is FromInstruction && instruction.Span.Start > from.Span.Start);
        var end = next is null ? file.Syntax.Text.Length : next.Span.Start - 1;

        return new SourceSpan(from.Span.Start, end - from.Span.Start);
    }

    private static IEnumerable<string> OfComment(string comment) =>
        Check.Match(comment) is { Success: true } check ? Skipped(check.Groups["value"].Value) : Ignored(comment, "");

    /// <summary>The rules that a comment of a scope names; the empty scope is the instruction below.</summary>
    private static IEnumerable<string> Ignored(string comment, string scope) =>
        Ignore.Match(comment) is { Success: true } match && match.Groups["scope"].Value == scope ? Names(match) : [];

    private static IEnumerable<string> Skipped(string check) => Skip.Match(check) is { Success: true } match ? Names(match) : [];

    private static IEnumerable<string> Names(Match match) => match.Groups["rules"].Value.Split(',').Select(name => name.Trim()).Where(name => name.Length > 0);
}
