using System.Text;
using ImageDsl.Rules.Documents;

namespace ImageDsl.Build.Files;

/// <summary>
/// Compares what lies in the output folder with what a build would write there. Nothing is written. The files of an image have to be there; the documents
/// about all of them are compared where they are, since not everybody commits them; where lines of the sources stand is not compared.
/// </summary>
internal static class OutputVerification
{
    /// <summary>The differences, in the order of the paths.</summary>
    /// <exception cref="OutputException">The file system refuses a file.</exception>
    public static IReadOnlyList<OutputDifference> Compare(string folder, IReadOnlyList<OutputFile> files, CancellationToken cancellationToken)
    {
        var differences = new List<OutputDifference>();

        // Where lines of the sources stand is nothing to commit: an empty line in a class would change it.
        foreach (var file in files.Where(file => file.Path != OutputNames.OriginsJson))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = Path.Combine(folder, file.Path);

            if (Read(path) is not { } committed)
            {
                if (OutputNames.IsOfImage(Path.GetFileName(path)))
                    differences.Add(new OutputDifference(path, null, "it is missing", ""));
            }
            else if (TextDifference.Find(WithoutBuild(file.Path, committed), WithoutBuild(file.Path, file.Text)) is { } difference)
            {
                differences.Add(new OutputDifference(path, difference.Line, difference.Summary, difference.Text));
            }
        }

        var owned = new HashSet<string>(files.Select(f => Path.GetFullPath(Path.Combine(folder, f.Path))), FileSystem.PathComparer);
        differences.AddRange(FilesOfImages(folder).Where(path => !owned.Contains(path)).Select(path => new OutputDifference(path, null, "no image owns it", "")));

        return [.. differences.OrderBy(d => d.Path, StringComparer.Ordinal)];
    }

    /// <summary>The folders that an image could be written to; whoever keeps other files beside them keeps them.</summary>
    private static IEnumerable<string> FilesOfImages(string folder) => Attempt(folder, () => !Directory.Exists(folder) ? [] : Directory.GetDirectories(folder)
        .SelectMany(Directory.GetFiles)
        .Where(path => OutputNames.IsOfImage(Path.GetFileName(path)) && OutputNames.IsOutputFile(path))
        .Select(Path.GetFullPath)
        .ToList());

    private static string? Read(string path) => Attempt(path, () => File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : null);

    /// <summary>Line breaks are a matter of the version control, and labels of the bake file one of the build.</summary>
    private static string WithoutBuild(string path, string text)
    {
        text = text.Replace("\r\n", "\n");
        return path == OutputNames.BakeFile ? BakeFile.WithoutLabels(text) : text;
    }

    private static T Attempt<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (FileSystem.IsRefusal(e))
        {
            throw new OutputException($"'{path}': {e.Message}", e);
        }
    }
}

/// <summary>A file that is not what the build would write.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Line">The first line that differs, counted from 1; null when the file as a whole is at fault.</param>
/// <param name="Summary">What is wrong, in words.</param>
/// <param name="Text">All differences as lines that begin with <c>-</c> (as it is), <c>+</c> (as it is to be) and a blank; may be empty.</param>
internal sealed record OutputDifference(string Path, int? Line, string Summary, string Text);
