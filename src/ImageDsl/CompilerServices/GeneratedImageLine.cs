using System.Text;

namespace ImageDsl.CompilerServices;

/// <summary>
/// The line of a generated source by which the build task finds an image that the assembly itself does not carry (ImageDslEmbed). It is a
/// comment, so that nothing of it is compiled.
/// </summary>
internal static class GeneratedImageLine
{
    private const string Prefix = "//imagedsl:";

    /// <summary>The line, without its end.</summary>
    public static string Write(string @class, string description, string dockerfile) =>
        Prefix + Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join("\0", @class, description, dockerfile)));

    /// <summary>Finds the line in a source; null when there is none or somebody changed it.</summary>
    public static (string Class, string Description, string Dockerfile)? Find(string source)
    {
        // At the beginning of a line: other comments repeat what images hold, which may be anything.
        var start = source.IndexOf("\n" + Prefix, StringComparison.Ordinal);

        if (start < 0)
            return null;

        start += 1 + Prefix.Length;
        var end = source.IndexOf('\n', start);

        try
        {
            var data = Convert.FromBase64String(source.Substring(start, (end < 0 ? source.Length : end) - start).Trim());
            return Encoding.UTF8.GetString(data).Split('\0') is [var @class, var description, var dockerfile] ? (@class, description, dockerfile) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
