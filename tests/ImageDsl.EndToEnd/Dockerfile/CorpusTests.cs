using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Tests;

namespace ImageDsl.EndToEnd;

/// <summary>Dockerfiles of public repositories are read as BuildKit reads them.</summary>
public sealed class CorpusTests
{
    private const int MutationsPerFile = 40;

    [Fact]
    public void Every_file_is_read_as_the_builder_reads_it()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var failures = new List<string>();

        foreach (var (file, kind) in Corpus.Files())
        {
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            var bytes = File.ReadAllBytes(file);
            var syntax = DockerfileReader.ReadUtf8(bytes, TestContext.Current.CancellationToken);

            if (!bytes.AsSpan().SequenceEqual(syntax.ToUtf8()))
                failures.Add($"{file}: the text is not that of the file");

            if (syntax.HasErrors != kind.StartsWith("invalid", StringComparison.Ordinal))
                failures.Add($"{file}: {kind}, but {(syntax.HasErrors ? string.Join("; ", syntax.Diagnostics.Select(diagnostic => $"{diagnostic.Position} {diagnostic.Message}")) : "no error")}");
            else if (!syntax.HasErrors && MutatedFile.Rewritten(syntax, TestContext.Current.CancellationToken) is { } difference)
                failures.Add($"{file}: {difference}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", counts.Select(count => $"{count.Key}: {count.Value}")));
        Assert.Empty(failures);
        Assert.NotEmpty(counts);
    }

    [Fact]
    public void Whatever_becomes_of_a_file_it_is_read()
    {
        var failures = new List<string>();
        var seed = 0;

        foreach (var (file, _) in Corpus.Files())
        {
            var bytes = File.ReadAllBytes(file);

            for (var end = seed + MutationsPerFile; seed < end; seed++)
            {
                if (MutatedFile.Problem(MutatedFile.Of(bytes, seed), TestContext.Current.CancellationToken) is { } problem)
                    failures.Add($"{file}, seed {seed}: {problem}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{seed} files with changed bytes");
        Assert.Empty(failures);
    }
}
