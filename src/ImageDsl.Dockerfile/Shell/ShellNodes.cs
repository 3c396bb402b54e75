namespace ImageDsl.Dockerfile.Shell;

/// <summary>Commands one after the other.</summary>
/// <param name="Items">In the order of the text.</param>
internal sealed record ShellList(EquatableArray<ShellListItem> Items)
{
    public static ShellList Empty { get; } = new(EquatableArray<ShellListItem>.Empty);
}

/// <summary>Pipelines joined by <c>&amp;&amp;</c> and <c>||</c>.</summary>
/// <param name="Pipelines">At least one.</param>
/// <param name="Operators">What stands between them: one less than there are pipelines.</param>
/// <param name="IsBackground">Whether <c>&amp;</c> ends it.</param>
internal sealed record ShellListItem(EquatableArray<ShellPipeline> Pipelines, EquatableArray<ShellOperator> Operators, bool IsBackground);

/// <summary>What joins two pipelines.</summary>
internal enum ShellOperator
{
    /// <summary><c>&amp;&amp;</c>.</summary>
    And,

    /// <summary><c>||</c>.</summary>
    Or,
}

/// <summary>Commands joined by <c>|</c>.</summary>
/// <param name="Commands">At least one.</param>
/// <param name="IsNegated">Whether <c>!</c> stands before them.</param>
/// <param name="Span">From the first character of the first command to the last of the last.</param>
internal sealed record ShellPipeline(EquatableArray<ShellNode> Commands, bool IsNegated, SourceSpan Span);

/// <summary>A command of any form.</summary>
/// <param name="Span">All of its characters, redirections included.</param>
/// <param name="Redirections">In the order of the text.</param>
internal abstract record ShellNode(SourceSpan Span, EquatableArray<ShellRedirection> Redirections);

/// <summary>Assignments, a program and its arguments.</summary>
internal sealed record SimpleCommand(
    SourceSpan Span, EquatableArray<ShellAssignment> Assignments, EquatableArray<ShellWord> Words, EquatableArray<ShellRedirection> Redirections)
    : ShellNode(Span, Redirections);

/// <summary><c>NAME=value</c> before a command or on its own.</summary>
/// <param name="Name">The variable; for an element of an array with its index.</param>
/// <param name="Value">The value; null for an array.</param>
/// <param name="Elements">The elements of an array.</param>
internal sealed record ShellAssignment(string Name, ShellWord? Value, EquatableArray<ShellWord> Elements);

/// <summary><c>( … )</c>, or <c>{ …; }</c>.</summary>
internal sealed record GroupCommand(SourceSpan Span, bool IsSubshell, ShellList Body, EquatableArray<ShellRedirection> Redirections)
    : ShellNode(Span, Redirections);

/// <summary><c>if</c>; a last branch without a condition is <c>else</c>.</summary>
internal sealed record IfCommand(SourceSpan Span, EquatableArray<ShellBranch> Branches, EquatableArray<ShellRedirection> Redirections)
    : ShellNode(Span, Redirections);

/// <summary>A condition and what is done when it holds.</summary>
internal sealed record ShellBranch(ShellList? Condition, ShellList Body);

/// <summary><c>while</c> and <c>until</c>.</summary>
internal sealed record LoopCommand(SourceSpan Span, bool IsUntil, ShellList Condition, ShellList Body, EquatableArray<ShellRedirection> Redirections)
    : ShellNode(Span, Redirections);

/// <summary>
/// <c>for</c> and <c>select</c>. The arithmetic form has no variable; without words the arguments are gone through.
/// </summary>
internal sealed record ForCommand(
    SourceSpan Span, string? Variable, EquatableArray<ShellWord>? Words, ShellList Body, EquatableArray<ShellRedirection> Redirections)
    : ShellNode(Span, Redirections);

/// <summary><c>case</c>.</summary>
internal sealed record CaseCommand(SourceSpan Span, ShellWord Subject, EquatableArray<ShellCase> Cases, EquatableArray<ShellRedirection> Redirections)
    : ShellNode(Span, Redirections);

/// <summary>Patterns and what is done when one matches.</summary>
internal sealed record ShellCase(EquatableArray<ShellWord> Patterns, ShellList Body);

/// <summary><c>name() …</c>.</summary>
internal sealed record FunctionDefinition(SourceSpan Span, string Name, ShellNode Body, EquatableArray<ShellRedirection> Redirections)
    : ShellNode(Span, Redirections);

/// <summary><c>[[ … ]]</c> and <c>(( … ))</c> of bash: the words within the brackets, without operators.</summary>
internal sealed record ConditionCommand(SourceSpan Span, EquatableArray<ShellWord> Words, EquatableArray<ShellRedirection> Redirections)
    : ShellNode(Span, Redirections);

/// <summary>Where a command reads from or writes to.</summary>
/// <param name="Descriptor">The number before the operator, or null.</param>
/// <param name="Operator"><c>&gt;</c>, <c>&lt;&lt;-</c> and so on.</param>
/// <param name="Target">The word behind the operator; for a here-document its delimiter.</param>
/// <param name="Document">The here-document that it opens, or null.</param>
internal sealed record ShellRedirection(string? Descriptor, string Operator, ShellWord Target, ShellDocument? Document = null);

/// <summary>A here-document; the reader meets its lines after the command that reads them.</summary>
internal sealed class ShellDocument
{
    /// <summary>The lines as they stand.</summary>
    public string Text { get; internal set; } = "";
}
