using System.Numerics;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>
/// Reads doubles and floats as .NET does since Core 3.0: to the nearest number whatever the count of digits, infinity beyond the greatest, and
/// a negative zero. .NET Framework throws, or is off by one in the last place.
/// </summary>
internal static class FloatingParser
{
    private const int MostExponent = 100_000;

    /// <exception cref="FormatException">The text is no number.</exception>
    public static double Double(string text) => BitConverter.Int64BitsToDouble((long)Bits(text, 52, 1075, 0x7FF));

    /// <inheritdoc cref="Double"/>
    public static float Single(string text) => BitConverter.ToSingle(BitConverter.GetBytes((uint)Bits(text, 23, 150, 0xFF)), 0);

    private static ulong Bits(string text, int fractionBits, int bias, ulong greatestExponent)
    {
        var trimmed = text.TrimEnd('\0').Trim('\t', '\n', '\v', '\f', '\r', ' ');
        var width = fractionBits + (greatestExponent == 0xFF ? 8 : 11);

        switch (trimmed.ToLowerInvariant())
        {
            case "nan" or "-nan" or "+nan":
                return (1UL << width) | (greatestExponent << fractionBits) | (1UL << (fractionBits - 1));
            case "infinity" or "+infinity":
                return greatestExponent << fractionBits;
            case "-infinity":
                return (1UL << width) | (greatestExponent << fractionBits);
        }

        var (isNegative, digits, power) = Scan(trimmed);
        return (isNegative ? 1UL << width : 0) | Nearest(digits, power, fractionBits, bias, greatestExponent);
    }

    /// <summary>sign, digits with commas, a point, digits, an exponent.</summary>
    private static (bool IsNegative, BigInteger Digits, int Power) Scan(string text)
    {
        var at = 0;
        var isNegative = text.Length > 0 && text[0] == '-';

        if (isNegative || (text.Length > 0 && text[0] == '+'))
            at++;

        var digits = new System.Text.StringBuilder("0");
        var (power, hasDigits, hasPoint) = (0, false, false);

        for (; at < text.Length; at++)
        {
            if (text[at] is >= '0' and <= '9')
            {
                _ = digits.Append(text[at]);
                hasDigits = true;
                power -= hasPoint ? 1 : 0;
            }
            else if (text[at] == '.' && !hasPoint)
            {
                hasPoint = true;
            }
            else if (text[at] != ',' || hasPoint || !hasDigits)
            {
                break;
            }
        }

        if (!hasDigits)
            throw new FormatException();

        if (at < text.Length && text[at] is 'e' or 'E')
            (power, at) = Exponent(text, at + 1, power);

        return at == text.Length ? (isNegative, BigInteger.Parse(digits.ToString(), System.Globalization.CultureInfo.InvariantCulture), power) : throw new FormatException();
    }

    private static (int Power, int At) Exponent(string text, int at, int power)
    {
        var isNegative = at < text.Length && text[at] == '-';

        if (isNegative || (at < text.Length && text[at] == '+'))
            at++;

        var (exponent, start) = (0, at);

        for (; at < text.Length && text[at] is >= '0' and <= '9'; at++)
            exponent = Math.Min(MostExponent, (exponent * 10) + text[at] - '0');

        return at > start ? (power + (isNegative ? -exponent : exponent), at) : throw new FormatException();
    }

    /// <summary>The bits of digits × 10^power, without the sign; a tie goes to the even one.</summary>
    private static ulong Nearest(BigInteger digits, int power, int fractionBits, int bias, ulong greatestExponent)
    {
        // Beyond any of these there is nothing but zero and infinity.
        const int FarFromAll = 400;
        var length = digits.IsZero ? 0 : (int)Math.Floor(BigInteger.Log10(digits)) + 1;

        if (digits.IsZero || length + power < -FarFromAll)
            return 0;

        if (length + power > FarFromAll)
            return greatestExponent << fractionBits;

        var numerator = power > 0 ? digits * BigInteger.Pow(10, power) : digits;
        var denominator = power < 0 ? BigInteger.Pow(10, -power) : BigInteger.One;

        // So that the quotient has one bit more than the fraction, or is the fraction of a number below the least normal one.
        var exponent = Math.Max(Length(numerator) - Length(denominator) - fractionBits - 1, 1 - bias);
        var quotient = Divide(numerator, denominator, exponent);

        while (Length(quotient) > fractionBits + 1)
            quotient = Divide(numerator, denominator, ++exponent);

        while (Length(quotient) < fractionBits + 1 && exponent > 1 - bias)
            quotient = Divide(numerator, denominator, --exponent);

        var mantissa = (ulong)quotient;

        var isNormal = mantissa >> fractionBits != 0;
        var biased = isNormal ? (ulong)(exponent + bias) : 0;
        return biased >= greatestExponent ? greatestExponent << fractionBits : (biased << fractionBits) | (mantissa & ((1UL << fractionBits) - 1));
    }

    private static BigInteger Divide(BigInteger numerator, BigInteger denominator, int exponent)
    {
        var (left, right) = exponent < 0 ? (numerator << -exponent, denominator) : (numerator, denominator << exponent);
        var quotient = BigInteger.DivRem(left, right, out var rest);
        var half = (rest * 2).CompareTo(right);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    private static int Length(BigInteger number)
    {
        var bytes = BigInteger.Abs(number).ToByteArray();
        var length = (bytes.Length - 1) * 8;

        for (var top = bytes[bytes.Length - 1]; top > 0; top >>= 1)
            length++;

        return length;
    }
}
