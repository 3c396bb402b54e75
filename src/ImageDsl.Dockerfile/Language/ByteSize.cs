using System.Globalization;

namespace ImageDsl.Dockerfile.Language;

/// <summary>Sizes in bytes with a unit of 1024s: <c>512m</c>, <c>1.5g</c>, <c>64kib</c>.</summary>
internal static class ByteSize
{
    /// <summary>The size, or null when the builder refuses it or it is more than a number holds.</summary>
    public static long? Parse(string text)
    {
        var last = text.LastIndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ' ']);

        if (last < 0)
            return null;

        var unit = text.Substring(last + 1).ToLowerInvariant();
        var number = text.Substring(0, text[last] == ' ' ? last : last + 1);
        var power = unit.Length == 0 || unit == "b" ? 0 : "kmgtp".IndexOf(unit[0]) + 1;

        if ((power == 0 && unit is not ("" or "b")) || (unit.Length > 1 && unit.Substring(1) is not ("b" or "ib")))
            return null;

        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign;

        if (number.Length > 100 || !double.TryParse(number, Style, CultureInfo.InvariantCulture, out var bytes) || bytes < 0)
            return null;

        for (; power > 0; power--)
            bytes *= 1024;

        return bytes < long.MaxValue ? (long)bytes : null;
    }
}
