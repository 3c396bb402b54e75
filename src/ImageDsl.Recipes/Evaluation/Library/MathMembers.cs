using System.Globalization;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Math, without functions whose last digit differs between machines.</summary>
internal static class MathMembers
{
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
        table.Static("M:System.Math.Round(System.Decimal,System.Int32)", c => Math.Round(c.Of<decimal>(0), c.Int(1)));
        table.Static("M:System.Math.Sqrt(System.Double)", c => Math.Sqrt(c.Of<double>(0)));
        table.Static("M:System.Math.DivRem(System.Int32,System.Int32,System.Int32@)", c =>
        {
            c.Out(2).Value = c.Int(0) % c.Int(1);
            return c.Int(0) / c.Int(1);
        });
        table.Static("M:System.Math.DivRem(System.Int32,System.Int32)", c => new TupleValue([c.Int(0) / c.Int(1), c.Int(0) % c.Int(1)]));
    }

    // .NET gives NaN when one of the numbers is, and tells the two zeros apart.
    private static object Max(object l, object r) => l switch
    {
        double d => Math.Max(d, (double)r),
        float f => Math.Max(f, (float)r),
        _ => ((IComparable)l).CompareTo(r) >= 0 ? l : r,
    };

    private static object Min(object l, object r) => l switch
    {
        double d => Math.Min(d, (double)r),
        float f => Math.Min(f, (float)r),
        _ => ((IComparable)l).CompareTo(r) <= 0 ? l : r,
    };

    private static object Clamp(object value, object min, object max)
    {
        if (IsLess(max, min))
            throw new ThrownException(nameof(ArgumentException));

        return IsLess(value, min) ? min : IsLess(max, value) ? max : value;
    }

    /// <summary>By the operator and not by CompareTo, for which NaN is less than anything.</summary>
    private static bool IsLess(object left, object right) => (bool)Arithmetic.Binary(BinaryOperator.LessThan, left, right, isChecked: false);

    private static object Abs(object value) => value switch
    {
        sbyte v => Math.Abs(v),
        short v => Math.Abs(v),
        int v => Math.Abs(v),
        long v => Math.Abs(v),
        float v => Math.Abs(v),
        double v => Math.Abs(v),
        _ => Math.Abs((decimal)value),
    };

    private static object Sign(object value) => value switch
    {
        float.NaN or double.NaN => throw new ThrownException(nameof(ArithmeticException)),
        decimal v => Math.Sign(v),
        float or double => Math.Sign(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => Math.Sign(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };
}
