using System.Text;

namespace ImageDsl.Dockerfile.Shell;

/// <summary>A word of a command.</summary>
/// <param name="Parts">Its pieces in order.</param>
/// <param name="Span">All of its characters, quotes included.</param>
internal sealed record ShellWord(EquatableArray<ShellWordPart> Parts, SourceSpan Span)
{
    /// <summary>The text that the command gets, when it does not depend on variables or the output of commands; otherwise null.</summary>
    public string? Literal { get; } = LiteralOf(Parts);

    /// <summary>Whether characters outside of quotes make a pattern for names of files, or several words: <c>*.deb</c>, <c>{a,b}</c>, <c>~</c>.</summary>
    public bool IsPattern => Parts.Any(part => part is ShellText { IsQuoted: false } text && text.Text.IndexOfAny(PatternCharacters) >= 0);

    /// <summary>The text with variables as <c>$NAME</c>: for a look at what a word is like, not for its value.</summary>
    public string Sketch => string.Concat(Parts.Select(part => part is ShellVariable { Name: var name } ? "$" + name : part is ShellText text ? text.Text : "$"));

    /// <summary>The literal text before the first variable or substitution.</summary>
    public string Prefix => string.Concat(Parts.TakeWhile(part => part is ShellText).Select(part => ((ShellText)part).Text));

    private static readonly char[] PatternCharacters = ['*', '?', '[', '{', '~'];

    private static string? LiteralOf(EquatableArray<ShellWordPart> parts)
    {
        if (parts.Count == 1)
            return (parts[0] as ShellText)?.Text;

        var text = new StringBuilder();

        foreach (var part in parts)
        {
            if (part is not ShellText literal)
                return null;

            _ = text.Append(literal.Text);
        }

        return text.ToString();
    }
}

/// <summary>A piece of a word.</summary>
internal abstract record ShellWordPart;

/// <summary>Characters that stand for themselves.</summary>
/// <param name="Text">Without quotes and escapes.</param>
/// <param name="IsQuoted">Whether quotes or escapes took away any other meaning.</param>
internal sealed record ShellText(string Text, bool IsQuoted) : ShellWordPart;

/// <summary><c>$NAME</c> or <c>${NAME…}</c>.</summary>
/// <param name="Name">The parameter, special ones included; with <c>!</c> before an indirect one.</param>
/// <param name="Operator">What follows the name up to the operand: <c>:-</c>, <c>#</c>; empty for none.</param>
/// <param name="Operand">The pieces behind the operator.</param>
/// <param name="IsQuoted">Whether it stands in double quotes.</param>
internal sealed record ShellVariable(string Name, string Operator, EquatableArray<ShellWordPart> Operand, bool IsQuoted) : ShellWordPart;

/// <summary><c>$(…)</c>, <c>`…`</c>, or one of bash's <c>&lt;(…)</c> and <c>&gt;(…)</c>.</summary>
/// <param name="Body">The commands; null when they are not known, as in backticks with escapes.</param>
internal sealed record ShellSubstitution(ShellList? Body) : ShellWordPart;

/// <summary>Something else whose text is known only when the shell runs: arithmetic, <c>$'…'</c>, patterns of bash.</summary>
/// <param name="Parts">Pieces within it that matter.</param>
internal sealed record ShellUnknownText(EquatableArray<ShellWordPart> Parts) : ShellWordPart;
