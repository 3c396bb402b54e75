using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Bodies that yield. They run as far as the consumer asks, as compiled iterators do.</summary>
internal sealed class Iterators(Interpreter interpreter)
{
    public LazySequence Sequence(Node body, Frame frame, EquatableArray<ParameterRecipe> parameters) => new(() =>
    {
        // Each enumeration starts with the arguments as they were handed over.
        var own = frame.Capture();

        foreach (var parameter in parameters)
            own[parameter.Slot] = new Cell { Value = frame[parameter.Slot].Value };

        return Values(body, own).GetEnumerator();
    });

    private IEnumerable<object?> Values(Node body, Frame frame)
    {
        if (body is not BlockNode)
            throw interpreter.Damaged(body, frame, "an iterator without a block");

        foreach (var value in Run(body, frame, new End()))
            yield return StructValue.Copied(value);
    }

    /// <summary>The values that a statement yields.</summary>
    private IEnumerable<object?> Run(Node statement, Frame frame, End end)
    {
        interpreter.Budget.Step();

        switch (statement)
        {
            case YieldNode yield:
                end.Completion = Completion.Normal;
                return [interpreter.Evaluate(yield.Value, frame)];
            case YieldBreakNode:
                end.Completion = Completion.Return;
                return [];
            case BlockNode block:
                return Block(block, frame, end);
            case IfNode conditional:
                return If(conditional, frame, end);
            case ForNode loop:
                return For(loop, frame, end);
            case WhileNode loop:
                return While(loop, frame, end);
            case ForEachNode loop:
                return ForEach(loop, frame, end);
            case SwitchNode choice:
                return Switch(choice, frame, end);
            case TryFinallyNode attempt:
                return TryFinally(attempt, frame, end);
            default:
                end.Completion = interpreter.Execute(statement, frame);
                return [];
        }
    }

    private IEnumerable<object?> Block(BlockNode block, Frame frame, End end)
    {
        interpreter.Statements.Enter(block, frame);
        end.Completion = Completion.Normal;

        foreach (var statement in block.Statements)
        {
            foreach (var value in Run(statement, frame, end))
                yield return value;

            if (end.Completion != Completion.Normal)
                yield break;
        }
    }

    private IEnumerable<object?> If(IfNode node, Frame frame, End end)
    {
        end.Completion = Completion.Normal;
        var branch = interpreter.EvaluateCondition(node.Condition, frame) ? node.WhenTrue : node.WhenFalse;
        return branch is null ? [] : Run(branch, frame, end);
    }

    private IEnumerable<object?> For(ForNode node, Frame frame, End end)
    {
        frame.Renew(node.Locals);

        foreach (var before in node.Before)
            _ = interpreter.Execute(before, frame);

        while (node.Condition is null || interpreter.EvaluateCondition(node.Condition, frame))
        {
            foreach (var value in Run(node.Body, frame, end))
                yield return value;

            if (Leaves(end))
                yield break;

            foreach (var step in node.AtEnd)
                _ = interpreter.Execute(step, frame);
        }

        end.Completion = Completion.Normal;
    }

    private IEnumerable<object?> While(WhileNode node, Frame frame, End end)
    {
        frame.Renew(node.Locals);

        while (node.IsDo || interpreter.EvaluateCondition(node.Condition, frame))
        {
            foreach (var value in Run(node.Body, frame, end))
                yield return value;

            if (Leaves(end))
                yield break;

            if (node.IsDo && !interpreter.EvaluateCondition(node.Condition, frame))
                break;

            frame.Renew(node.Locals);
        }

        end.Completion = Completion.Normal;
    }

    private IEnumerable<object?> ForEach(ForEachNode node, Frame frame, End end)
    {
        var collection = interpreter.EvaluateKnown(node.Collection, frame) ?? throw interpreter.Throws(node.Collection, frame, "'foreach' over null.");

        using var elements = interpreter.Members.Enumerate(collection, node, frame);

        while (interpreter.Statements.Next(elements, node, frame))
        {
            interpreter.Statements.BeginRound(node, elements.Current, frame);

            foreach (var value in Run(node.Body, frame, end))
                yield return value;

            if (Leaves(end))
                yield break;
        }

        end.Completion = Completion.Normal;
    }

    private IEnumerable<object?> Switch(SwitchNode node, Frame frame, End end)
    {
        end.Completion = Completion.Normal;

        for (var section = interpreter.Statements.Section(node, frame); section is not null; section = Next(node, frame, end))
        {
            foreach (var statement in section.Body)
            {
                foreach (var value in Run(statement, frame, end))
                    yield return value;

                if (end.Completion != Completion.Normal)
                    break;
            }
        }

        if (end.Completion == Completion.Break)
            end.Completion = Completion.Normal;
    }

    private static SwitchSectionNode? Next(SwitchNode node, Frame frame, End end) => end.Completion == Completion.GotoSection ? node.Sections[frame.Section] : null;

    /// <summary>The finally runs when the body has ended or the consumer stops asking, but not when the evaluation itself stops.</summary>
    private IEnumerable<object?> TryFinally(TryFinallyNode node, Frame frame, End end)
    {
        var values = Run(node.Body, frame, end).GetEnumerator();
        var isStopped = false;

        try
        {
            while (true)
            {
                isStopped = true;
                var isMore = values.MoveNext();
                isStopped = false;

                if (!isMore)
                    break;

                yield return values.Current;
            }
        }
        finally
        {
            values.Dispose();

            if (!isStopped)
            {
                var completion = end.Completion;
                _ = interpreter.Execute(node.Finally, frame);
                end.Completion = completion;
            }
        }
    }

    /// <summary>Whether the loop ends because of a break or a return.</summary>
    private static bool Leaves(End end)
    {
        if (end.Completion == Completion.Break)
        {
            end.Completion = Completion.Normal;
            return true;
        }

        return end.Completion is Completion.Return or Completion.GotoSection;
    }

    private sealed class End
    {
        public Completion Completion { get; set; }
    }
}
