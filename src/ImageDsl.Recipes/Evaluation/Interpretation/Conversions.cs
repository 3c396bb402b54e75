namespace ImageDsl.Recipes.Evaluation;

/// <summary>Conversions: of numbers, to and from nullables, and of references and boxes.</summary>
internal sealed class Conversions(Interpreter interpreter)
{
    public object? Conversion(ConversionNode node, Frame frame)
    {
        var value = interpreter.Evaluate(node.Operand, frame);

        if (value is Unknown)
            return value;

        return node.Kind switch
        {
            ConversionKind.Numeric => Numeric(node, value, interpreter.TypeParameters.Close(node.To, frame), frame),
            ConversionKind.Nullable => NullableConversion(node, value, frame),
            _ => Reference(node, value, interpreter.TypeParameters.Close(node.To, frame), frame),
        };
    }

    private object? Numeric(ConversionNode node, object? value, RecipeType to, Frame frame)
    {
        if (value is null)
            return null;

        var number = EnumValue.Unwrap(value)!;

        return interpreter.Expressions.Guarded(node, frame, () => interpreter.Defaults.IsEnum(to.Id, out var zero)
            ? new EnumValue(to.Id, NumericConversion.Convert(number, "T:" + zero.GetType().FullName, node.IsChecked))
            : NumericConversion.Convert(number, to.Id, node.IsChecked));
    }

    private object? NullableConversion(ConversionNode node, object? value, Frame frame)
    {
        var to = interpreter.TypeParameters.Close(node.To, frame);
        var isToNullable = to.Id == Ids.Nullable && to.Arguments.Count == 1;

        if (value is null)
        {
            return isToNullable || !IsValueType(to)
                ? null
                : throw interpreter.Throws(node, frame, "The value of a nullable that is null is read.");
        }

        var target = isToNullable ? to.Arguments[0] : to;

        return value is EnumValue || (value is ValueType and not (bool or TimeSpan or Index or Range) && (DefaultValues.IsPrimitive(target.Id) || interpreter.Defaults.IsEnum(target.Id, out _)))
            ? Numeric(node, value, target, frame)
            : value;
    }

    private bool IsStructType(RecipeType type) =>
        type.Id.StartsWith("T:System.ValueTuple`", StringComparison.Ordinal) || interpreter.Program.FindType(type.Id) is { IsStruct: true };

    private bool IsValueType(RecipeType type) =>
        DefaultValues.IsPrimitive(type.Id) || interpreter.Defaults.IsEnum(type.Id, out _) || interpreter.Program.FindType(type.Id) is { IsStruct: true };

    private object? Reference(ConversionNode node, object? value, RecipeType to, Frame frame)
    {
        if (value is null)
        {
            return !node.IsTry && IsValueType(to)
                ? throw interpreter.Throws(node, frame, $"null is converted to '{Ids.Display(to)}'.")
                : null;
        }

        if (!node.IsTry && SameNumber(value, to) is { } number)
            return number;

        if (interpreter.Types.Is(value, to) || value is FunctionValue)
            return IsStructType(to) ? StructValue.Unboxed(value) : StructValue.Boxed(value);

        return node.IsTry ? null : throw interpreter.Throws(node, frame, $"The value cannot be converted to '{Ids.Display(to)}' (InvalidCastException).");
    }

    /// <summary>What a box with a number or enum gives when it is taken for an enum or a number of the same width and kind; null when it does not come to that.</summary>
    private object? SameNumber(object value, RecipeType to)
    {
        var number = EnumValue.Unwrap(value)!;

        return interpreter.Defaults.OfNumber(to)?.GetType() != number.GetType() ? null
            : !interpreter.Defaults.IsEnum(to.Id, out _) ? number
            : new EnumValue(to.Id, number);
    }
}
