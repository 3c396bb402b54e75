using System.Globalization;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Conversions between the built-in numeric types and char, as C# does them.</summary>
internal static class NumericConversion
{
    /// <summary>Converts a number.</summary>
    /// <param name="value">A boxed number or char.</param>
    /// <param name="type">The documentation id of the target type.</param>
    /// <param name="isChecked">Whether overflow throws.</param>
    /// <exception cref="NotEvaluableException">The language does not define the result.</exception>
    public static object Convert(object value, string type, bool isChecked)
    {
        switch (value)
        {
            case decimal m:
                return FromDecimal(m, type);
            case double d:
                return FromDouble(d, type, isChecked);
            case float f:
                return type switch
                {
                    "T:System.Single" => f,
                    "T:System.Decimal" => (decimal)f,
                    _ => FromDouble(f, type, isChecked),
                };
            case ulong u:
                return isChecked ? FromULongChecked(u, type) : FromULong(u, type);
            case char c:
                return FromLong(c, type, isChecked);
            case byte or sbyte or short or ushort or int or uint or long:
                return FromLong(System.Convert.ToInt64(value, CultureInfo.InvariantCulture), type, isChecked);
            default:
                throw new InvalidCastException($"{value.GetType().Name} is no number");
        }
    }

    private static object FromLong(long v, string type, bool isChecked) => type switch
    {
        "T:System.Int32" => isChecked ? checked((int)v) : unchecked((int)v),
        "T:System.Int64" => v,
        "T:System.Double" => (double)v,
        "T:System.Single" => (float)v,
        "T:System.Decimal" => (decimal)v,
        "T:System.Char" => isChecked ? checked((char)v) : unchecked((char)v),
        "T:System.SByte" => isChecked ? checked((sbyte)v) : unchecked((sbyte)v),
        "T:System.Byte" => isChecked ? checked((byte)v) : unchecked((byte)v),
        "T:System.Int16" => isChecked ? checked((short)v) : unchecked((short)v),
        "T:System.UInt16" => isChecked ? checked((ushort)v) : unchecked((ushort)v),
        "T:System.UInt32" => isChecked ? checked((uint)v) : unchecked((uint)v),
        "T:System.UInt64" => isChecked ? checked((ulong)v) : unchecked((ulong)v),
        _ => throw Unknown(type),
    };

    private static object FromULong(ulong v, string type) => type switch
    {
        "T:System.UInt64" => v,
        "T:System.Double" => (double)v,
        "T:System.Single" => (float)v,
        "T:System.Decimal" => (decimal)v,
        _ => FromLong(unchecked((long)v), type, isChecked: false),
    };

    private static object FromULongChecked(ulong v, string type) => type switch
    {
        "T:System.UInt64" or "T:System.Double" or "T:System.Single" or "T:System.Decimal" => FromULong(v, type),
        _ => FromLong(checked((long)v), type, isChecked: true),
    };

    private static object FromDecimal(decimal v, string type) => type switch
    {
        "T:System.Decimal" => v,
        "T:System.Double" => (double)v,
        "T:System.Single" => (float)v,
        "T:System.Int32" => (int)v,
        "T:System.Int64" => (long)v,
        "T:System.Char" => (char)v,
        "T:System.SByte" => (sbyte)v,
        "T:System.Byte" => (byte)v,
        "T:System.Int16" => (short)v,
        "T:System.UInt16" => (ushort)v,
        "T:System.UInt32" => (uint)v,
        "T:System.UInt64" => (ulong)v,
        _ => throw Unknown(type),
    };

    private static object FromDouble(double v, string type, bool isChecked)
    {
        switch (type)
        {
            case "T:System.Double":
                return v;
            case "T:System.Single":
                return (float)v;
            case "T:System.Decimal":
                return (decimal)v;
        }

        var whole = Math.Truncate(v);

        if (whole >= Low(type) && whole <= High(type))
            return whole >= 9.2e18 ? FromULong((ulong)whole, type) : FromLong((long)whole, type, isChecked: false);

        return isChecked
            ? throw new OverflowException()
            : throw new NotEvaluableException("a number outside of the target type is converted, whose result C# leaves open");
    }

    private static double Low(string type) => type switch
    {
        "T:System.SByte" => sbyte.MinValue,
        "T:System.Int16" => short.MinValue,
        "T:System.Int32" => int.MinValue,
        "T:System.Int64" => long.MinValue,
        _ => 0,
    };

    private static double High(string type) => type switch
    {
        "T:System.SByte" => sbyte.MaxValue,
        "T:System.Byte" => byte.MaxValue,
        "T:System.Int16" => short.MaxValue,
        "T:System.UInt16" or "T:System.Char" => ushort.MaxValue,
        "T:System.Int32" => int.MaxValue,
        "T:System.UInt32" => uint.MaxValue,
        // The largest doubles below 2^63 and 2^64.
        "T:System.Int64" => 9223372036854774784d,
        "T:System.UInt64" => 18446744073709549568d,
        _ => throw Unknown(type),
    };

    private static NotEvaluableException Unknown(string type) => new($"'{Ids.Display(new RecipeType(type))}' is no number that is evaluated");
}
