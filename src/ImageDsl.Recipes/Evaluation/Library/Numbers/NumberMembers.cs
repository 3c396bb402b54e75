using System.Globalization;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Numbers and bool: text to number and back, comparison. Without a format provider the invariant culture applies.</summary>
internal static class NumberMembers
{
    /// <summary>The numbers and bool by the names of their types: zero, and how text is read.</summary>
    public static readonly IReadOnlyDictionary<string, (object Zero, Func<string, object> Parse)> Types = new Dictionary<string, (object Zero, Func<string, object> Parse)>(StringComparer.Ordinal)
    {
        ["SByte"] = ((sbyte)0, s => sbyte.Parse(s, NumberStyles.Integer, CultureInfo.InvariantCulture)),
        ["Byte"] = ((byte)0, s => byte.Parse(s, NumberStyles.Integer, CultureInfo.InvariantCulture)),
        ["Int16"] = ((short)0, s => short.Parse(s, NumberStyles.Integer, CultureInfo.InvariantCulture)),
        ["UInt16"] = ((ushort)0, s => ushort.Parse(s, NumberStyles.Integer, CultureInfo.InvariantCulture)),
        ["Int32"] = (0, s => int.Parse(s, NumberStyles.Integer, CultureInfo.InvariantCulture)),
        ["UInt32"] = (0u, s => uint.Parse(s, NumberStyles.Integer, CultureInfo.InvariantCulture)),
        ["Int64"] = (0L, s => long.Parse(s, NumberStyles.Integer, CultureInfo.InvariantCulture)),
        ["UInt64"] = (0UL, s => ulong.Parse(s, NumberStyles.Integer, CultureInfo.InvariantCulture)),
        ["Single"] = (0f, s => FloatingText.IsNative ? float.Parse(s, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : FloatingParser.Single(s)),
        ["Double"] = (0d, s => FloatingText.IsNative ? double.Parse(s, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : FloatingParser.Double(s)),
        ["Decimal"] = (0m, s => decimal.Parse(s, NumberStyles.Number, CultureInfo.InvariantCulture)),
        ["Boolean"] = (false, s => bool.Parse(s)),
    };

    /// <summary>Reads a number of the type with this id; null when it is no type of number.</summary>
    public static Func<string, object>? ParserOf(string typeId) =>
        typeId.StartsWith("T:System.", StringComparison.Ordinal) && Types.TryGetValue(typeId.Substring("T:System.".Length), out var type) ? type.Parse : null;

    public static void AddTo(KnownMemberTable table)
    {
        foreach (var pair in Types)
        {
            var type = "System." + pair.Key;
            var (zero, parse) = pair.Value;

            table.Static($"M:{type}.Parse(System.String)", c => parse(c.Text(0)));
            table.Static($"M:{type}.TryParse(System.String,{type}@)", c => TryParse(c, zero, parse, 1));
            table.Instance($"M:{type}.ToString", c => c.Interpreter.Text.Of(c[0]));
            table.Instance($"M:{type}.CompareTo({type})", c => ((IComparable)c[0]!).CompareTo(c[1]));
            table.Instance($"M:{type}.CompareTo(System.Object)", c => c.Interpreter.Order.Compare(c[0], c[1]));
            table.Instance($"M:{type}.Equals({type})", c => c.Box(c[0]!.Equals(c[1])));
            table.Instance($"M:{type}.Equals(System.Object)", c => c.Box(c[0]!.Equals(c[1])));

            if (zero is bool)
                continue;

            AddStyles(table, type, pair.Key, zero);

            // Only the invariant culture can be named: the other ones are refused where they are asked for.
            table.Static($"M:{type}.Parse(System.String,System.IFormatProvider)", c => parse(c.Text(0)));
            table.Static($"M:{type}.TryParse(System.String,System.IFormatProvider,{type}@)", c => TryParse(c, zero, parse, 2));
            table.Instance($"M:{type}.ToString(System.String)", c => c.Interpreter.Text.Format(c[0], c.TextOrNull(1)));
            table.Instance($"M:{type}.ToString(System.IFormatProvider)", c => c.Interpreter.Text.Of(c[0]));
            table.Instance($"M:{type}.ToString(System.String,System.IFormatProvider)", c => c.Interpreter.Text.Format(c[0], c.TextOrNull(1)));
        }

        AddDecimal(table);
        table.Static("M:System.Single.IsNaN(System.Single)", c => c.Box(float.IsNaN(c.Of<float>(0))));
        table.Static("M:System.Double.IsFinite(System.Double)", c => c.Box(!double.IsNaN(c.Of<double>(0)) && !double.IsInfinity(c.Of<double>(0))));
        table.Static("M:System.Double.IsInteger(System.Double)", c => c.Box(Math.Truncate(c.Of<double>(0)) == c.Of<double>(0) && !double.IsInfinity(c.Of<double>(0))));
        table.Static("M:System.Globalization.CultureInfo.get_InvariantCulture", c => CultureInfo.InvariantCulture);
        table.Static("M:System.Globalization.NumberFormatInfo.get_InvariantInfo", c => CultureInfo.InvariantCulture);
        table.Static("M:System.Double.IsNaN(System.Double)", c => c.Box(double.IsNaN(c.Of<double>(0))));
        table.Static("M:System.Double.IsInfinity(System.Double)", c => c.Box(double.IsInfinity(c.Of<double>(0))));
    }

    /// <summary>Numbers in other notations: hexadecimal above all, and with more or fewer signs than usual.</summary>
    private static void AddStyles(KnownMemberTable table, string type, string name, object zero)
    {
        const string Style = "System.Globalization.NumberStyles";
        table.Static($"M:{type}.Parse(System.String,{Style})", c => Styled(name, c.Text(0), c.Option(1)));
        table.Static($"M:{type}.Parse(System.String,{Style},System.IFormatProvider)", c => Styled(name, c.Text(0), c.Option(1)));
        table.Static($"M:{type}.TryParse(System.String,{Style},System.IFormatProvider,{type}@)", c => TryParse(c, zero, text => Styled(name, text, c.Option(1)), 3));
    }

    private static object Styled(string name, string text, int style)
    {
        // Binary digits came with .NET 8; .NET Framework does not know them.
        const int Binary = 0x400;

        if ((style & ~(int)(NumberStyles.Any | NumberStyles.AllowHexSpecifier) & ~Binary) != 0)
            throw new ThrownException(nameof(ArgumentException));

        if ((style & Binary) != 0)
            throw new NotEvaluableException("this number style is not known to all versions of .NET");

        var (styles, culture) = ((NumberStyles)style, CultureInfo.InvariantCulture);

        return name switch
        {
            "SByte" => sbyte.Parse(text, styles, culture),
            "Byte" => byte.Parse(text, styles, culture),
            "Int16" => short.Parse(text, styles, culture),
            "UInt16" => ushort.Parse(text, styles, culture),
            "Int32" => int.Parse(text, styles, culture),
            "UInt32" => uint.Parse(text, styles, culture),
            "Int64" => long.Parse(text, styles, culture),
            "UInt64" => ulong.Parse(text, styles, culture),
            _ when style > (int)NumberStyles.Any => throw new ThrownException(nameof(ArgumentException)),
            "Single" => float.Parse(text, styles, culture),
            "Double" => double.Parse(text, styles, culture),
            _ => decimal.Parse(text, styles, culture),
        };
    }

    /// <summary>The methods that decimal had before it had operators.</summary>
    private static void AddDecimal(KnownMemberTable table)
    {
        const string D = "M:System.Decimal.";
        const string Two = "(System.Decimal,System.Decimal)";

        foreach (var (name, op) in ((string, BinaryOperator)[])
        [
            ("Add", BinaryOperator.Add), ("Subtract", BinaryOperator.Subtract), ("Multiply", BinaryOperator.Multiply), ("Divide", BinaryOperator.Divide),
            ("Remainder", BinaryOperator.Remainder),
        ])
        {
            table.Static(D + name + Two, c => Arithmetic.Binary(op, c[0]!, c[1]!, isChecked: true));
        }

        table.Static(D + "Negate(System.Decimal)", c => -c.Of<decimal>(0));
        table.Static(D + "Compare" + Two, c => c.Of<decimal>(0).CompareTo(c.Of<decimal>(1)));
        table.Static(D + "Equals" + Two, c => c.Box(c.Of<decimal>(0) == c.Of<decimal>(1)));

        foreach (var source in (string[])["Int32", "UInt32", "Int64", "UInt64", "Double"])
            table.Static($"{D}#ctor(System.{source})", c => NumericConversion.Convert(c[0]!, "T:System.Decimal", isChecked: true));

        foreach (var target in (string[])["Byte", "SByte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Double"])
            table.Static($"{D}To{target}(System.Decimal)", c => NumericConversion.Convert(c[0]!, "T:System." + target, isChecked: true));
    }

    private static object TryParse(LibraryCall call, object zero, Func<string, object> parse, int result)
    {
        if (call[0] is not string text)
            return call.Try(result, found: false, zero);

        try
        {
            return call.Try(result, found: true, parse(text));
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return call.Try(result, found: false, zero);
        }
    }
}
