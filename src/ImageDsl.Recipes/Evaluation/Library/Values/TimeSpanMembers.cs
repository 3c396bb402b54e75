using System.Globalization;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>TimeSpan.</summary>
internal static class TimeSpanMembers
{
    private const string T = "M:System.TimeSpan.";

    public static void AddTo(KnownMemberTable table)
    {
        AddMaking(table);
        AddText(table);
        AddArithmetic(table);
        AddComparison(table);

        foreach (var part in (string[])["Days", "Hours", "Minutes", "Seconds", "Milliseconds"])
            table.Instance(T + "get_" + part, c => Part(Span(c, 0), part));
    }

    private static void AddMaking(KnownMemberTable table)
    {
        // Whole numbers through ticks: .NET Framework rounds fractions to milliseconds, .NET does not.
        AddUnit(table, "Days", TimeSpan.TicksPerDay, "System.Int32");
        AddUnit(table, "Hours", TimeSpan.TicksPerHour, "System.Int32");
        AddUnit(table, "Minutes", TimeSpan.TicksPerMinute, "System.Int64");
        AddUnit(table, "Seconds", TimeSpan.TicksPerSecond, "System.Int64");
        AddUnit(table, "Milliseconds", TimeSpan.TicksPerMillisecond, "System.Int64");

        table.Static(T + "FromTicks(System.Int64)", c => TimeSpan.FromTicks(c.Of<long>(0)));
        table.Static(T + "#ctor(System.Int64)", c => new TimeSpan(c.Of<long>(0)));
        table.Static(T + "#ctor(System.Int32,System.Int32,System.Int32)", c => new TimeSpan(c.Int(0), c.Int(1), c.Int(2)));
        table.Static(T + "#ctor(System.Int32,System.Int32,System.Int32,System.Int32)", c => new TimeSpan(c.Int(0), c.Int(1), c.Int(2), c.Int(3)));
        AddParts(table, "Days", TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, 10);
        AddParts(table, "Hours", TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, 10);
        AddParts(table, "Minutes", TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, 10);
        AddParts(table, "Seconds", TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, 10);
        AddParts(table, "Milliseconds", TimeSpan.TicksPerMillisecond, 10);
        table.Static(T + "FromMicroseconds(System.Int64)", c => Sum(c, 10));
        table.Static(T + "FromMicroseconds(System.Double)", c => FromUnits(c.Of<double>(0), 10));
        table.Static(T + "#ctor(System.Int32,System.Int32,System.Int32,System.Int32,System.Int32)", c => new TimeSpan(c.Int(0), c.Int(1), c.Int(2), c.Int(3), c.Int(4)));
    }

    private static void AddText(KnownMemberTable table)
    {
        foreach (var provider in (string[])["", ",System.IFormatProvider"])
        {
            table.Static($"{T}Parse(System.String{provider})", c => TimeSpan.Parse(c.Text(0), CultureInfo.InvariantCulture));
            table.Static($"{T}TryParse(System.String{provider},System.TimeSpan@)", c =>
                c.Try(c.Count - 1, TimeSpan.TryParse(c.TextOrNull(0), CultureInfo.InvariantCulture, out var span), span));
        }

        table.Instance(T + "ToString(System.String,System.IFormatProvider)", c => Span(c, 0).ToString(c.TextOrNull(1), CultureInfo.InvariantCulture));
        table.Instance(T + "ToString", c => c.Interpreter.Text.Of(c[0]));
        table.Instance(T + "ToString(System.String)", c => c.Interpreter.Text.Format(c[0], c.TextOrNull(1)));
    }

    private static void AddArithmetic(KnownMemberTable table)
    {
        table.Instance(T + "Duration", c => Span(c, 0).Duration());
        table.Instance(T + "Multiply(System.Double)", c => Times(Span(c, 0), c.Of<double>(1)));
        table.Instance(T + "Divide(System.Double)", c => Over(Span(c, 0), c.Of<double>(1)));
        table.Instance(T + "Divide(System.TimeSpan)", c => Span(c, 0).Ticks / (double)Span(c, 1).Ticks);
        table.Static(T + "op_Division(System.TimeSpan,System.Double)", c => Over(Span(c, 0), c.Of<double>(1)));
        table.Static(T + "op_UnaryPlus(System.TimeSpan)", c => Span(c, 0));
        table.Instance(T + "get_Ticks", c => Span(c, 0).Ticks);

        // .NET Framework multiplies by the inverse, which is another number.
        table.Instance(T + "get_TotalDays", c => Span(c, 0).Ticks / (double)TimeSpan.TicksPerDay);
        table.Instance(T + "get_TotalHours", c => Span(c, 0).Ticks / (double)TimeSpan.TicksPerHour);
        table.Instance(T + "get_TotalMinutes", c => Span(c, 0).Ticks / (double)TimeSpan.TicksPerMinute);
        table.Instance(T + "get_TotalSeconds", c => Span(c, 0).Ticks / (double)TimeSpan.TicksPerSecond);
        table.Instance(T + "get_TotalMilliseconds", c => Span(c, 0).TotalMilliseconds);
        table.Instance(T + "Add(System.TimeSpan)", c => Span(c, 0) + Span(c, 1));
        table.Instance(T + "Subtract(System.TimeSpan)", c => Span(c, 0) - Span(c, 1));
        table.Instance(T + "Negate", c => -Span(c, 0));
        table.Static(T + "op_Addition(System.TimeSpan,System.TimeSpan)", c => Span(c, 0) + Span(c, 1));
        table.Static(T + "op_Subtraction(System.TimeSpan,System.TimeSpan)", c => Span(c, 0) - Span(c, 1));
        table.Static(T + "op_UnaryNegation(System.TimeSpan)", c => -Span(c, 0));
        table.Static(T + "op_Multiply(System.TimeSpan,System.Double)", c => Times(Span(c, 0), c.Of<double>(1)));
        table.Static(T + "op_Multiply(System.Double,System.TimeSpan)", c => Times(Span(c, 1), c.Of<double>(0)));
        table.Static(T + "op_Division(System.TimeSpan,System.TimeSpan)", c => Span(c, 0).Ticks / (double)Span(c, 1).Ticks);
    }

