namespace ImageDsl.Values;

/// <summary>Text of several lines.</summary>
internal static class Lines
{
    /// <summary>
    /// The text with <c>\n</c> for every line end: raw strings take their line ends from the source file, and a checkout with other line
    /// ends must not change an image.
    /// </summary>
    public static string Normalize(string text) => text.IndexOf('\r') < 0 ? text : text.Replace("\r\n", "\n").Replace('\r', '\n');

    /// <summary>The text, which ends in a line end unless it is empty.</summary>
    public static string Terminate(string text) => text.Length == 0 || text[text.Length - 1] == '\n' ? text : text + "\n";
}
