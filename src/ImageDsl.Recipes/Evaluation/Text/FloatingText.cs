using System.Globalization;
using System.Numerics;
using System.Text;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>
/// The text of doubles and floats as .NET writes it since Core 3.0: the fewest digits that give the number back, and with a format the exact
/// digits. .NET Framework has fifteen digits and rounds them twice. Everything is computed with whole numbers.
/// </summary>
internal sealed class FloatingText
{
    private const int DefaultScientificDigits = 6;
    private const int DefaultDecimals = 2;

    private readonly BigInteger _mantissa;
    private readonly int _exponent;
    private readonly bool _isNegative;
    private readonly bool _hasCloserLower;
    private readonly int _roundTripDigits;
    private readonly string _digits;
    private readonly int _point;

    private FloatingText(bool isNegative, ulong mantissa, int exponent, bool hasCloserLower, int roundTripDigits)
    {
        (_isNegative, _mantissa, _exponent, _hasCloserLower, _roundTripDigits) = (isNegative, mantissa, exponent, hasCloserLower, roundTripDigits);
        var whole = exponent >= 0 ? _mantissa << exponent : _mantissa * BigInteger.Pow(5, -exponent);
        _digits = whole.ToString(CultureInfo.InvariantCulture);
        _point = _digits.Length + Math.Min(0, exponent);
    }

    /// <summary>Whether the host writes and reads such numbers in this way itself.</summary>
    public static bool IsNative { get; } = double.Epsilon.ToString(CultureInfo.InvariantCulture) == "5E-324" && (-0.0).ToString(CultureInfo.InvariantCulture) == "-0"
        && 2.5.ToString("F0", CultureInfo.InvariantCulture) == 2.0.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text in the fewest digits.</summary>
    public static string Shortest(double value) => Special(value) ?? Math.Abs(value) switch
    {
        // The only two powers of two for which .NET writes a digit too few to give them back.
        2.9802322387695312E-08 => Of(value).Signed("2.980232238769531E-08"),
        4.1045368012983762E-289 => Of(value).Signed("4.104536801298376E-289"),
        _ => Of(value).General(null, 'E'),
    };

    /// <inheritdoc cref="Shortest(double)"/>
    public static string Shortest(float value) => Special(value) ?? Of(value).General(null, 'E');

    /// <summary>The text of any number in any format.</summary>
    public static string Text(IFormattable number, string format) => number switch
    {
        double d => Format(d, format) ?? Custom(d, format, d < 0 || (d == 0 && 1 / d < 0)),
        float f => Format(f, format) ?? Custom(f, format, f < 0 || (f == 0 && 1 / f < 0)),
        _ => number.ToString(format, CultureInfo.InvariantCulture),
    };

    /// <summary>The text in one of the standard formats; null when the format is none of them.</summary>
    public static string? Format(double value, string format) => Format(value, format, () => Of(value));

    /// <inheritdoc cref="Format(double, string)"/>
    public static string? Format(float value, string format) => Format(value, format, () => Of(value));

    /// <summary>The letter of a standard format and the number behind it, or -1; a custom format has no letter.</summary>
    public static (char? Letter, int Precision) Standard(string format)
    {
        var precision = -1;

        return format[0] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
            && (format.Length == 1 || (format.Skip(1).All(c => c is >= '0' and <= '9') && int.TryParse(format.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out precision)))
            ? (format[0], precision)
            : (null, -1);
    }

    /// <summary>A custom format on a host that drops the sign of what is rounded to zero, where .NET keeps it.</summary>
    private static string Custom(IFormattable number, string format, bool isNegative)
    {
        var text = number.ToString(format, CultureInfo.InvariantCulture);
        var sections = format.Split(';').Length;

        if (!isNegative || text.Length == 0 || text[0] == '-' || sections > 2)
            return text;

        var positive = number is double d ? (-d).ToString(format, CultureInfo.InvariantCulture) : (-(float)number).ToString(format, CultureInfo.InvariantCulture);
        return sections == 1 || text == positive ? "-" + text : text;
    }

    private static string? Format(double value, string format, Func<FloatingText> of)
    {
        var (letter, precision) = Standard(format);

        if (letter is null)
            return null;

        return Special(value) ?? letter switch
        {
            'R' or 'r' => of().General(null, letter == 'R' ? 'E' : 'e'),
            'G' or 'g' => of().General(precision > 0 ? precision : null, letter == 'G' ? 'E' : 'e'),
            'E' or 'e' => of().Scientific(precision < 0 ? DefaultScientificDigits : precision, letter.Value),
            'F' or 'f' => of().Signed(of().Fixed(Decimals(precision), 0, isGrouped: false)),
            'N' or 'n' => of().Signed(of().Fixed(Decimals(precision), 0, isGrouped: true)),
            'P' or 'p' => of().Signed(of().Fixed(Decimals(precision), 2, isGrouped: true) + " %"),
            'C' or 'c' => of()._isNegative ? "(¤" + of().Fixed(Decimals(precision), 0, isGrouped: true) + ")" : "¤" + of().Fixed(Decimals(precision), 0, isGrouped: true),
            _ => throw new FormatException(),
        };
    }

    private static int Decimals(int precision) => precision < 0 ? DefaultDecimals : precision;

    private static string? Special(double value)
    {
        if (double.IsNaN(value))
            return "NaN";

        return double.IsInfinity(value) ? value > 0 ? "Infinity" : "-Infinity" : null;
    }

    private static FloatingText Of(double value)
    {
        const int MantissaBits = 52;
        var bits = BitConverter.DoubleToInt64Bits(value);
        return Of(bits < 0, (ulong)bits & ((1UL << MantissaBits) - 1), (int)((bits >> MantissaBits) & 0x7FF), MantissaBits, 1075, 17);
    }

