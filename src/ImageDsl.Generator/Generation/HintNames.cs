using System.Globalization;
using System.Text;

namespace ImageDsl.Generator.Generation;

/// <summary>Gives generated sources names that hosts accept and that differ without regard to case.</summary>
internal sealed class HintNames
{
    /// <summary>How the names of images' sources end.</summary>
    public const string Suffix = ".image.g.cs";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name for a class.</summary>
    public string For(string fullName)
    {
        var name = Clean(fullName);
        var unique = name + Suffix;

        for (var i = 2; !_taken.Add(unique); i++)
            unique = name + "-" + i.ToString(CultureInfo.InvariantCulture) + Suffix;

        return unique;
    }

    private static string Clean(string fullName)
    {
        if (fullName.All(IsPlain))
            return fullName;

        var text = new StringBuilder();

        foreach (var c in fullName)
            _ = IsPlain(c) ? text.Append(c) : text.Append('_').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));

        return text.ToString();
    }

    private static bool IsPlain(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.';
}
