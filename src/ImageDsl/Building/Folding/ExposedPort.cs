using System.Globalization;

namespace ImageDsl.Building;

/// <summary>Ports as images have them: <c>8080/tcp</c>.</summary>
internal static class ExposedPort
{
    /// <summary>The ports that a word of EXPOSE stands for; a range is many.</summary>
    public static IEnumerable<string> Expand(string text)
    {
        var parts = text.Split('/');
        var protocol = parts.Length > 1 ? parts[1].ToLowerInvariant() : "tcp";
        var range = parts[0].Split('-');

        // A variable: what it holds is known when the image is built.
        if (!TryParse(range[0], out var first) || !TryParse(range[range.Length - 1], out var last))
            return [text];

        return Enumerable.Range(first, Math.Max(1, last - first + 1))
            .Select(port => $"{port.ToString(CultureInfo.InvariantCulture)}/{protocol}");
    }

    /// <summary>The number by which ports are sorted; what has none comes last.</summary>
    public static int NumberOf(string port) => TryParse(port.Split('/')[0], out var number) ? number : int.MaxValue;

    private static bool TryParse(string text, out int port) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port);
}
