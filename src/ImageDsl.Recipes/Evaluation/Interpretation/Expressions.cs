using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Literals, conditions, interpolation, ranges and what throws.</summary>
internal sealed class Expressions(Interpreter interpreter)
{
    public object? Literal(LiteralNode node)
    {
        var value = node.Value;

        if (value is null or string or bool || DefaultValues.IsPrimitive(node.Type.Id))
            return value;

        return interpreter.Defaults.IsEnum(node.Type.Id, out _) ? new EnumValue(node.Type.Id, value) : value;
    }

    // Expressions nest deep: what happens when a value is not known has frames of its own, so that theirs stay small.
    public object? Conditional(ConditionalNode node, Frame frame)
    {
        var condition = interpreter.Evaluate(node.Condition, frame);
        return condition is bool isTrue ? interpreter.Evaluate(isTrue ? node.WhenTrue : node.WhenFalse, frame) : Undecided(condition, frame, node.WhenTrue, node.WhenFalse);
    }

    public object? Coalesce(CoalesceNode node, Frame frame) => Decided(interpreter.Evaluate(node.Left, frame), node.Right, frame) ?? interpreter.Evaluate(node.Right, frame);

    private object? Decided(object? value, Node next, Frame frame) => value is Unknown ? Undecided(value, frame, next) : value;

    /// <summary>The value of what did not run, since the cause decides whether it does.</summary>
    public Unknown Undecided(object? cause, Frame frame, Node first, Node? second = null) => interpreter.Effects.Lost((Unknown)cause!, frame, first, second);

    public object? ConditionalAccess(ConditionalAccessNode node, Frame frame)
    {
        var operand = interpreter.Evaluate(node.Operand, frame);

        if (operand is null or Unknown)
            return operand is null ? null : Undecided(operand, frame, node.WhenNotNull);

        var outer = frame.Receiver;

        // Of a nullable struct it is a copy that is asked.
        frame.Receiver = StructValue.Copied(operand);
        var value = interpreter.Evaluate(node.WhenNotNull, frame);
        frame.Receiver = outer;
        return value;
    }

    public object? Interpolated(InterpolatedStringNode node, Frame frame)
    {
        var text = StringBuilderCache.Acquire();
        Unknown? unknown = null;

        foreach (var part in node.Parts)
        {
            var value = part is InterpolationNode hole ? Hole(hole, frame) : interpreter.Evaluate(part, frame);

            if (value is Unknown)
            {
                unknown = Unknown.Of(unknown, value);
                continue;
            }

            var piece = (string)value!;
            interpreter.Budget.Make(piece.Length);
            _ = text.Append(piece);
        }

        var made = StringBuilderCache.ToStringAndRelease(text);
        return unknown is null ? made : unknown;
    }

    public object? IndexFromEnd(IndexFromEndNode node, Frame frame)
    {
        var value = interpreter.Evaluate(node.Operand, frame);

        return value is not int distance ? value
            : distance >= 0 ? new Index(distance, fromEnd: true)
            : throw interpreter.Throws(node, frame, $"The index ^{distance.ToString(System.Globalization.CultureInfo.InvariantCulture)} is outside of the elements.");
    }

    public object? Range(RangeNode node, Frame frame)
    {
        var start = node.Start is null ? System.Index.Start : interpreter.EvaluateKnown(node.Start, frame);
        var end = node.End is null ? System.Index.End : interpreter.EvaluateKnown(node.End, frame);
        return new Range(AsIndex(start), AsIndex(end));
    }

    public object Throw(ThrowNode node, Frame frame)
    {
        var exception = node.Exception is null ? null : interpreter.EvaluateKnown(node.Exception, frame);
        var message = exception is null ? $"'{Ids.Display(frame.Member)}' throws."
            : interpreter.ExceptionText(exception) is { } said ? $"'{Ids.Display(frame.Member)}' throws {TypeName(exception)}: {said}"
            : $"'{Ids.Display(frame.Member)}' throws {TypeName(exception)}.";

        throw interpreter.Throws(node, frame, message);
    }

    public Unknown Unsupported(UnsupportedNode node, Frame frame)
    {
        var unknown = interpreter.UnknownAt(node, frame, Evaluability.Describe(node));

        if (node.MayHaveEffects)
            interpreter.Effects.Lost(unknown);

        return unknown;
    }

    /// <summary>Runs an operation; what C# would throw is a finding, what has no defined answer is unknown.</summary>
    public object? Guarded(Node node, Frame frame, Func<object?> operation)
    {
        try
        {
            return operation();
        }
        catch (NotEvaluableException refused)
        {
            return interpreter.UnknownAt(node, frame, $"This cannot be evaluated at compile time: {refused.Message}.");
        }
        catch (UnknownValueException unknown)
        {
            return unknown.Value;
        }
        catch (ImageDefinitionException definition)
        {
            // The DSL refuses to be text here, as a secret does.
            return new Unknown(interpreter.FindingAt(definition.RuleId, definition.Message, node, frame));
        }
        catch (Exception e) when (Interpreter.ExceptionName(e) is { } name)
        {
            throw interpreter.Throws(node, frame, Explain(name));
        }
    }

    /// <summary>What is said of an exception that an operator throws.</summary>
    public static string Explain(string exception) => exception switch
    {
        nameof(DivideByZeroException) => "A number is divided by zero.",
        nameof(OverflowException) => "A number does not fit its type (OverflowException).",
        _ => $"This throws {exception}.",
    };

    private object? Hole(InterpolationNode node, Frame frame)
    {
        interpreter.Budget.Step();
        var value = interpreter.Evaluate(node.Value, frame);
        var alignment = node.Alignment is null ? 0 : interpreter.EvaluateKnown(node.Alignment, frame);

        return value is Unknown ? value : Guarded(node, frame, () => interpreter.Text.Format(value, node.Format, System.Convert.ToInt32(alignment, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static Index AsIndex(object? value) => value is Index index ? index : new Index((int)value!);

    private static string TypeName(object exception) => exception switch
    {
        ExceptionValue e => Ids.Display(new RecipeType(e.Type)),
        InstanceValue i => i.Type.Recipe.Name,
        _ => "an exception",
    };
}
