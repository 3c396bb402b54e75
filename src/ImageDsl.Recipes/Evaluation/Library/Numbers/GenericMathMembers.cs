namespace ImageDsl.Recipes.Evaluation;

/// <summary>Generic math: what <c>where T : INumber&lt;T&gt;</c> promises, on the numbers of the language.</summary>
internal static class GenericMathMembers
{
    private const string N = "M:System.Numerics.";

    private static readonly Dictionary<string, (object Min, object Max)> Limits = new(StringComparer.Ordinal)
    {
        ["T:System.SByte"] = (sbyte.MinValue, sbyte.MaxValue),
        ["T:System.Byte"] = (byte.MinValue, byte.MaxValue),
        ["T:System.Int16"] = (short.MinValue, short.MaxValue),
        ["T:System.UInt16"] = (ushort.MinValue, ushort.MaxValue),
        ["T:System.Int32"] = (int.MinValue, int.MaxValue),
        ["T:System.UInt32"] = (uint.MinValue, uint.MaxValue),
        ["T:System.Int64"] = (long.MinValue, long.MaxValue),
        ["T:System.UInt64"] = (ulong.MinValue, ulong.MaxValue),
        ["T:System.Single"] = (float.MinValue, float.MaxValue),
        ["T:System.Double"] = (double.MinValue, double.MaxValue),
        ["T:System.Decimal"] = (decimal.MinValue, decimal.MaxValue),
        ["T:System.Char"] = (char.MinValue, char.MaxValue),
    };

    public static void AddTo(KnownMemberTable table)
    {
        AddOperators(table);
        AddNumbers(table);
        table.Static("M:System.IParsable`1.Parse(System.String,System.IFormatProvider)", c => Parser(c)(c.Text(0)));
        table.Static("M:System.IParsable`1.TryParse(System.String,System.IFormatProvider,`0@)", TryParse);
    }

    private static void AddOperators(KnownMemberTable table)
    {
        foreach (var (type, name, op) in ((string, string, BinaryOperator)[])
        [
            ("IAdditionOperators", "Addition", BinaryOperator.Add), ("ISubtractionOperators", "Subtraction", BinaryOperator.Subtract),
            ("IMultiplyOperators", "Multiply", BinaryOperator.Multiply), ("IDivisionOperators", "Division", BinaryOperator.Divide),
        ])
        {
            table.Static($"{N}{type}`3.op_{name}(`0,`1)", c => Operate(op, c, isChecked: false));
            table.Static($"{N}{type}`3.op_Checked{name}(`0,`1)", c => Operate(op, c, isChecked: true));
        }

        foreach (var (type, name, op) in ((string, string, BinaryOperator)[])
        [
            ("IModulusOperators", "Modulus", BinaryOperator.Remainder), ("IBitwiseOperators", "BitwiseAnd", BinaryOperator.And),
            ("IBitwiseOperators", "BitwiseOr", BinaryOperator.Or), ("IBitwiseOperators", "ExclusiveOr", BinaryOperator.ExclusiveOr),
            ("IComparisonOperators", "LessThan", BinaryOperator.LessThan), ("IComparisonOperators", "LessThanOrEqual", BinaryOperator.LessThanOrEqual),
            ("IComparisonOperators", "GreaterThan", BinaryOperator.GreaterThan), ("IComparisonOperators", "GreaterThanOrEqual", BinaryOperator.GreaterThanOrEqual),
            ("IEqualityOperators", "Equality", BinaryOperator.Equals), ("IEqualityOperators", "Inequality", BinaryOperator.NotEquals),
        ])
        {
            table.Static($"{N}{type}`3.op_{name}(`0,`1)", c => Operate(op, c, isChecked: false));
        }

        table.Static(N + "IUnaryNegationOperators`2.op_UnaryNegation(`0)", c => Negated(c.NotNull(0), isChecked: false));
        table.Static(N + "IUnaryNegationOperators`2.op_CheckedUnaryNegation(`0)", c => Negated(c.NotNull(0), isChecked: true));
        table.Static(N + "IUnaryPlusOperators`2.op_UnaryPlus(`0)", c => c[0]);
        table.Static(N + "IIncrementOperators`1.op_Increment(`0)", c => Operate(BinaryOperator.Add, c.NotNull(0), One(c.NotNull(0)), isChecked: false));
        table.Static(N + "IDecrementOperators`1.op_Decrement(`0)", c => Operate(BinaryOperator.Subtract, c.NotNull(0), One(c.NotNull(0)), isChecked: false));
    }

