using static ImageDsl.Values.Characters;

namespace ImageDsl.Values;

/// <summary>Names of packages, as words of a command line.</summary>
internal static class PackageList
{
    private const string Punctuation = ".+-_:=~^*@/";
    private const string PythonPunctuation = ".+-_=~*[],<>!";

    // Outside of quotes a shell gives these a meaning: it looks for files, or for somewhere to write to.
    private const string Special = "*[]<>!";

    /// <summary>The packages in ordinal order and once each, joined by blanks.</summary>
    /// <param name="packages">Names, possibly with <c>=version</c>, or as the package manager spells it.</param>
    /// <param name="spelling">How the package manager writes versions.</param>
    public static string Write(string[]? packages, PackageSpelling spelling)
    {
        var names = Required.AtLeastOne(packages, "The list of packages");

        foreach (var name in names)
            CheckName(name, spelling);

        var words = names.Select(name => Spell(name, spelling)).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).Select(Quote);
        return string.Join(" ", words);
    }

    private static void CheckName(string name, PackageSpelling spelling)
    {
        var sample = VariableText.Sample(Required.Text(name, "A package"));
        var isPython = spelling == PackageSpelling.Python;
        var punctuation = isPython ? PythonPunctuation : Punctuation;
        var rule = isPython
            ? "one name with optional extras and versions: letters, digits and . + - _ = ~ * [ ] , < > !"
            : "one name with an optional version: letters, digits and . + - _ : = ~ ^ * @ /";

        Check(
            sample,
            (c, i) => IsAlphanumeric(c) || (!isPython && c is '@' or '/') || (i > 0 && punctuation.IndexOf(c) >= 0),
            "a package",
            rule);
    }

    private static string Spell(string name, PackageSpelling spelling)
    {
        var pin = name.IndexOf('=');
        var isPin = pin > 0 && pin < name.Length - 1 && name[pin + 1] != '=' && "=<>!~".IndexOf(name[pin - 1]) < 0;

        return isPin && Separator(spelling) is { } separator ? name.Substring(0, pin) + separator + name.Substring(pin + 1) : name;
    }

    private static string? Separator(PackageSpelling spelling) => spelling switch
    {
        PackageSpelling.Dash => "-",
        PackageSpelling.Python => "==",
        PackageSpelling.Node => "@",
        _ => null,
    };

    private static string Quote(string name)
    {
        if (VariableText.HasVariable(name))
            return $"\"{name}\"";

        return name.Any(c => Special.IndexOf(c) >= 0) ? $"'{name}'" : name;
    }
}
