namespace ImageDsl.Build.Files;

/// <summary>
/// The only names that are ever written or removed. Names of images come from names of classes, and the list of written files from a
/// folder anyone can edit: neither may lead outside of the output folder or to a file that is not ours.
/// </summary>
internal static class OutputNames
{
    public const string BakeFile = Rules.Documents.BakeFile.Name;
    public const string ImagesJson = Rules.Documents.ImagesJson.Name;
    public const string ImagesMarkdown = Rules.Documents.ImagesMarkdown.Name;
    public const string OriginsJson = Rules.Documents.OriginsJson.Name;

    private const string Dockerfile = "Dockerfile";
    private const string Dockerignore = Dockerfile + ".dockerignore";

    /// <summary>The longest name of a folder that every file system takes.</summary>
    private const int MaximumFolderName = 255;

    /// <summary>What Windows takes for a device in any folder, with and without an extension.</summary>
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>Whether a file name is that of a file in the folder of an image.</summary>
    public static bool IsOfImage(string fileName) => fileName is Dockerfile or Dockerignore;

    /// <summary>Whether a path relative to the output folder is one of ours: a document, or <c>name/Dockerfile</c> and what belongs to it.</summary>
    public static bool IsOutput(string path)
    {
        var slash = path.IndexOf('/');

        return slash < 0 ? IsDocument(path) : IsOfImage(path.Substring(slash + 1)) && IsFolder(path.Substring(0, slash));
    }

    /// <summary>Whether a full path ends as ours do.</summary>
    public static bool IsOutputFile(string fullPath)
    {
        var name = Path.GetFileName(fullPath);

        return IsDocument(name) || (IsOfImage(name) && IsFolder(Path.GetFileName(Path.GetDirectoryName(fullPath) ?? "")));
    }

    private static bool IsDocument(string name) => name is BakeFile or ImagesJson or ImagesMarkdown or OriginsJson;

    private static bool IsFolder(string name) =>
        name.Length is > 0 and <= MaximumFolderName && name[0] != '.' && name.All(IsNameCharacter) && !name.EndsWith(".", StringComparison.Ordinal)
        && !Devices.Contains(name.Split('.')[0]);

    /// <summary>Letters of any script, for C# names are not only ASCII; nothing that a file system or a shell gives a meaning.</summary>
    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '-' or '_' or '.' || IsMark(c);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c)
        is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark
        or System.Globalization.UnicodeCategory.LetterNumber
        or System.Globalization.UnicodeCategory.ConnectorPunctuation;
}
