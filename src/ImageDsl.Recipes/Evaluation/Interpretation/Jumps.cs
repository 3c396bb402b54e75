namespace ImageDsl.Recipes.Evaluation;

/// <summary>Whether a statement can end something that is around it.</summary>
internal static class Jumps
{
    /// <summary>Whether the statement may return from its function, or leave or continue a loop or switch around it.</summary>
    public static bool MayLeave(Node? statement) => MayLeave(statement, inLoop: false, inSwitch: false);

    private static bool MayLeave(Node? statement, bool inLoop, bool inSwitch) => statement switch
    {
        ReturnNode or YieldNode or YieldBreakNode => true,
        BreakNode => !inLoop && !inSwitch,
        ContinueNode => !inLoop,
        GotoSectionNode => !inSwitch,
        BlockNode block => block.Statements.Any(s => MayLeave(s, inLoop, inSwitch)),
        IfNode conditional => MayLeave(conditional.WhenTrue, inLoop, inSwitch) || MayLeave(conditional.WhenFalse, inLoop, inSwitch),
        SwitchNode choice => choice.Sections.Any(section => section.Body.Any(s => MayLeave(s, inLoop, inSwitch: true))),
        ForNode loop => MayLeave(loop.Body, inLoop: true, inSwitch: false),
        ForEachNode loop => MayLeave(loop.Body, inLoop: true, inSwitch: false),
        WhileNode loop => MayLeave(loop.Body, inLoop: true, inSwitch: false),
        TryFinallyNode attempt => MayLeave(attempt.Body, inLoop, inSwitch) || MayLeave(attempt.Finally, inLoop, inSwitch),
        _ => false,
    };
}
