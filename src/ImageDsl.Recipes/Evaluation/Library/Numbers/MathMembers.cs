using System.Globalization;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Math, without functions whose last digit differs between machines.</summary>
internal static class MathMembers
{
    private const int MostDoubleDigits = 15;
    private const int MostDecimalDigits = 28;

    private static readonly string[] Signed = ["SByte", "Int16", "Int32", "Int64", "Single", "Double", "Decimal"];
    private static readonly string[] All = [.. Signed, "Byte", "UInt16", "UInt32", "UInt64"];

    public static void AddTo(KnownMemberTable table)
    {
        foreach (var name in All)
        {
            var type = "System." + name;
            table.Static($"M:System.Math.Max({type},{type})", c => Max(c[0]!, c[1]!));
            table.Static($"M:System.Math.Min({type},{type})", c => Min(c[0]!, c[1]!));
            table.Static($"M:System.Math.Clamp({type},{type},{type})", c => Clamp(c[0]!, c[1]!, c[2]!));
        }

        foreach (var name in Signed)
        {
            table.Static($"M:System.Math.Abs(System.{name})", c => Abs(c[0]!));
            table.Static($"M:System.Math.Sign(System.{name})", c => Sign(c[0]!));
        }

        table.Static("M:System.Math.Floor(System.Double)", c => Math.Floor(c.Of<double>(0)));
        table.Static("M:System.Math.Floor(System.Decimal)", c => Math.Floor(c.Of<decimal>(0)));
        table.Static("M:System.Math.Ceiling(System.Double)", c => Math.Ceiling(c.Of<double>(0)));
        table.Static("M:System.Math.Ceiling(System.Decimal)", c => Math.Ceiling(c.Of<decimal>(0)));
        table.Static("M:System.Math.Truncate(System.Double)", c => Math.Truncate(c.Of<double>(0)));
        table.Static("M:System.Math.Truncate(System.Decimal)", c => Math.Truncate(c.Of<decimal>(0)));
        table.Static("M:System.Math.Round(System.Double)", c => Math.Round(c.Of<double>(0)));
        table.Static("M:System.Math.Round(System.Decimal)", c => Math.Round(c.Of<decimal>(0)));
        AddRounding(table);
        AddOfTypes(table);
        table.Static("M:System.Math.Pow(System.Double,System.Double)", c => Pow(c.Of<double>(0), c.Of<double>(1)));
        table.Static("M:System.Math.BigMul(System.Int32,System.Int32)", c => (long)c.Int(0) * c.Int(1));
        table.Static("M:System.Math.Sqrt(System.Double)", c => Math.Sqrt(c.Of<double>(0)));
        table.Static("M:System.Math.DivRem(System.Int32,System.Int32,System.Int32@)", c =>
        {
            c.Out(2).Value = c.Int(0) % c.Int(1);
            return c.Int(0) / c.Int(1);
        });
        table.Static("M:System.Math.DivRem(System.Int32,System.Int32)", c => new TupleValue([c.Int(0) / c.Int(1), c.Int(0) % c.Int(1)]));
        table.Static("M:System.Math.DivRem(System.Int64,System.Int64)", c => new TupleValue([c.Of<long>(0) / c.Of<long>(1), c.Of<long>(0) % c.Of<long>(1)]));
    }

    private static void AddRounding(KnownMemberTable table)
    {
        foreach (var type in (string[])["System.Math", "System.Decimal", "System.Double"])
        {
            foreach (var number in type == "System.Math" ? ["System.Double", "System.Decimal"] : (string[])[type])
            {
                var id = $"M:{type}.Round({number}";

                if (type != "System.Math")
                {
                    table.Static(id + ")", c => Round(c[0]!, 0, 0));
                    table.Static($"M:{type}.Floor({number})", c => c[0] is decimal m ? Math.Floor(m) : Math.Floor(c.Of<double>(0)));
                    table.Static($"M:{type}.Ceiling({number})", c => c[0] is decimal m ? Math.Ceiling(m) : Math.Ceiling(c.Of<double>(0)));
                    table.Static($"M:{type}.Truncate({number})", c => c[0] is decimal m ? Math.Truncate(m) : Math.Truncate(c.Of<double>(0)));
                }

                table.Static(id + ",System.Int32)", c => Round(c[0]!, c.Int(1), 0));
                table.Static(id + ",System.MidpointRounding)", c => Round(c[0]!, 0, c.Option(1)));
                table.Static(id + ",System.Int32,System.MidpointRounding)", c => Round(c[0]!, c.Int(1), c.Option(2)));
            }
        }
    }

    /// <summary>What the number types have of their own since .NET 7.</summary>
    private static void AddOfTypes(KnownMemberTable table)
    {
        foreach (var name in All)
        {
            var id = $"M:System.{name}.";
            var type = "System." + name;
            table.Static($"{id}Max({type},{type})", c => Max(c[0]!, c[1]!));
            table.Static($"{id}Min({type},{type})", c => Min(c[0]!, c[1]!));

            // Those of the floating-point types go their own way with NaN.
            if (name is not ("Single" or "Double"))
                table.Static($"{id}Clamp({type},{type},{type})", c => Clamp(c[0]!, c[1]!, c[2]!));

            table.Static($"{id}IsEvenInteger({type})", c => c.Box(Parity(c[0]!) is 0));
            table.Static($"{id}IsOddInteger({type})", c => c.Box(Parity(c[0]!) is 1));

            if (!Signed.Contains(name))
                continue;

            table.Static($"{id}Abs({type})", c => Abs(c[0]!));
            table.Static($"{id}Sign({type})", c => Sign(c[0]!));
        }
    }

