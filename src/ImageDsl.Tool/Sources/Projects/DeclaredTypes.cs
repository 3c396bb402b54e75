using System.Text.RegularExpressions;

namespace ImageDsl.Tool.Sources;

/// <summary>
/// Which types the C# files of a directory declare, by their simple names. Read as text: a name too many makes an answer larger, never smaller.
/// </summary>
internal sealed partial class DeclaredTypes
{
    private readonly Dictionary<string, HashSet<string>> _filesByType = new(StringComparer.Ordinal);
    private readonly HashSet<string> _constantTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Reads the files below a directory.</summary>
    /// <param name="directory">The directory, full.</param>
    /// <param name="show">Gives a path as it is shown.</param>
    public DeclaredTypes(string directory, Func<string, string> show)
    {
        foreach (var file in Files(directory))
        {
            var text = TryRead(file);
            var shown = show(file);
            _texts[shown] = text;

            foreach (var name in Declaration().Matches(text).Select(match => match.Groups[1].Value))
            {
                if (!_filesByType.TryGetValue(name, out var files))
                    _filesByType.Add(name, files = new HashSet<string>(StringComparer.Ordinal));

                _ = files.Add(shown);

                if (Constant().IsMatch(text))
                    _ = _constantTypes.Add(name);
            }
        }
    }

    /// <summary>The files that declare types of these names, and those with constants that these files mention, since constants leave no other trace.</summary>
    public IReadOnlySet<string> FilesOf(IEnumerable<string> simpleNames)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(simpleNames);
        var seen = new HashSet<string>(StringComparer.Ordinal);

        while (open.Count > 0)
        {
            var name = open.Pop();

            if (!seen.Add(name) || !_filesByType.TryGetValue(name, out var declaring))
                continue;

            foreach (var mentioned in declaring.Where(files.Add).SelectMany(file => Name().Matches(_texts[file]).Select(match => match.Value)).Where(_constantTypes.Contains))
                open.Push(mentioned);
        }

        return files;
    }

    /// <summary>Whether any file declares a type of this name.</summary>
    public bool Has(string simpleName) => _filesByType.ContainsKey(simpleName);

    /// <summary>
    /// Whether what a file declares may have its say in others without being named there, or is named there: a type, an extension method, a part of the same type.
    /// </summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="others">The texts of the others.</param>
    public static bool MayConcern(string text, IEnumerable<string> others)
    {
        if (WithoutName().IsMatch(text))
            return true;

        var names = Declaration().Matches(text).Concat(Extension().Matches(text)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        return others.Any(other => Name().Matches(other).Any(match => names.Contains(match.Value)));
    }

    /// <summary>A directory that may not be read declares nothing that is known.</summary>
    private static IEnumerable<string> Files(string directory) => SourceTree
        .Files(directory, folder => folder.Equals("bin", StringComparison.OrdinalIgnoreCase), (_, _) => { }, CancellationToken.None)
        .Where(file => file.Extension.Equals(".cs", StringComparison.OrdinalIgnoreCase))
        .Select(file => file.FullName);

    private static string TryRead(string file)
    {
        try
        {
            return SourceFiles.ReadText(file);
        }
        catch (Exception exception) when (SourceFiles.IsExpected(exception))
        {
            return "";
        }
    }

    [GeneratedRegex(@"\b(?:class|struct|record|interface|enum)\s+(?:(?:class|struct)\s+)?@?([\p{L}_][\p{L}\p{Nd}_]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    /// <summary>A method with <c>this</c> before its first parameter.</summary>
    [GeneratedRegex(@"([\p{L}_][\p{L}\p{Nd}_]*)\s*(?:<[^<>()]*>\s*)?\(\s*this\s", RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    /// <summary>What holds in all files, and extension blocks, whose members have no mark of their own.</summary>
    [GeneratedRegex(@"\bglobal\s+using\b|\[\s*(?:assembly|module)\s*:|\bextension\s*[<(]", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutName();

    [GeneratedRegex(@"\b(?:const|enum)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Constant();

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
