namespace ImageDsl.Dockerfile.Tests;

public sealed class RoundTripTests
{
    private const int Cases = 6_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_is_written_reads_back_as_the_same_document(int part)
    {
        for (var seed = part * Cases / 4; seed < (part + 1) * Cases / 4; seed++)
        {
            var document = new RandomDocument(seed).Next();

            if (DockerfileWriter.Validate(document) is not null)
                continue;

            var text = DockerfileWriter.Write(document);
            var syntax = DockerfileReader.Read(text, TestContext.Current.CancellationToken);

            Assert.True(!syntax.HasErrors, $"seed {seed}: {syntax.Diagnostics.FirstOrDefault()}\n{text}");
            Assert.True(document == syntax.Document, $"seed {seed}:\n{text}\n--- again:\n{DockerfileWriter.Validate(syntax.Document) ?? DockerfileWriter.Write(syntax.Document)}");
            Assert.Equal(text, DockerfileWriter.Write(syntax.Document));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Whatever_the_text_is_the_answer_is_a_result(int part)
    {
        for (var seed = part * Cases; seed < (part + 1) * Cases; seed++)
        {
            var text = NoisyDockerfile.Text(seed);
            var syntax = DockerfileReader.Read(text, TestContext.Current.CancellationToken);

            Assert.Equal(text, syntax.ToString());

            if (syntax.HasErrors)
                continue;

            var problem = DockerfileWriter.Validate(syntax.Document);
            Assert.True(problem is null, $"seed {seed}: {problem}\n{text}");

            var again = DockerfileReader.Read(DockerfileWriter.Write(syntax.Document), TestContext.Current.CancellationToken);
            Assert.True(syntax.Document == again.Document, $"seed {seed}:\n{text}\n--- written:\n{DockerfileWriter.Write(syntax.Document)}");
        }
    }
}
