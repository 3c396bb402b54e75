using CsCheck;

namespace ImageDsl.Dockerfile.Tests.Properties;

/// <summary>
/// What holds for every instruction with every value, over both escape characters. Over 200,000 instructions that the writer takes in each
/// run; a failure prints the seed that makes the same one again.
/// </summary>
public sealed class InstructionProperties
{
    private const int Accepted = 11_200;

    public static TheoryData<string> Keywords { get; } =
    [
        "ARG", "ENV", "LABEL", "RUN", "CMD", "ENTRYPOINT", "SHELL", "COPY", "COPY with content", "ADD", "WORKDIR", "USER", "STOPSIGNAL", "EXPOSE",
        "VOLUME", "HEALTHCHECK", "ONBUILD", "MAINTAINER",
    ];

    [Theory]
    [MemberData(nameof(Keywords))]
    public void What_is_written_reads_back_as_the_same_instruction(string keyword)
    {
        var accepted = 0;

        // Not every value has a form; those that have none do not count.
        for (var round = 0; accepted < Accepted; round++)
        {
            Assert.True(round < 8, $"Of {round * Accepted / 4} instructions the writer took only {accepted}.");

            Gen.Select(Generators.Of(keyword), Gen.OneOf('\\', '`')).Sample(
                (instruction, escape) =>
                {
                    if (DockerfileWriter.Validate(instruction, escape) is null)
                    {
                        _ = Interlocked.Increment(ref accepted);
                        Check(instruction, escape);
                    }
                },
                iter: Accepted / 4);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{keyword}: {accepted} instructions");
    }

    private static void Check(Instruction instruction, char escape)
    {
        // Of an image from elsewhere nobody knows what its variables hold.
        var document = new DockerfileDocument(new[] { new DockerfileStage(new FromInstruction("debian:13"), new[] { instruction }) }) { Escape = escape };
        var text = DockerfileWriter.Write(document);
        var syntax = DockerfileReader.Read(text, TestContext.Current.CancellationToken);

        Assert.True(!syntax.HasErrors, $"{syntax.Diagnostics.FirstOrDefault()}\n{text}");
        Assert.Equal(text, syntax.ToString());
        Assert.True(document == syntax.Document, text);
        Assert.Equal(text, DockerfileWriter.Write(syntax.Document));

        var place = syntax.Instructions[^1];
        Assert.Equal(instruction.Keyword, syntax.TextOf(place.Keyword));
        Assert.Equal(text.Length, place.Span.End + 1);
        Assert.All(place.Arguments, argument => Assert.InRange(argument.Span.Start, place.Keyword.End, place.Span.End));
    }
}
