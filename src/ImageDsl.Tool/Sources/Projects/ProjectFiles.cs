using System.Text.RegularExpressions;

namespace ImageDsl.Tool.Sources;

/// <summary>Projects and solutions: where their projects are.</summary>
internal static partial class ProjectFiles
{
    /// <summary>Whether a path is that of a project or a solution.</summary>
    public static bool IsProjectOrSolution(string path) => IsSolution(path) || IsProject(path);

    /// <summary>The directories of the projects that a project or solution file stands for.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<string> Directories(string path)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;

        if (!IsSolution(path))
            return [directory];

        return
        [
            .. ProjectPath().Matches(SourceFiles.ReadText(path))
                .Select(match => Path.GetDirectoryName(Path.GetFullPath(Path.Combine(directory, match.Groups[1].Value.Replace('\\', '/'))))!)
                .Where(Directory.Exists)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static bool IsProject(string path) => Path.GetExtension(path).ToLowerInvariant() is ".csproj" or ".fsproj" or ".vbproj";

    private static bool IsSolution(string path) => Path.GetExtension(path).ToLowerInvariant() is ".sln" or ".slnx";

    [GeneratedRegex("\"([^\"\\r\\n]+\\.(?:cs|fs|vb)proj)\"", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProjectPath();
}