    private static void AddComparison(KnownMemberTable table)
    {
        table.Static(T + "Compare(System.TimeSpan,System.TimeSpan)", c => Span(c, 0).CompareTo(Span(c, 1)));
        table.Static(T + "Equals(System.TimeSpan,System.TimeSpan)", c => c.Box(Span(c, 0) == Span(c, 1)));
        table.Instance(T + "Equals(System.Object)", c => c.Box(Span(c, 0).Equals(c[1])));
        table.Instance(T + "CompareTo(System.TimeSpan)", c => Span(c, 0).CompareTo(Span(c, 1)));
        table.Instance(T + "Equals(System.TimeSpan)", c => c.Box(Span(c, 0) == Span(c, 1)));
        table.Static(T + "op_Equality(System.TimeSpan,System.TimeSpan)", c => c.Box(Span(c, 0) == Span(c, 1)));
        table.Static(T + "op_Inequality(System.TimeSpan,System.TimeSpan)", c => c.Box(Span(c, 0) != Span(c, 1)));
        table.Static(T + "op_LessThan(System.TimeSpan,System.TimeSpan)", c => c.Box(Span(c, 0) < Span(c, 1)));
        table.Static(T + "op_LessThanOrEqual(System.TimeSpan,System.TimeSpan)", c => c.Box(Span(c, 0) <= Span(c, 1)));
        table.Static(T + "op_GreaterThan(System.TimeSpan,System.TimeSpan)", c => c.Box(Span(c, 0) > Span(c, 1)));
        table.Static(T + "op_GreaterThanOrEqual(System.TimeSpan,System.TimeSpan)", c => c.Box(Span(c, 0) >= Span(c, 1)));
    }

    private static void AddUnit(KnownMemberTable table, string unit, long ticks, string whole)
    {
        table.Static($"{T}From{unit}(System.Double)", c => FromUnits(c.Of<double>(0), ticks));
        table.Static($"{T}From{unit}({whole})", c => Sum(c, ticks));
    }

    /// <summary>A time of several units, of which all but the first may be left out: each has its default, zero.</summary>
    private static void AddParts(KnownMemberTable table, string unit, params long[] ticks)
    {
        // Days and hours are ints.
        var parameters = ticks.Select((t, i) => t == TimeSpan.TicksPerDay || (t == TimeSpan.TicksPerHour && (i == 0 || unit == "Days")) ? "System.Int32" : "System.Int64");
        table.Static($"{T}From{unit}({string.Join(",", parameters)})", c => Sum(c, ticks));
    }

    private static object Sum(LibraryCall call, params long[] ticks)
    {
        var total = 0m;

        for (var i = 0; i < ticks.Length; i++)
            total += Convert.ToDecimal(call[i], CultureInfo.InvariantCulture) * ticks[i];

        return total is >= long.MinValue and <= long.MaxValue ? TimeSpan.FromTicks((long)total) : throw new ThrownException(nameof(ArgumentOutOfRangeException));
    }

    private static TimeSpan Span(LibraryCall call, int index) => (TimeSpan)call[index]!;

    private static int Part(TimeSpan span, string part) => part switch
    {
        "Days" => span.Days,
        "Hours" => span.Hours,
        "Minutes" => span.Minutes,
        "Seconds" => span.Seconds,
        _ => span.Milliseconds,
    };

    private static TimeSpan FromUnits(double units, long ticks)
    {
        if (double.IsNaN(units))
            throw new ThrownException(nameof(ArgumentException));

        return OfTicks(units * ticks);
    }

    private static TimeSpan Over(TimeSpan span, double divisor)
    {
        if (double.IsNaN(divisor))
            throw new ThrownException(nameof(ArgumentException));

        return OfTicks(Math.Round(span.Ticks / divisor));
    }

    private static TimeSpan Times(TimeSpan span, double factor)
    {
        if (double.IsNaN(factor))
            throw new ThrownException(nameof(ArgumentException));

        return OfTicks(Math.Round(span.Ticks * factor));
    }

    /// <summary>The double of the greatest long is one more than it, and counts as it.</summary>
    private static TimeSpan OfTicks(double ticks)
    {
        if (!(ticks is >= long.MinValue and <= long.MaxValue))
            throw new ThrownException(nameof(OverflowException));

        return ticks == long.MaxValue ? TimeSpan.MaxValue : TimeSpan.FromTicks((long)ticks);
    }
}
