using static ImageDsl.Values.Characters;

namespace ImageDsl.Values;

/// <summary>Names of distribution packages, as words of a command line.</summary>
internal static class PackageList
{
    /// <summary>The packages in ordinal order and once each, joined by blanks.</summary>
    public static string Write(string[]? packages)
    {
        var names = Required.AtLeastOne(packages, "The list of packages");

        foreach (var name in names)
            CheckName(name);

        var words = names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).Select(Quote);
        return string.Join(" ", words);
    }

    private static void CheckName(string name)
    {
        _ = Required.Text(name, "A package");
        Check(
            name,
            (c, i) => IsAlphanumeric(c) || c is '@' or '/' || (i > 0 && c is '.' or '+' or '-' or '_' or ':' or '=' or '~' or '^' or '*'),
            "a package",
            "one name with an optional version: letters, digits and . + - _ : = ~ ^ * @ /");
    }

    // The shell would look for files that match.
    private static string Quote(string name) => name.IndexOf('*') < 0 ? name : $"'{name}'";
}
