using ImageDsl.Dockerfile;

namespace ImageDsl.EndToEnd;

/// <summary>
/// Dockerfiles of public repositories, in the folder that IMAGEDSL_CORPUS names: <c>index.tsv</c> lists the files with their class, and
/// they stand in <c>dockerfiles</c>.
/// </summary>
internal static class Corpus
{
    /// <summary>The files, and what BuildKit says about each.</summary>
    public static IEnumerable<(string File, string Kind)> Files()
    {
        var folder = Environment.GetEnvironmentVariable("IMAGEDSL_CORPUS")
            ?? throw new InvalidOperationException("IMAGEDSL_CORPUS must name the folder of the corpus.");

        foreach (var line in File.ReadLines(Path.Combine(folder, "index.tsv")).Skip(1))
        {
            var fields = line.Split('\t');
            yield return (Path.Combine(folder, "dockerfiles", fields[0]), fields[5]);
        }
    }

    /// <summary>The files that BuildKit accepts, as they are read.</summary>
    public static IEnumerable<(string File, DockerfileSyntax Syntax)> Valid() =>
        from file in Files()
        where !file.Kind.StartsWith("invalid", StringComparison.Ordinal)
        select (file.File, DockerfileReader.ReadUtf8(File.ReadAllBytes(file.File), TestContext.Current.CancellationToken));
}
