namespace ImageDsl.Rules.Facts;

/// <summary>Text in which <c>*</c> stands for any characters, or none; everything else stands for itself.</summary>
internal static class WildcardPattern
{
    public static bool Matches(string pattern, string text)
    {
        var p = 0;
        var t = 0;
        var star = -1;
        var resume = 0;

        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                // The last star takes one more character; earlier ones never need to, so the time is bounded by the product of lengths.
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;

        return p == pattern.Length;
    }
}