    public static int? Parity(object number) => number switch
    {
        double d => Math.Abs(d % 2) is var rest && rest is 0 or 1 ? (int)rest : null,
        float f => Parity((double)f),
        decimal m => Math.Abs(m % 2) is var rest && rest is 0 or 1 ? (int)rest : null,
        ulong u => (int)(u % 2),
        _ => (int)Math.Abs(Convert.ToInt64(number, CultureInfo.InvariantCulture) % 2),
    };

    /// <summary>MidpointRounding: ToEven 0, AwayFromZero 1, ToZero 2, ToNegativeInfinity 3, ToPositiveInfinity 4.</summary>
    private static object Round(object number, int digits, int mode)
    {
        if (digits < 0 || digits > (number is decimal ? MostDecimalDigits : MostDoubleDigits))
            throw new ThrownException(nameof(ArgumentOutOfRangeException));

        if (mode is < 0 or > 4)
            throw new ThrownException(nameof(ArgumentException));

        if (number is decimal m)
            return mode < 2 ? Math.Round(m, digits, (MidpointRounding)mode) : Directed(m, digits, mode);

        var d = (double)number;
        return mode < 2 ? Math.Round(d, digits, (MidpointRounding)mode) : Directed(d, digits, mode);
    }

    /// <summary>The fraction is rounded as a whole number, which gets its point back: trailing zeros stay.</summary>
    private static decimal Directed(decimal value, int digits, int mode)
    {
        const int ScaleShift = 16;
        var scale = (decimal.GetBits(value)[3] >> ScaleShift) & 0xFF;

        if (scale <= digits)
            return value;

        var whole = Math.Truncate(value);
        var rounded = decimal.GetBits(Directed((value - whole) * Power(digits), mode));
        return whole + new decimal(rounded[0], rounded[1], rounded[2], rounded[3] < 0, (byte)digits);
    }

    private static double Directed(double value, int digits, int mode)
    {
        const double LeastWithoutFraction = 1e16;
        return Math.Abs(value) < LeastWithoutFraction ? Directed(value * (double)Power(digits), mode) / (double)Power(digits) : value;
    }

    private static decimal Power(int digits)
    {
        var power = 1m;

        for (var i = 0; i < digits; i++)
            power *= 10;

        return power;
    }

    private static decimal Directed(decimal value, int mode) => mode == 2 ? Math.Truncate(value) : mode == 3 ? Math.Floor(value) : Math.Ceiling(value);

    private static double Directed(double value, int mode) => mode == 2 ? Math.Truncate(value) : mode == 3 ? Math.Floor(value) : Math.Ceiling(value);

    /// <summary>Whole powers that a double holds exactly; the last digit of all others differs between machines.</summary>
    private static object Pow(double number, double exponent)
    {
        if (exponent == 0 || number == 1)
            return 1d;

        if (exponent == 1)
            return number;

        const double Exact = 9007199254740992;
        const int Longest = 64;
        var isWhole = number == Math.Floor(number) && Math.Abs(number) <= Exact && exponent == Math.Floor(exponent) && exponent is >= 0 and <= Longest;
        var power = 1d;

        for (var i = 0; isWhole && i < (int)exponent; i++)
            power *= number;

        return isWhole && Math.Abs(power) <= Exact
            ? power
            : throw new NotEvaluableException("the last digit of this power differs between machines; only whole powers of whole numbers are evaluated");
    }

    // .NET gives NaN when one of the numbers is, and tells the two zeros apart; of decimals that are equal it takes the first or the last.
    public static object Max(object l, object r) => l switch
    {
        double d => Math.Max(d, (double)r),
        float f => Math.Max(f, (float)r),
        _ => ((IComparable)l).CompareTo(r) >= 0 ? l : r,
    };

    public static object Min(object l, object r) => l switch
    {
        double d => Math.Min(d, (double)r),
        float f => Math.Min(f, (float)r),
        decimal m => m < (decimal)r ? l : r,
        _ => ((IComparable)l).CompareTo(r) <= 0 ? l : r,
    };

    public static object Clamp(object value, object min, object max)
    {
        if (IsLess(max, min))
            throw new ThrownException(nameof(ArgumentException));

        return IsLess(value, min) ? min : IsLess(max, value) ? max : value;
    }

    /// <summary>By the operator and not by CompareTo, for which NaN is less than anything.</summary>
    private static bool IsLess(object left, object right) => (bool)Arithmetic.Binary(BinaryOperator.LessThan, left, right, isChecked: false);

    public static object Abs(object value) => value switch
    {
        sbyte v => Math.Abs(v),
        short v => Math.Abs(v),
        int v => Math.Abs(v),
        long v => Math.Abs(v),
        float v => Math.Abs(v),
        double v => Math.Abs(v),
        _ => Math.Abs((decimal)value),
    };

    public static object Sign(object value) => value switch
    {
        float.NaN or double.NaN => throw new ThrownException(nameof(ArithmeticException)),
        decimal v => Math.Sign(v),
        float or double => Math.Sign(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => Math.Sign(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };
}
