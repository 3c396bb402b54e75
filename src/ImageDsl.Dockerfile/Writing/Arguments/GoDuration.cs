using System.Globalization;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>Times as HEALTHCHECK takes them: <c>1h2m3.5s</c>, <c>500ms</c>.</summary>
internal static class GoDuration
{
    // The builder counts nanoseconds in 64 bits.
    private static readonly TimeSpan Longest = TimeSpan.FromTicks(long.MaxValue / 100);

    public static string Encode(TimeSpan time, string option)
    {
        if (time < TimeSpan.Zero || (time > TimeSpan.Zero && time < TimeSpan.FromMilliseconds(1)))
            throw new DockerfileFormatException($"The option {option} of HEALTHCHECK must be 0 or at least a millisecond; it is {time:c}.");

        if (time > Longest)
            throw new DockerfileFormatException($"The option {option} of HEALTHCHECK is longer than the builder can count: use at most {Longest.Days} days.");

        if (time == TimeSpan.Zero)
            return "0s";

        if (time < TimeSpan.FromSeconds(1))
            return Number(time.Ticks, TimeSpan.TicksPerMillisecond) + "ms";

        var hours = time.Ticks / TimeSpan.TicksPerHour;
        var minutes = time.Minutes;
        var rest = time.Ticks % TimeSpan.TicksPerMinute;

        return (hours > 0 ? Number(hours, 1) + "h" : "")
            + (minutes > 0 ? Number(minutes, 1) + "m" : "")
            + (rest > 0 ? Number(rest, TimeSpan.TicksPerSecond) + "s" : "");
    }

    private static string Number(long ticks, long ticksPerUnit) =>
        (ticks / (decimal)ticksPerUnit).ToString("0.#######", CultureInfo.InvariantCulture);
}
