using System.Text;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>A <c>--name=value</c> before an instruction's arguments.</summary>
internal static class Flag
{
    /// <summary>A flag whose value the builder takes as it is.</summary>
    public static string Encode(string name, string value, char escape)
    {
        CheckAscii(value, $"The value of --{name}");
        return $"--{name}={Protect(value, escape)}";
    }

    /// <summary>A flag whose value passes the word lexer after the flag's own quoting is gone.</summary>
    public static string Encode(string name, ExpandableText value, char escape)
    {
        if (value.Parts.IsEmpty)
            throw new DockerfileFormatException($"The value of --{name} is empty: leave the flag out.");

        ExpandableWord.Check(value, $"The value of --{name}");
        return Encode(name, ExpandableWord.Escape(value, escape), escape);
    }

    /// <summary>Refuses what the flag splitter corrupts: it walks over bytes and takes each for a character.</summary>
    public static void CheckAscii(string value, string place)
    {
        LineText.Check(value, place);

        foreach (var c in value)
        {
            if (c > '~')
                throw new DockerfileFormatException($"{place} contains '{c}': the builder corrupts characters outside ASCII in flags, so use ASCII only.");
        }
    }

    // Quotes around the whole value are safe for all of ASCII; an escaped blank is not, since the search for here-documents reads the
    // line with '\' whatever the file's escape character is.
    private static string Protect(string value, char escape)
    {
        if (!NeedsQuotes(value, escape))
            return value;

        var quoted = new StringBuilder("\"");

        foreach (var c in value)
        {
            if (c == '"' || c == escape)
                _ = quoted.Append(escape);

            _ = quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    private static bool NeedsQuotes(string value, char escape)
    {
        foreach (var c in value)
        {
            if (c is <= ' ' or '"' or '\'' or '<' or '\u007F' || c == escape)
                return true;
        }

        return false;
    }
}
