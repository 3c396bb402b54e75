using System.Text;

namespace ImageDsl.Tool.Output;

/// <summary>Text of unknown origin on its way to a terminal or into a picture.</summary>
internal static class TerminalText
{
    /// <summary>
    /// The text on one line and without what a terminal would obey, an eye would not see, or XML could not hold: control characters, those
    /// that turn the direction of writing, and halves of surrogate pairs become U+FFFD. So does what a pipeline would obey in its log.
    /// </summary>
    public static string Clean(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~'))
            return WithoutPipelineCommands(text);

        var clean = new StringBuilder(text.Length);

        foreach (var rune in text.EnumerateRunes())
            _ = clean.Append((IsHarmful(rune) ? Rune.ReplacementChar : rune).ToString());

        return WithoutPipelineCommands(clean.ToString());
    }

    /// <summary>GitHub obeys a line that begins with <c>::</c>, and <c>##[</c> within one; Azure <c>##vso[</c> and <c>##[</c>.</summary>
    private static string WithoutPipelineCommands(string text)
    {
        if (text.TrimStart().StartsWith("::", StringComparison.Ordinal))
            text = text.Insert(text.IndexOf(':', StringComparison.Ordinal) + 1, Rune.ReplacementChar.ToString());

        return text.Contains("##", StringComparison.Ordinal)
            ? text.Replace("##[", $"#{Rune.ReplacementChar}#[", StringComparison.Ordinal).Replace("##vso[", $"#{Rune.ReplacementChar}#vso[", StringComparison.OrdinalIgnoreCase)
            : text;
    }

    private static bool IsHarmful(Rune rune) => Rune.IsControl(rune)
        || rune.Value is (>= 0x200b and <= 0x200f) or (>= 0x2028 and <= 0x202e) or (>= 0x2066 and <= 0x2069) or 0xfeff or 0xfffe or 0xffff;
}
