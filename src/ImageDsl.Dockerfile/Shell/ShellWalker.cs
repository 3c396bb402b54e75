namespace ImageDsl.Dockerfile.Shell;

/// <summary>Goes through commands. The depth of what a reader gives is bounded, so recursion is too.</summary>
internal static class ShellWalker
{
    /// <summary>All simple commands in the order of the text, those of substitutions behind the command that needs them.</summary>
    public static IEnumerable<SimpleCommand> Commands(ShellList list) => Nodes(list).OfType<SimpleCommand>();

    /// <summary>All pipelines in the order of the text.</summary>
    public static IEnumerable<ShellPipeline> Pipelines(ShellList list)
    {
        foreach (var pipeline in list.Items.SelectMany(item => item.Pipelines))
        {
            yield return pipeline;

            foreach (var inner in pipeline.Commands.SelectMany(Lists).SelectMany(Pipelines))
                yield return inner;
        }
    }

    /// <summary>All commands of any form in the order of the text.</summary>
    public static IEnumerable<ShellNode> Nodes(ShellList list) => Pipelines(list).SelectMany(pipeline => pipeline.Commands).SelectMany(WithBody);

    private static IEnumerable<ShellNode> WithBody(ShellNode node)
    {
        for (var current = node; current is not null; current = (current as FunctionDefinition)?.Body)
            yield return current;
    }

    /// <summary>The lists directly within a command.</summary>
    public static IEnumerable<ShellList> Lists(ShellNode node)
    {
        IEnumerable<ShellList?> own = node switch
        {
            GroupCommand group => [group.Body],
            IfCommand command => command.Branches.SelectMany(branch => new[] { branch.Condition, branch.Body }),
            LoopCommand loop => [loop.Condition, loop.Body],
            ForCommand loop => [loop.Body],
            CaseCommand command => command.Cases.Select(branch => branch.Body),
            FunctionDefinition function => Lists(function.Body),
            _ => [],
        };

        return Words(node).SelectMany(word => Substitutions(word.Parts)).Concat(own.OfType<ShellList>());
    }

    /// <summary>The words directly within a command.</summary>
    public static IEnumerable<ShellWord> Words(ShellNode node)
    {
        IEnumerable<ShellWord> own = node switch
        {
            SimpleCommand simple => [.. simple.Assignments.SelectMany(Words), .. simple.Words],
            ForCommand loop => loop.Words ?? default,
            CaseCommand command => [command.Subject, .. command.Cases.SelectMany(branch => branch.Patterns)],
            ConditionCommand condition => condition.Words,
            _ => [],
        };

        return own.Concat(node.Redirections.Select(redirection => redirection.Target));
    }

    private static IEnumerable<ShellWord> Words(ShellAssignment assignment) => assignment.Value is { } value ? [value] : assignment.Elements;

    private static IEnumerable<ShellList> Substitutions(EquatableArray<ShellWordPart> parts) => parts.SelectMany(part => part switch
    {
        ShellSubstitution { Body: { } body } => [body],
        ShellVariable variable => Substitutions(variable.Operand),
        ShellUnknownText unknown => Substitutions(unknown.Parts),
        _ => Enumerable.Empty<ShellList>(),
    });
}
