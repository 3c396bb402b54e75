using System.Runtime.CompilerServices;

namespace ImageDsl.Dockerfile.Tests;

/// <summary>Files of our own, as people write them; the end-to-end tests do the same with those of public repositories.</summary>
public sealed class CorpusTests
{
    private const int Mutations = 4_000;

    public static TheoryData<string> Files { get; } = ["service", "legacy", "windows", "heredocs"];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_read_without_error_and_written_anew(string name)
    {
        var syntax = DockerfileReader.ReadUtf8(Bytes(name), TestContext.Current.CancellationToken);

        Assert.False(syntax.HasErrors, string.Join("\n", syntax.Diagnostics));
        Assert.Equal(Bytes(name), syntax.ToUtf8());
        Assert.Null(MutatedFile.Rewritten(syntax, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Whatever_becomes_of_a_file_it_is_read(string name)
    {
        var bytes = Bytes(name);

        for (var seed = 0; seed < Mutations; seed++)
        {
            var problem = MutatedFile.Problem(MutatedFile.Of(bytes, seed), TestContext.Current.CancellationToken);
            Assert.True(problem is null, $"seed {seed}: {problem}");
        }
    }

    private static byte[] Bytes(string name, [CallerFilePath] string path = "") =>
        File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(path)!, "Corpus", name + ".Dockerfile"));
}
