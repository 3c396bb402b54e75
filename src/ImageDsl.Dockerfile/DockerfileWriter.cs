using System.Text;
using System.Text.RegularExpressions;
using ImageDsl.Dockerfile.Language;
using ImageDsl.Dockerfile.Reading;
using ImageDsl.Dockerfile.Variables;
using ImageDsl.Dockerfile.Writing;

namespace ImageDsl.Dockerfile;

/// <summary>
/// Writes Dockerfiles that BuildKit reads back as they were meant: upper-case keywords, LF, long commands in several lines. What
/// cannot be expressed is refused, never written in part.
/// </summary>
public static class DockerfileWriter
{
    private static readonly Regex Directive = new(@"\A\s*(syntax|escape|check)\s*=\s*\S", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Writes a whole Dockerfile.</summary>
    /// <param name="document">The Dockerfile as data.</param>
    /// <returns>The text with LF line ends and a final one.</returns>
    /// <exception cref="DockerfileFormatException">Something in the document cannot be expressed; see <see cref="Validate(DockerfileDocument)"/>.</exception>
    public static string Write(DockerfileDocument document)
    {
        CheckEscape(document.Escape);

        if (document.Stages.IsEmpty)
            throw new DockerfileFormatException("The Dockerfile has no FROM: give at least one stage.");

        var text = StringBuilderCache.Acquire();
        AppendDirectives(text, document);
        AppendHeader(text, document);

        foreach (var arg in document.GlobalArgs)
            AppendInstruction(text, arg, document.Escape);

        for (var i = 0; i < document.Stages.Count; i++)
        {
            if (text.Length > 0 && (i > 0 || !document.GlobalArgs.IsEmpty))
                _ = text.Append('\n');

            var stage = document.Stages[i];
            AppendInstruction(text, stage.From, document.Escape);

            foreach (var instruction in stage.Instructions)
                AppendInstruction(text, instruction, document.Escape);
        }

        AppendFooter(text, document);

        // What holds between instructions is judged when each of them is known to be right.
        CheckBases(document);
        CheckEdges(document);
        return StringBuilderCache.ToStringAndRelease(text);
    }

    /// <summary>Writes one instruction, its comments included.</summary>
    /// <param name="instruction">The instruction.</param>
    /// <param name="escape">The file's escape and continuation character: <c>\</c> or <c>`</c>.</param>
    /// <returns>The text with LF line ends and a final one.</returns>
    /// <exception cref="DockerfileFormatException">Something in it cannot be expressed; see <see cref="Validate(Instruction, char)"/>.</exception>
    public static string Write(Instruction instruction, char escape = '\\')
    {
        CheckEscape(escape);

        var text = new StringBuilder();
        AppendInstruction(text, instruction, escape);
        return text.ToString();
    }

    /// <summary>Finds out whether an instruction can be written.</summary>
    /// <param name="instruction">The instruction.</param>
    /// <param name="escape">The file's escape and continuation character: <c>\</c> or <c>`</c>.</param>
    /// <returns>Null, or one sentence: why a value cannot be expressed at its place, and what to do instead.</returns>
    public static string? Validate(Instruction instruction, char escape = '\\')
    {
        try
        {
            CheckEscape(escape);

            foreach (var comment in instruction.Comments)
                CheckComment(comment);

            if (!PlainInstruction.Is(instruction, escape))
                _ = InstructionText.Render(instruction, escape);

            return null;
        }
        catch (DockerfileFormatException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Finds out whether a document can be written: each instruction of its own, and the references between stages.</summary>
    /// <param name="document">The document.</param>
    /// <returns>Null, or one sentence about the first thing that cannot be expressed.</returns>
    public static string? Validate(DockerfileDocument document)
    {
        try
        {
            _ = Write(document);
            return null;
        }
        catch (DockerfileFormatException exception)
        {
            return exception.Message;
        }
    }

    private static void CheckBases(DockerfileDocument document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        DockerfileVariables? variables = null;

        foreach (var stage in document.Stages)
        {
            var from = stage.From;
            var problem = BaseProblems.OfImage(from.Image, () => variables ??= new DockerfileVariables(document), names)
                ?? (from.Platform is null ? null : BaseProblems.OfPlatform(from.Platform, () => variables ??= new DockerfileVariables(document)));

            if (problem is not null)
                throw new DockerfileFormatException(problem);

            if (from.StageName is { } name)
                _ = names.Add(name);
        }
    }

    private static void CheckEdges(DockerfileDocument document)
    {
        if (!document.Stages.Any(stage => stage.Instructions.Any(StageGraph.MayHaveEdges)))
            return;

        foreach (var edge in StageGraph.Create(document).Stages.SelectMany(stage => stage.Edges))
        {
            if (edge.Problem is { } problem)
                throw new DockerfileFormatException(problem);
        }
    }

    private static void CheckEscape(char escape)
    {
        if (escape is not ('\\' or '`'))
            throw new DockerfileFormatException($"'{escape}' cannot be the escape character: use '\\' or '`'.");
    }

    private static void AppendDirectives(StringBuilder text, DockerfileDocument document)
    {
        AppendDirective(text, "syntax", document.Syntax);
        AppendDirective(text, "escape", document.Escape == '\\' ? null : document.Escape.ToString());
        AppendDirective(text, "check", document.Check);

        if (text.Length > 0)
            _ = text.Append('\n');
    }

    private static void AppendDirective(StringBuilder text, string name, string? value)
    {
        if (value is null)
            return;

        if (value.IndexOf('\n') >= 0)
            throw new DockerfileFormatException($"The directive '{name}' contains a line break, which it cannot hold.");

        if (value.Length == 0 || DirectiveZone.ValueOf(value) != value)
            throw new DockerfileFormatException($"The directive '{name}' is empty or has blanks around its value: leave it out, or remove the blanks.");

        if (LineText.HoldsBrokenPair(value))
            throw new DockerfileFormatException($"The directive '{name}' contains half of a surrogate pair, which is not a Unicode character: remove it.");

        if (name == "check" && DirectiveZone.CheckProblem(value) is { } problem)
            throw new DockerfileFormatException(problem);

        _ = text.Append("# ").Append(name).Append('=').Append(value).Append('\n');
    }

    private static void AppendHeader(StringBuilder text, DockerfileDocument document)
    {
        // A comment in the form of a directive is one at the very top only; a blank line ends that zone.
        if (text.Length == 0 && FirstComment(document) is { } first && Directive.IsMatch(first))
            _ = text.Append('\n');

        foreach (var line in document.Header)
            AppendComment(text, line);

        // The blank line separates the header from the comments of the first instruction.
        if (!document.Header.IsEmpty)
            _ = text.Append('\n');
    }

    private static string? FirstComment(DockerfileDocument document)
    {
        Instruction first = document.GlobalArgs.IsEmpty ? document.Stages[0].From : document.GlobalArgs[0];
        return document.Header.Concat(first.Comments).FirstOrDefault();
    }

    private static void AppendInstruction(StringBuilder text, Instruction instruction, char escape)
    {
        foreach (var comment in instruction.Comments)
            AppendComment(text, comment);

        _ = text.Append(InstructionText.Render(instruction, escape)).Append('\n');
    }

    private static void AppendFooter(StringBuilder text, DockerfileDocument document)
    {
        if (!document.Footer.IsEmpty)
            _ = text.Append('\n');

        foreach (var line in document.Footer)
            AppendComment(text, line);
    }

    private static void AppendComment(StringBuilder text, string comment)
    {
        CheckComment(comment);
        _ = text.Append(comment.Length == 0 ? "#" : "# ").Append(comment).Append('\n');
    }

    private static void CheckComment(string comment)
    {
        if (comment.IndexOf('\n') >= 0)
            throw new DockerfileFormatException("A comment contains a line break: give each line of its own.");

        if (LineText.HoldsBrokenPair(comment))
            throw new DockerfileFormatException("A comment contains half of a surrogate pair, which is not a Unicode character: remove it.");

        // No character has more than three bytes for each of its UTF-16 units.
        if (comment.Length * 3L > LineText.MaximumBytes - 2 && Encoding.UTF8.GetByteCount(comment) > LineText.MaximumBytes - 2)
            throw new DockerfileFormatException($"A comment has more than {LineText.MaximumBytes - 2} bytes, which the builder refuses: split it into lines.");
    }
}
