using ImageDsl.Build.Incremental;

namespace ImageDsl.Build.Files;

/// <summary>The folder that the files of a project are written to, and nothing else of which is touched.</summary>
internal sealed class OutputFolder(string path, FileList list)
{
    /// <summary>
    /// Makes the folder hold these files: writes the ones that differ, then removes the ones that an earlier build wrote and that are
    /// not among them. Each file is whole at every moment.
    /// </summary>
    /// <exception cref="OutputException">A path is not one of ours, leads outside, or the file system refuses it.</exception>
    /// <param name="files">The files.</param>
    /// <param name="memory">Files that were looked at just now.</param>
    /// <param name="cancellationToken">Observed per file.</param>
    public OutputSummary Update(IReadOnlyList<OutputFile> files, FileMemory memory, CancellationToken cancellationToken)
    {
        Validate(files);

        var current = files.Select(f => GetFullPath(f.Path)).ToList();
        var earlier = Attempt(list.Read, path);
        var stale = earlier.Except(current, FileSystem.PathComparer).ToList();
        var written = 0;

        // First the list of both, then the files: a build that dies in between leaves no file that nobody knows of.
        if (earlier.Count > 0 || current.Count > 0)
            _ = Attempt(() => list.Write(current.Concat(stale)), path);

        for (var i = 0; i < files.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (target, file) = (current[i], files[i]);

            if (!memory.Has(target, file) && Attempt(() => AtomicFile.WriteIfChanged(target, file.Content), target))
                written++;
        }

        var removed = stale.Count(Remove);

        if (stale.Count > 0)
            _ = Attempt(() => list.Write(current), path);

        return new OutputSummary(files.Count, written, removed);
    }

    /// <summary>Looks at the files and writes nothing; those that have their content are remembered.</summary>
    /// <exception cref="OutputException">A path is not one of ours, leads outside, or the file system refuses it.</exception>
    public void Look(IReadOnlyList<OutputFile> files, FileMemory memory, CancellationToken cancellationToken)
    {
        Validate(files);

        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var target = GetFullPath(file.Path);
            _ = Attempt(() => memory.Look(target, file), target);
        }
    }

    /// <summary>Removes what earlier builds wrote, and the folders that this empties.</summary>
    /// <exception cref="OutputException">The file system refuses it.</exception>
    public static int Clean(FileList list, string listPath)
    {
        var files = Attempt(list.Read, listPath);
        var removed = files.Count(Remove);

        foreach (var folder in files.Select(GetRoot).Distinct(FileSystem.PathComparer))
            RemoveIfEmpty(folder);

        _ = Attempt(() => AtomicFile.Delete(listPath), listPath);
        return removed;
    }

    private void Validate(IReadOnlyList<OutputFile> files)
    {
        // Two names that differ only in case are one file on most machines; the same sources must build on all of them.
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        foreach (var file in files)
        {
            if (!OutputNames.IsOutput(file.Path))
                throw new OutputException($"'{file.Path}' is no name that can be written below the output folder");

            if (!names.Add(file.Path))
                throw new OutputException($"two images would be written to '{file.Path}'");

            var folder = Path.GetDirectoryName(GetFullPath(file.Path))!;

            if (!string.Equals(folder, Path.GetFullPath(path), FileSystem.PathComparison) && Attempt(() => FileSystem.IsLink(folder), folder))
                throw new OutputException($"'{folder}' is a link that may lead outside the output folder: remove it");
        }
    }

    private string GetFullPath(string relative) => Path.GetFullPath(Path.Combine(path, relative));

    /// <summary>The output folder that a written file lies in: above the image's own folder.</summary>
    private static string GetRoot(string file)
    {
        var folder = Path.GetDirectoryName(file)!;

        return OutputNames.IsOfImage(Path.GetFileName(file)) ? Path.GetDirectoryName(folder)! : folder;
    }

    private static bool Remove(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        var isImage = OutputNames.IsOfImage(Path.GetFileName(file));

        // What lies behind a link is not what was written.
        if (isImage && Attempt(() => FileSystem.IsLink(folder), folder))
            return false;

        var existed = Attempt(() => AtomicFile.Delete(file), file);

        if (isImage)
            RemoveIfEmpty(folder);

        return existed;
    }

    private static void RemoveIfEmpty(string folder)
    {
        try
        {
            if (Directory.Exists(folder) && !FileSystem.IsLink(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Someone put a file there just now, or stands in the folder: it stays.
        }
    }

    private static T Attempt<T>(Func<T> action, string path)
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
