namespace ImageDsl.Recipes.Evaluation;

/// <summary>Runs statements.</summary>
internal sealed class Statements(Interpreter interpreter)
{
    public Completion Block(BlockNode node, Frame frame)
    {
        Enter(node, frame);

        return Run(node.Statements, frame);
    }

    public void Enter(BlockNode node, Frame frame)
    {
        frame.Renew(node.Locals);

        if (node.Functions.Count > 0)
            interpreter.Functions.Declare(node.Functions, frame);
    }

    public Completion Declare(DeclarationNode node, Frame frame)
    {
        if (node.Value is not null)
            frame[node.Slot].Value = StructValue.Copied(interpreter.Evaluate(node.Value, frame));

        return Completion.Normal;
    }

    public Completion Expression(ExpressionStatementNode node, Frame frame)
    {
        // A statement runs for its effect: when it could not run, that is no value one can leave unused.
        if (interpreter.Evaluate(node.Expression, frame) is Unknown { HasRun: false } unknown && node.Expression is UnsupportedNode or CallNode or InvokeNode)
            interpreter.Findings.Add(unknown);

        return Completion.Normal;
    }

    public Completion If(IfNode node, Frame frame)
    {
        var condition = interpreter.Evaluate(node.Condition, frame);

        if (condition is not bool isTrue)
            return Undecided(condition, node, frame);

        if (isTrue)
            return interpreter.Execute(node.WhenTrue, frame);

        return node.WhenFalse is null ? Completion.Normal : interpreter.Execute(node.WhenFalse, frame);
    }

    private Completion Undecided(object? condition, IfNode node, Frame frame)
    {
        var unknown = (Unknown)condition!;

        if (Jumps.MayLeave(node))
            throw new UnknownValueException(unknown);

        _ = interpreter.Effects.Lost(unknown, frame, node.WhenTrue, node.WhenFalse);
        return Completion.Normal;
    }

    public Completion Switch(SwitchNode node, Frame frame)
    {
        var section = Section(node, frame);

        while (section is not null)
        {
            var completion = Run(section.Body, frame);

            if (completion != Completion.GotoSection)
                return completion == Completion.Break ? Completion.Normal : completion;

            section = node.Sections[frame.Section];
        }

        return Completion.Normal;
    }

    public static Completion GotoSection(GotoSectionNode node, Frame frame)
    {
        frame.Section = node.Section;
        return Completion.GotoSection;
    }

    public Completion TryFinally(TryFinallyNode node, Frame frame)
    {
        var completion = interpreter.Execute(node.Body, frame);
        var (result, section) = (frame.Result, frame.Section);
        _ = interpreter.Execute(node.Finally, frame);
        (frame.Result, frame.Section) = (result, section);
        return completion;
    }

    private Completion Run(ImageDsl.Dockerfile.EquatableArray<Node> statements, Frame frame)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            var completion = interpreter.Execute(statements[i], frame);

