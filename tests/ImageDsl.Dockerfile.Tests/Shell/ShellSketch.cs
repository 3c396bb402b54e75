using ImageDsl.Dockerfile.Shell;

namespace ImageDsl.Dockerfile.Tests.Shell;

/// <summary>Commands in one line, with their structure: <c>seq(and(a[1 2], b), pipe(c, sub(d)))</c>.</summary>
internal static class ShellSketch
{
    public static string Of(string text) => ShellReader.Read(text) is { IsUnderstood: true } script ? Of(script.Body) : "?";

    public static string Of(ShellList list) => list.Items.Count == 1 ? Of(list.Items[0]) : $"seq({string.Join(", ", list.Items.Select(Of))})";

    private static string Of(ShellListItem item)
    {
        var text = Of(item.Pipelines[0]);

        for (var i = 1; i < item.Pipelines.Count; i++)
            text = $"{(item.Operators[i - 1] == ShellOperator.And ? "and" : "or")}({text}, {Of(item.Pipelines[i])})";

        return item.IsBackground ? $"bg({text})" : text;
    }

    private static string Of(ShellPipeline pipeline)
    {
        var text = pipeline.Commands.Count == 1 ? Of(pipeline.Commands[0]) : $"pipe({string.Join(", ", pipeline.Commands.Select(Of))})";
        return pipeline.IsNegated ? $"not({text})" : text;
    }

    private static string Of(ShellNode node) => node switch
    {
        SimpleCommand simple => Of(simple),
        GroupCommand group => $"{(group.IsSubshell ? "sub" : "group")}({Of(group.Body)})",
        IfCommand command => $"if({string.Join(", ", command.Branches.Select(b => (b.Condition is null ? "else" : Of(b.Condition)) + ": " + Of(b.Body)))})",
        LoopCommand loop => $"{(loop.IsUntil ? "until" : "while")}({Of(loop.Condition)}: {Of(loop.Body)})",
        ForCommand loop => $"for({loop.Variable} in {(loop.Words is { } words ? string.Join(" ", words.Select(Of)) : "args")}: {Of(loop.Body)})",
        CaseCommand command => $"case({Of(command.Subject)}; {string.Join("; ", command.Cases.Select(c => string.Join("|", c.Patterns.Select(Of)) + ": " + Of(c.Body)))})",
        FunctionDefinition function => $"function {function.Name}({Of(function.Body)})",
        ConditionCommand condition => $"test({string.Join(" ", condition.Words.Select(Of))})",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    } + string.Concat(node.Redirections.Select(Of));

    private static string Of(SimpleCommand command)
    {
        var assignments = string.Concat(command.Assignments.Select(a => $"{a.Name}={(a.Value is { } value ? Of(value) : $"({string.Join(" ", a.Elements.Select(Of))})")} "));
        var arguments = command.Words.Count > 1 ? $"[{string.Join(" ", command.Words.Skip(1).Select(Of))}]" : "";

        return (assignments + (command.Words.IsEmpty ? "" : Of(command.Words[0])) + arguments).TrimEnd();
    }

    private static string Of(ShellRedirection redirection) =>
        $" {redirection.Descriptor}{redirection.Operator}{Of(redirection.Target)}" + (redirection.Document is { } document ? $"={document.Text.Replace("\n", "\\n")}" : "");

    private static string Of(ShellWord word) => string.Concat(word.Parts.Select(Of));

    private static string Of(ShellWordPart part) => part switch
    {
        ShellText text => text.IsQuoted ? $"‹{text.Text}›" : text.Text,
        ShellVariable variable => $"${{{variable.Name}{variable.Operator}{string.Concat(variable.Operand.Select(Of))}}}",
        ShellSubstitution substitution => $"$({(substitution.Body is { } body ? Of(body) : "?")})",
        _ => "$?",
    };
}
