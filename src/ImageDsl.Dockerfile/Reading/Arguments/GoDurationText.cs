using System.Globalization;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>Reads times such as <c>1h2m3.5s</c>.</summary>
internal static class GoDurationText
{
    private static readonly (string Name, decimal Ticks)[] Units =
    [
        ("ns", 0.01m), ("us", 10m), ("µs", 10m), ("μs", 10m), ("ms", TimeSpan.TicksPerMillisecond),
        ("s", TimeSpan.TicksPerSecond), ("m", TimeSpan.TicksPerMinute), ("h", TimeSpan.TicksPerHour),
    ];

    /// <summary>The time in ticks, which need not be whole; null when it is none.</summary>
    public static decimal? Parse(string text)
    {
        var position = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var sign = text.Length > 0 && text[0] == '-' ? -1 : 1;

        if (text.Substring(position) == "0")
            return 0;

        if (position == text.Length || text.Length > 100)
            return null;

        var total = 0m;

        while (position < text.Length)
        {
            var start = position;

            while (position < text.Length && text[position] is (>= '0' and <= '9') or '.')
                position++;

            var number = text.Substring(start, position - start);
            var unit = Unit(text, position);

            if (unit is null || number.Length > 25 || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                return null;

            total += value * unit.Value.Ticks;
            position += unit.Value.Name.Length;

            // The builder counts nanoseconds in 64 bits.
            if (total * 100 > long.MaxValue)
                return null;
        }

        return sign * total;
    }

    private static (string Name, decimal Ticks)? Unit(string text, int position)
    {
        foreach (var unit in Units)
        {
            var end = position + unit.Name.Length;

            if (string.CompareOrdinal(text, position, unit.Name, 0, unit.Name.Length) == 0 && (end == text.Length || text[end] is (>= '0' and <= '9') or '.'))
                return unit;
        }

        return null;
    }
}