            if (completion != Completion.Normal)
                return completion;
        }

        return Completion.Normal;
    }

    /// <summary>The section of a switch that runs, or null.</summary>
    public SwitchSectionNode? Section(SwitchNode node, Frame frame)
    {
        var value = interpreter.EvaluateKnown(node.Value, frame);
        frame.Renew(node.Locals);
        SwitchSectionNode? otherwise = null;

        foreach (var section in node.Sections)
        {
            foreach (var label in section.Labels)
            {
                interpreter.Budget.Step();

                if (label.Pattern is null)
                    otherwise = section;
                else if (interpreter.Patterns.Matches(label.Pattern, value, frame) && (label.Guard is null || interpreter.EvaluateCondition(label.Guard, frame)))
                    return section;
            }
        }

        return otherwise;
    }

    public Completion For(ForNode node, Frame frame)
    {
        frame.Renew(node.Locals);

        foreach (var before in node.Before)
            _ = interpreter.Execute(before, frame);

        interpreter.Trace.EnterLoop(node, frame.Member, "'for' loop");
        var completion = Completion.Normal;

        while (node.Condition is null || interpreter.EvaluateCondition(node.Condition, frame))
        {
            completion = Round(node.Body, frame);

            if (EndsLoop(completion))
                break;

            foreach (var step in node.AtEnd)
                _ = interpreter.Execute(step, frame);
        }

        return LeaveLoop(completion);
    }

    public Completion While(WhileNode node, Frame frame)
    {
        interpreter.Trace.EnterLoop(node, frame.Member, node.IsDo ? "'do' loop" : "'while' loop");
        frame.Renew(node.Locals);
        var completion = Completion.Normal;

        while (node.IsDo || interpreter.EvaluateCondition(node.Condition, frame))
        {
            completion = Round(node.Body, frame);

            if (EndsLoop(completion) || (node.IsDo && !interpreter.EvaluateCondition(node.Condition, frame)))
                break;

            frame.Renew(node.Locals);
        }

        return LeaveLoop(completion);
    }

    public Completion ForEach(ForEachNode node, Frame frame)
    {
        var collection = interpreter.EvaluateKnown(node.Collection, frame)
            ?? throw interpreter.Throws(node.Collection, frame, "'foreach' over null.");
        interpreter.Trace.EnterLoop(node, frame.Member, "'foreach' loop");
        var completion = Completion.Normal;

        using (var elements = interpreter.Members.Enumerate(collection, node, frame))
        {
            while (!EndsLoop(completion) && Next(elements, node, frame))
            {
                BeginRound(node, elements.Current, frame);
                completion = Round(node.Body, frame);
            }
        }

        return LeaveLoop(completion);
    }

    private Completion Round(Node body, Frame frame)
    {
        interpreter.Trace.Round();
        return interpreter.Execute(body, frame);
    }

    private static bool EndsLoop(Completion completion) => completion is Completion.Break or Completion.Return or Completion.GotoSection;

    /// <summary>Ends the innermost loop: what its body did to leave more than the loop goes on outside of it.</summary>
    private Completion LeaveLoop(Completion completion)
    {
        interpreter.Trace.LeaveLoop();
        return completion is Completion.Return or Completion.GotoSection ? completion : Completion.Normal;
    }

    /// <summary>Moves to the next element; the sequence may be lazy and throw.</summary>
    public bool Next(IEnumerator<object?> elements, Node node, Frame frame)
    {
        try
        {
            return interpreter.Budget.Nested(elements.MoveNext);
        }
        catch (NotEvaluableException refused)
        {
            throw new UnknownValueException(interpreter.UnknownAt(node, frame, $"The sequence cannot be evaluated: {refused.Message}."));
        }
        catch (Exception e) when (Interpreter.ExceptionName(e) is { } name)
        {
            throw interpreter.Throws(node, frame, $"Enumerating the sequence threw {name}.");
        }
    }

    public void BeginRound(ForEachNode node, object? element, Frame frame)
    {
        frame.Renew(node.Locals);
        interpreter.Assignments.Store(node.Target, Converted(element, node.ElementConversion, frame), frame);
    }

    /// <summary>An element as the loop or collection wants it.</summary>
    public object? Converted(object? element, Node? conversion, Frame frame)
    {
        if (conversion is null)
            return element;

        var outer = frame.Receiver;
        frame.Receiver = element;
        var converted = interpreter.Evaluate(conversion, frame);
        frame.Receiver = outer;
        return converted;
    }

    public Completion Return(ReturnNode node, Frame frame)
    {
        frame.Result = node.Value is null ? null : interpreter.Evaluate(node.Value, frame);
        return Completion.Return;
    }

    public Completion Throw(ThrowNode node, Frame frame)
    {
        _ = interpreter.Expressions.Throw(node, frame);
        return Completion.Normal;
    }

    public Completion Unsupported(UnsupportedNode node, Frame frame) =>
        throw new UnknownValueException((Unknown)interpreter.Expressions.Unsupported(node, frame));
}