    private static FloatingText Of(float value)
    {
        const int MantissaBits = 23;
        var bits = BitConverter.ToInt32(BitConverter.GetBytes(value), 0);
        return Of(bits < 0, (uint)bits & ((1U << MantissaBits) - 1), (bits >> MantissaBits) & 0xFF, MantissaBits, 150, 9);
    }

    private static FloatingText Of(bool isNegative, ulong fraction, int exponent, int bits, int bias, int roundTripDigits) => exponent == 0
        ? new FloatingText(isNegative, fraction, 1 - bias, false, roundTripDigits)
        : new FloatingText(isNegative, fraction | (1UL << bits), exponent - bias, fraction == 0 && exponent > 1, roundTripDigits);

    private bool IsZero => _mantissa.IsZero;

    private string Signed(string text) => (_isNegative ? "-" : "") + text;

    private string General(int? precision, char letter)
    {
        if (IsZero)
            return _isNegative ? "-0" : "0";

        var (digits, point) = precision is { } given ? Rounded(given) : ShortestDigits();
        digits = digits.TrimEnd('0');
        var most = precision ?? Math.Max(digits.Length, _roundTripDigits);

        if (point > most || point < -3)
        {
            var exponent = point - 1;
            return Signed(digits.Substring(0, 1) + (digits.Length > 1 ? "." + digits.Substring(1) : "") + letter + (exponent < 0 ? "-" : "+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture));
        }

        return Signed(point <= 0 ? "0." + new string('0', -point) + digits
            : digits.Length <= point ? digits.PadRight(point, '0')
            : digits.Substring(0, point) + "." + digits.Substring(point));
    }

    private string Scientific(int decimals, char letter)
    {
        var (digits, point) = IsZero ? ("0", 1) : Rounded(decimals + 1);
        digits = digits.PadRight(decimals + 1, '0');
        var exponent = point - 1;
        return Signed(digits.Substring(0, 1) + (decimals > 0 ? "." + digits.Substring(1) : "") + letter + (exponent < 0 ? "-" : "+") + Math.Abs(exponent).ToString("000", CultureInfo.InvariantCulture));
    }

    /// <summary>Without the sign.</summary>
    private string Fixed(int decimals, int shift, bool isGrouped)
    {
        var (digits, point) = IsZero ? ("", 0) : Rounded(_point + shift + decimals);
        point = IsZero ? 0 : point + shift;
        var whole = point <= 0 ? "0" : digits.PadRight(point, '0').Substring(0, point);
        var fraction = (point <= 0 ? new string('0', Math.Min(-point, decimals)) + digits : digits.Length > point ? digits.Substring(point) : "").PadRight(decimals, '0').Substring(0, decimals);

        if (isGrouped)
        {
            var grouped = new StringBuilder(whole);

            for (var i = whole.Length - 3; i > 0; i -= 3)
                _ = grouped.Insert(i, ",");

            whole = grouped.ToString();
        }

        return decimals > 0 ? whole + "." + fraction : whole;
    }

    /// <summary>The number with so many digits, and where the point is; of exact halves the even digit.</summary>
    private (string Digits, int Point) Rounded(int count)
    {
        if (count < 0)
            return ("", _point);

        if (count >= _digits.Length)
            return (_digits, _point);

        var isTie = _digits[count] == '5' && _digits.IndexOfAny(['1', '2', '3', '4', '5', '6', '7', '8', '9'], count + 1) < 0;
        var isEven = count == 0 || (_digits[count - 1] - '0') % 2 == 0;

        if (_digits[count] < '5' || (isTie && isEven))
            return (_digits.Substring(0, count), _point);

        var up = (count == 0 ? BigInteger.One : BigInteger.Parse(_digits.Substring(0, count), CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

        // 9.99 becomes 10, and has a digit too many.
        return up.Length > count && count > 0 ? (up.Substring(0, count), _point + 1) : (up, _point + up.Length - count);
    }

    /// <summary>The fewest digits within the half of the distance to the neighbours, and of those the nearest to the number.</summary>
    private (string Digits, int Point) ShortestDigits()
    {
        // Four times everything, so that the quarter below a power of two is whole.
        var number = _mantissa * 4;
        var high = number + 2;
        var low = number - (_hasCloserLower ? 1 : 2);
        var isEven = _mantissa.IsEven;

        for (var count = 1; count < _digits.Length; count++)
        {
            var below = BigInteger.Parse(_digits.Substring(0, count), CultureInfo.InvariantCulture);
            var (isBelowIn, distanceBelow) = Within(below, count);
            var (isAboveIn, distanceAbove) = Within(below + 1, count);

            if (!isBelowIn && !isAboveIn)
                continue;

            var takesBelow = isBelowIn && (!isAboveIn || distanceBelow < distanceAbove || (distanceBelow == distanceAbove && below.IsEven));
            var digits = (takesBelow ? below : below + 1).ToString(CultureInfo.InvariantCulture);
            return (digits, _point + digits.Length - count);
        }

        return (_digits, _point);

        // Whether digits × 10^(point - count) lies between the bounds, both scaled by 2^-exponent, and how far it is away.
        (bool IsIn, BigInteger Distance) Within(BigInteger digits, int count)
        {
            var power = _point - count;
            var (left, right) = (digits * 4, BigInteger.One);
            left *= power > 0 ? BigInteger.Pow(10, power) : 1;
            right *= power < 0 ? BigInteger.Pow(10, -power) : 1;
            left <<= Math.Max(0, -_exponent);
            right <<= Math.Max(0, _exponent);
            var isIn = isEven ? left >= low * right && left <= high * right : left > low * right && left < high * right;
            return (isIn, BigInteger.Abs(left - (number * right)));
        }
    }
}
