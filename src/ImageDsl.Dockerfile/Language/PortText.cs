using System.Globalization;

namespace ImageDsl.Dockerfile.Language;

/// <summary>Ports as EXPOSE takes them: <c>port[-port][/protocol]</c>, and by an old habit <c>[ip:][hostPort:]port…</c>.</summary>
internal static class PortText
{
    private const int MaximumPort = 65_535;

    /// <summary>Whether the builder takes it for a port, a range of ports or a published port.</summary>
    public static bool IsPort(string text)
    {
        var containerStart = text.LastIndexOf(':') + 1;
        var container = text.Substring(containerStart);
        var slash = container.IndexOf('/');
        var protocol = slash < 0 ? "" : container.Substring(slash + 1).ToLowerInvariant();

        if (protocol is not ("" or "tcp" or "udp" or "sctp") || Range(slash < 0 ? container : container.Substring(0, slash)) is not { } range)
            return false;

        return containerStart == 0 || IsPublished(text.Substring(0, containerStart - 1), range);
    }

    private static bool IsPublished(string host, (int First, int Last) container)
    {
        var portStart = host.LastIndexOf(':') + 1;
        var address = portStart == 0 ? "" : host.Substring(0, portStart - 1);

        if (address.Length > 0 && !IsAddress(address))
            return false;

        var port = host.Substring(portStart);

        if (port.Length == 0)
            return true;

        // A range of the host stands for any one port of it.
        return Range(port) is { } range && (range.Last - range.First == container.Last - container.First || container.First == container.Last);
    }

    private static (int First, int Last)? Range(string text)
    {
        var dash = text.IndexOf('-');
        var first = Number(dash < 0 ? text : text.Substring(0, dash));
        var last = dash < 0 ? first : Number(text.Substring(dash + 1));
        return first <= last ? (first.Value, last!.Value) : null;
    }

    private static int? Number(string text) =>
        text.Length > 0 && text.Trim().Length == text.Length && decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= MaximumPort
            ? (int)number
            : null;

    private static bool IsAddress(string text) =>
        text[0] == '[' ? text[text.Length - 1] == ']' && IsVersion6(text.Substring(1, text.Length - 2)) : IsVersion4(text) || IsVersion6(text);

    private static bool IsVersion4(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(part =>
            part.Length is > 0 and <= 3 && part.All(c => c is >= '0' and <= '9') && (part.Length == 1 || part[0] != '0') && int.Parse(part, CultureInfo.InvariantCulture) <= 255);
    }

    private static bool IsVersion6(string text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);

        if (gap >= 0 && text.IndexOf("::", gap + 1, StringComparison.Ordinal) >= 0)
            return false;

        var left = Groups(gap < 0 ? text : text.Substring(0, gap), isLast: gap < 0);
        var right = gap < 0 ? 0 : Groups(text.Substring(gap + 2), isLast: true);
        return left >= 0 && right >= 0 && (gap < 0 ? left == 8 : left + right < 8);
    }

    /// <summary>How many groups of 16 bits there are, or -1 when one is wrong; the last two may be an IPv4 address.</summary>
    private static int Groups(string text, bool isLast)
    {
        if (text.Length == 0)
            return 0;

        var parts = text.Split(':');
        var isMixed = isLast && IsVersion4(parts[parts.Length - 1]);
        var plain = isMixed ? parts.Length - 1 : parts.Length;

        for (var i = 0; i < plain; i++)
        {
            if (parts[i].Length is 0 or > 4 || !parts[i].All(Uri.IsHexDigit))
                return -1;
        }

        return isMixed ? plain + 2 : plain;
    }
}
