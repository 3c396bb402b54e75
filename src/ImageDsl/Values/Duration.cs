namespace ImageDsl.Values;

/// <summary>Times of a health check.</summary>
internal static class Duration
{
    public static TimeSpan? Check(TimeSpan? time, string name)
    {
        if (time is not { } value || value >= TimeSpan.FromMilliseconds(1))
            return time;

        throw new ImageDefinitionException(value == TimeSpan.Zero
            ? $"The time '{name}' of a health check is zero, which an engine reads as its default: leave it out."
            : $"The time '{name}' of a health check must be at least 1 ms; it is {value.ToString("c", System.Globalization.CultureInfo.InvariantCulture)}.");
    }
}
