using System.Diagnostics;
using System.Text;

namespace ImageDsl.Tool.Sources;

/// <summary>Asks git which files changed.</summary>
internal static class ChangedFiles
{
    /// <summary>The files of the work trees around the sources that differ from a revision, those not yet committed included; full paths.</summary>
    /// <exception cref="IOException">git is not there, or does not know the revision.</exception>
    public static IReadOnlyList<string> Since(string revision, IEnumerable<string> sources, CancellationToken cancellationToken)
    {
        // What begins with a dash would be an option of git's.
        if (revision.StartsWith('-'))
            throw new IOException($"'{revision}' is no revision.");

        var roots = sources
            .Select(source => Directory.Exists(source) ? source : Path.GetDirectoryName(source)!)
            .Select(directory => Git(directory, cancellationToken, "rev-parse", "--show-toplevel").TrimEnd('\n', '\r'))
            .Distinct(StringComparer.Ordinal);

        return
        [
            .. roots.SelectMany(root => Git(root, cancellationToken, "diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", revision, "--")
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Concat(Git(root, cancellationToken, "ls-files", "--others", "--exclude-standard", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries))
                .Select(path => Path.Combine(root, path))),
        ];
    }

    private static string Git(string directory, CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", directory, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };

        try
        {
            using var process = Process.Start(start)!;
            using var cancellation = cancellationToken.Register(() => process.Kill());
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = process.StandardOutput.ReadToEnd();

            process.WaitForExit();
            cancellationToken.ThrowIfCancellationRequested();

            return process.ExitCode == 0 ? output : throw new IOException($"git {arguments[0]} in '{directory}': {error.Result.Trim()}");
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new IOException("git cannot be started: " + exception.Message, exception);
        }
    }
}
