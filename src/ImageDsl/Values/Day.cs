using System.Globalization;

namespace ImageDsl.Values;

/// <summary>Days as <c>2028-08-09</c>, whose texts are in the order of time.</summary>
internal static class Day
{
    private static readonly int[] Lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Whether the text is a day of the calendar.</summary>
    public static bool IsDay(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-'
        && TryParse(text.Substring(0, 4), out var year) && TryParse(text.Substring(5, 2), out var month) && TryParse(text.Substring(8), out var day)
        && month is >= 1 and <= 12 && day >= 1 && day <= LengthOf(year, month);

    private static int LengthOf(int year, int month) => month == 2 && !IsLeap(year) ? 28 : Lengths[month - 1];

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    private static bool TryParse(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
