using System.Text;

namespace ImageDsl.Dockerfile.Tests.Properties;

/// <summary>Whatever a model holds, it is refused or it reads back as it was: there is nothing between.</summary>
public sealed class AnyInstructionTests
{
    private const int Cases = 60_000;

    [Fact]
    public void An_instruction_is_refused_or_reads_back_as_it_was()
    {
        var accepted = new Dictionary<string, int>();

        for (var seed = 0; seed < Cases; seed++)
        {
            var any = new AnyInstruction(seed);
            var instruction = any.Next();
            var document = Document(instruction, any, seed / AnyInstruction.Kinds % 3 == 0 ? '`' : '\\');

            if (DockerfileWriter.Validate(document) is not null)
                continue;

            var text = DockerfileWriter.Write(document);

            // As bytes, so that nothing gets lost that a file cannot hold.
            var syntax = DockerfileReader.ReadUtf8(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);
            Assert.True(!syntax.HasErrors, $"seed {seed}: {syntax.Diagnostics.FirstOrDefault()}\n{text}");
            Assert.True(document == syntax.Document, $"seed {seed}: reads back differently:\n{text}");
            accepted[instruction.Keyword] = accepted.GetValueOrDefault(instruction.Keyword) + 1;
        }

        Assert.Equal(AnyInstruction.Kinds, accepted.Count);
        Assert.All(accepted, pair => Assert.InRange(pair.Value, 20, Cases));
    }

    private static DockerfileDocument Document(Instruction instruction, AnyInstruction any, char escape)
    {
        var stage = instruction is FromInstruction from
            ? new DockerfileStage(from, default)
            : new DockerfileStage(new FromInstruction("debian:13"), new[] { instruction });

        return new DockerfileDocument(new[] { stage }) { Escape = escape, Header = any.Comments(), Footer = any.Comments() };
    }
}
