using System.Text.RegularExpressions;
using ImageDsl.Dockerfile;

namespace ImageDsl.Rules.Dockerfiles;

/// <summary>
/// Rules about the text of a Dockerfile, which the writer of this library cannot break: IMG801 to IMG805, the old form of ENV (IMG614), and
/// stages with one name (IMG005).
/// </summary>
internal static class TextRules
{
    private static readonly Regex Directive = new(@"^(?:syntax|escape|check)\s*=", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static IEnumerable<DockerfileFinding> Check(DockerfileOutline file) =>
        [.. KeywordCasing(file), .. file.Syntax.Instructions.SelectMany(instruction => OfInstruction(instruction, file)), .. BlankContinuations(file), .. StageNames(file), .. Descriptions(file)];

    private static IEnumerable<DockerfileFinding> OfInstruction(InstructionSyntax syntax, DockerfileOutline file) => syntax.Instruction switch
    {
        FromInstruction from => FromCasing(syntax, from, file),
        EnvInstruction or LabelInstruction => OldForm(syntax, file),
        _ => [],
    };

    /// <summary>Keywords that are not in the case of the most, as BuildKit counts: those in mixed case do not vote.</summary>
    private static IEnumerable<DockerfileFinding> KeywordCasing(DockerfileOutline file)
    {
        var firstFrom = file.Syntax.Instructions.TakeWhile(instruction => instruction.Instruction is not FromInstruction).Count();
        var keywords = file.Syntax.Instructions.Skip(firstFrom).Select(instruction => (instruction.Span, Text: TextOf(file, instruction.Keyword))).ToList();
        var isLower = keywords.Count(keyword => IsLower(keyword.Text)) > keywords.Count(keyword => IsUpper(keyword.Text));

        foreach (var (span, text) in keywords)
        {
            if (isLower ? !IsLower(text) : !IsUpper(text))
                yield return Finding(RuleCatalog.KeywordCasing, $"'{text}' is not in {(isLower ? "lower" : "upper")} case, as most of the file is", span, "ConsistentInstructionCasing");
        }
    }

    private static IEnumerable<DockerfileFinding> FromCasing(InstructionSyntax syntax, FromInstruction from, DockerfileOutline file)
    {
        var words = Words(TextOf(file, syntax.Span), file.Document.Escape).Skip(1).SkipWhile(word => word.StartsWith("--", StringComparison.Ordinal)).ToList();

        if (words.Count < 3 || from.StageName is null)
            yield break;

        var keyword = TextOf(file, syntax.Keyword);

        if (words[2] != words[2].ToLowerInvariant())
            yield return Finding(RuleCatalog.StageNameCasing, $"the name '{words[2]}' of the stage is not in lower case", syntax.Span, "StageNameCasing");

        if ((IsLower(keyword) && !IsLower(words[1])) || (IsUpper(keyword) && !IsUpper(words[1])))
            yield return Finding(RuleCatalog.FromAsCasing, $"'{words[1]}' and '{keyword}' are not in the same case", syntax.Span, "FromAsCasing");
    }

    /// <summary><c>ENV name value</c> and <c>LABEL name value</c>.</summary>
    private static IEnumerable<DockerfileFinding> OldForm(InstructionSyntax syntax, DockerfileOutline file)
    {
        var first = Words(WithoutComments(TextOf(file, syntax.Span)), file.Document.Escape).Skip(1).FirstOrDefault();

        if (first is not null && first.IndexOf('=') < 0)
        {
            yield return Finding(
                RuleCatalog.OutdatedForms, $"'{syntax.Instruction.Keyword} key value' is the old form: write {syntax.Instruction.Keyword} key=value", syntax.Span, "LegacyKeyValueFormat");
        }
    }

    /// <summary>Blank lines within an instruction, of which the reader warns.</summary>
    private static IEnumerable<DockerfileFinding> BlankContinuations(DockerfileOutline file) =>
        from diagnostic in file.Syntax.Diagnostics
        where diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Message.StartsWith("A blank line", StringComparison.Ordinal)
        select Finding(RuleCatalog.BlankContinuation, "a blank line stands in a continued instruction, which a later version of the builder will refuse", diagnostic.Span, "NoEmptyContinuation");

    private static IEnumerable<DockerfileFinding> StageNames(DockerfileOutline file)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        for (var i = 0; i < file.Document.Stages.Count; i++)
        {
            if (file.Document.Stages[i].From.StageName is { } name && !seen.Add(name) && file.SpanOf(new InstructionPlace(i, null)) is { } span)
                yield return new DockerfileFinding(RuleCatalog.DuplicateName, $"an earlier stage is named '{name}' too", span, new[] { "DuplicateStageName", "DL3024" });
        }
    }

    /// <summary>Comments right above ARG and FROM, which <c>docker build --call=outline</c> takes for descriptions when they begin with the name.</summary>
    private static IEnumerable<DockerfileFinding> Descriptions(DockerfileOutline file)
    {
        foreach (var syntax in file.Syntax.Instructions)
        {
            string[] names = syntax.Instruction switch
            {
                FromInstruction { StageName: { } name } => [name.ToLowerInvariant()],
                ArgInstruction arg => [arg.Name, .. arg.Further.Select(further => further.Name)],
                _ => [],
            };

            if (names.Length > 0 && CommentAbove(syntax, file) is { } comment && !names.Contains(comment.Split(' ')[0], StringComparer.Ordinal))
            {
                var form = names.Length == 1 ? names[0] : "name";
                yield return Finding(RuleCatalog.DescriptionForm, $"the comment above is no description of '{string.Join(", ", names)}': begin it with '{form}', or put an empty comment between", syntax.Span, "InvalidDefinitionDescription");
            }
        }
    }

    /// <summary>
    /// The text of the comment above an instruction; null when there is none, or an empty one, or a directive. Blank lines between them do not part them, whatever
    /// BuildKit's page of the check says.
    /// </summary>
    private static string? CommentAbove(InstructionSyntax syntax, DockerfileOutline file)
    {
        var text = file.Syntax.Text;

        for (var end = LineEndBefore(text, syntax.Span.Start); end > 0; end = LineEndBefore(text, end))
        {
            var start = LineEndBefore(text, end) + 1;
            var line = text.Substring(start, end - start).Trim();

            if (line.Length == 0)
                continue;

            return line[0] == '#' && line.Substring(1).Trim() is { Length: > 0 } comment && !Directive.IsMatch(comment) ? comment : null;
        }

        return null;
    }

    private static int LineEndBefore(string text, int position) => position == 0 ? -1 : text.LastIndexOf('\n', position - 1);

    private static DockerfileFinding Finding(RuleInfo rule, string message, SourceSpan span, string standsFor) => new(rule, message, span, new[] { standsFor });

    private static string TextOf(DockerfileOutline file, SourceSpan span) => file.Syntax.Text.Substring(span.Start, span.Length);

    /// <summary>Comments may stand between the lines of an instruction.</summary>
    private static string WithoutComments(string text) => string.Join("\n", text.Split('\n').Where(line => !line.TrimStart().StartsWith("#", StringComparison.Ordinal)));

    private static IEnumerable<string> Words(string text, char escape) =>
        text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1 || word[0] != escape);

    private static bool IsLower(string text) => text == text.ToLowerInvariant();

    private static bool IsUpper(string text) => text == text.ToUpperInvariant();
}
