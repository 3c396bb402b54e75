using System.Text;
using ImageDsl.Dockerfile;

namespace ImageDsl.EndToEnd;

/// <summary>Dockerfiles of public repositories are read as BuildKit reads them.</summary>
public sealed class CorpusTests
{
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

            if (!bytes.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(syntax.ToString())))
                failures.Add($"{file}: the text is not that of the file");

            if (syntax.HasErrors != kind.StartsWith("invalid", StringComparison.Ordinal))
                failures.Add($"{file}: {kind}, but {(syntax.HasErrors ? string.Join("; ", syntax.Diagnostics.Select(diagnostic => $"{diagnostic.Position} {diagnostic.Message}")) : "no error")}");
            else if (!syntax.HasErrors && Rewritten(syntax.Document) is { } difference)
                failures.Add($"{file}: {difference}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", counts.Select(count => $"{count.Key}: {count.Value}")));
        Assert.Empty(failures);
        Assert.NotEmpty(counts);
    }

    private static string? Rewritten(DockerfileDocument document)
    {
        if (DockerfileWriter.Validate(document) is { } problem)
            return $"cannot be written: {problem}";

        var text = DockerfileWriter.Write(document);
        var again = DockerfileReader.Read(text, TestContext.Current.CancellationToken);

        if (again.HasErrors)
            return $"what was written is wrong: {again.Diagnostics[0]}";

        return again.Document == document ? text == DockerfileWriter.Write(again.Document) ? null : "no fixed point" : "reads back differently";
    }
}