    private static void AddNumbers(KnownMemberTable table)
    {
        foreach (var zero in (string[])["INumberBase`1.get_Zero", "IAdditiveIdentity`2.get_AdditiveIdentity"])
            table.Static(N + zero, c => NumericConversion.Convert(0, TypeOf(c), isChecked: true));

        foreach (var one in (string[])["INumberBase`1.get_One", "IMultiplicativeIdentity`2.get_MultiplicativeIdentity"])
            table.Static(N + one, c => NumericConversion.Convert(1, TypeOf(c), isChecked: true));

        table.Static(N + "INumberBase`1.CreateChecked``1(``0)", c => NumericConversion.Convert(c.NotNull(0), TypeOf(c), isChecked: true));
        table.Static(N + "INumberBase`1.Abs(`0)", c => c[0] is byte or ushort or uint or ulong or char ? c[0] : MathMembers.Abs(c.NotNull(0)));
        table.Static(N + "INumberBase`1.IsZero(`0)", c => c.Box(Equals(c[0], NumericConversion.Convert(0, TypeOf(c), isChecked: true)) || c[0] is 0d or 0f));
        table.Static(N + "INumberBase`1.IsEvenInteger(`0)", c => c.Box(MathMembers.Parity(c.NotNull(0)) is 0));
        table.Static(N + "INumberBase`1.IsOddInteger(`0)", c => c.Box(MathMembers.Parity(c.NotNull(0)) is 1));
        table.Static(N + "INumber`1.Max(`0,`0)", c => MathMembers.Max(c.NotNull(0), c.NotNull(1)));
        table.Static(N + "INumber`1.Min(`0,`0)", c => MathMembers.Min(c.NotNull(0), c.NotNull(1)));
        table.Static(N + "INumber`1.Clamp(`0,`0,`0)", c => c[0] is float or double
            ? throw new NotEvaluableException("floating-point types go their own way with NaN here; use Math.Clamp")
            : MathMembers.Clamp(c.NotNull(0), c.NotNull(1), c.NotNull(2)));
        table.Static(N + "INumber`1.Sign(`0)", c => c[0] is ulong u ? (u > 0 ? 1 : 0) : MathMembers.Sign(c.NotNull(0)));
        table.Static(N + "IMinMaxValue`1.get_MinValue", c => Limit(c).Min);
        table.Static(N + "IMinMaxValue`1.get_MaxValue", c => Limit(c).Max);
    }

    private static string TypeOf(LibraryCall call) => call.ConstrainedTo is { Id: var id } && Limits.ContainsKey(id)
        ? id
        : throw new NotEvaluableException("of the types with such members only the numbers of the language can be evaluated");

    private static (object Min, object Max) Limit(LibraryCall call) => Limits[TypeOf(call)];

    private static object Operate(BinaryOperator op, LibraryCall call, bool isChecked) => Operate(op, call.NotNull(0), call.NotNull(1), isChecked);

    /// <summary>Small integers stay what they are, where the language would make them int.</summary>
    private static object Operate(BinaryOperator op, object left, object right, bool isChecked)
    {
        if (!Limits.ContainsKey("T:" + left.GetType().FullName) || left.GetType() != right.GetType())
            throw new NotEvaluableException("of the types with such operators only the numbers of the language can be evaluated");

        if (left is double or float && op is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.ExclusiveOr)
            throw new NotEvaluableException("the bits of floating-point numbers are not looked at; use an integer");

        var result = Arithmetic.Binary(op, left, right, isChecked);
        return result is bool ? result : NumericConversion.Convert(result, "T:" + left.GetType().FullName, isChecked);
    }

    private static object Negated(object number, bool isChecked) => number is double or float or decimal
        ? Arithmetic.Unary(UnaryOperator.Minus, number, isChecked)
        : Operate(BinaryOperator.Subtract, Arithmetic.ZeroOf(number), number, isChecked);

    private static object One(object number) => NumericConversion.Convert(1, "T:" + number.GetType().FullName, isChecked: true);

    private static Func<string, object> Parser(LibraryCall call) => call.ConstrainedTo?.Id switch
    {
        Ids.String => text => text,
        { } id when NumberMembers.ParserOf(id) is { } parse => parse,
        _ => throw new NotEvaluableException("of the types with such members only text and the numbers of the language can be evaluated"),
    };

    private static object TryParse(LibraryCall call)
    {
        var parse = Parser(call);

        try
        {
            return call[0] is string text ? call.Try(2, found: true, parse(text)) : call.Try(2, found: false, call.Default(call.ConstrainedTo));
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return call.Try(2, found: false, call.Default(call.ConstrainedTo));
        }
    }
}
