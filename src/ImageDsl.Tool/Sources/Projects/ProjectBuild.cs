using System.Diagnostics;

namespace ImageDsl.Tool.Sources;

/// <summary>Builds projects, so that what they say about their images is of now.</summary>
internal static class ProjectBuild
{
    /// <summary>Builds the projects and solutions among the sources, and what <c>dotnet build</c> finds in the directories among them.</summary>
    /// <returns>Whether all of them could be built; what went wrong is shown.</returns>
    public static bool Run(IReadOnlyList<string> sources, TextWriter error, CancellationToken cancellationToken) => sources
        .Where(source => Directory.Exists(source)
            ? Directory.EnumerateFiles(source).Any(ProjectFiles.IsProjectOrSolution)
            : ProjectFiles.IsProjectOrSolution(source))
        .All(source => Run(source, error, cancellationToken));

    private static bool Run(string source, TextWriter error, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", ["build", source, "--nologo", "--verbosity", "quiet"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using var process = Process.Start(start) ?? throw new IOException("'dotnet' could not be started.");
        using var cancellation = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var messages = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEnd();

        process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();

        if (process.ExitCode != 0)
            error.WriteLine($"imagedsl: '{source}' could not be built:\n{output}{messages.Result}");

        return process.ExitCode == 0;
    }
}
