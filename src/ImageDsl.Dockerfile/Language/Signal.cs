using System.Globalization;

namespace ImageDsl.Dockerfile.Language;

/// <summary>The signals of Linux by name, as the builder knows them.</summary>
internal static class Signal
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "ABRT", "ALRM", "BUS", "CHLD", "CLD", "CONT", "FPE", "HUP", "ILL", "INT", "IO", "IOT", "KILL", "PIPE", "POLL", "PROF", "PWR", "QUIT",
        "SEGV", "STKFLT", "STOP", "SYS", "TERM", "TRAP", "TSTP", "TTIN", "TTOU", "URG", "USR1", "USR2", "VTALRM", "WINCH", "XCPU", "XFSZ",
        "RTMIN", "RTMAX",
    };

    /// <summary>Whether the builder accepts it: a name with or without <c>SIG</c>, <c>RTMIN+n</c>, <c>RTMAX-n</c>, or a number other than 0.</summary>
    public static bool IsKnown(string signal)
    {
        if (long.TryParse(signal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number != 0;

        var name = signal.StartsWith("SIG", StringComparison.OrdinalIgnoreCase) ? signal.Substring(3) : signal;
        return Names.Contains(name) || IsRealTime(name, "RTMIN+", 15) || IsRealTime(name, "RTMAX-", 14);
    }

    private static bool IsRealTime(string name, string prefix, int maximum) =>
        name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(name.Substring(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
        && offset >= 1 && offset <= maximum && name[prefix.Length] != '0';
}
