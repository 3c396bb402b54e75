using ImageDsl.Dockerfile.Writing;

namespace ImageDsl.Dockerfile.Tests;

/// <summary>What is taken for plain is not written to find out whether it can be: then it must be possible.</summary>
public sealed class PlainInstructionTests
{
    private const int Cases = 20_000;

    public static TheoryData<string> Kinds { get; } =
        ["CMD", "CMD of a shell", "COPY", "ENTRYPOINT", "ENV", "LABEL", "RUN", "RUN without a shell", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_plain_instruction_can_be_written(string kind)
    {
        var plain = 0;

        for (var seed = 0; seed < Cases; seed++)
        {
            var instruction = Instruction(kind, new HostileText(seed));
            var escape = seed % 3 == 0 ? '`' : '\\';

            if (!PlainInstruction.Is(instruction, escape))
                continue;

            // It throws for what has no form.
            Assert.NotEmpty(InstructionText.Render(instruction, escape));
            plain++;
        }

        Assert.InRange(plain, Cases / 50, Cases);
    }

    [Fact]
    public void What_looks_like_an_address_a_here_document_or_a_signal_is_not_plain()
    {
        Assert.False(PlainInstruction.Is(new CopyInstruction(new CopySource[] { new PathSource("https://example.org/a") }, "/a"), '\\'));
        Assert.False(PlainInstruction.Is(new CopyInstruction(new CopySource[] { new PathSource("<<EOF") }, "/a"), '\\'));
        Assert.False(PlainInstruction.Is(new RunInstruction(new ShellCommand("cat <<EOF")), '\\'));
        Assert.False(PlainInstruction.Is(new StopsignalInstruction("SIGNO"), '\\'));
        Assert.True(PlainInstruction.Is(new StopsignalInstruction("SIGTERM"), '\\'));
    }

    private static Instruction Instruction(string kind, HostileText text) => kind switch
    {
        "CMD" => new CmdInstruction(new ExecCommand(new[] { text.Ascii(), text.Ascii() })),
        "CMD of a shell" => new CmdInstruction(new ShellCommand(text.Ascii())),
        "COPY" => new CopyInstruction(new CopySource[] { new PathSource(text.Ascii()), new PathSource(text.Ascii()) }, text.Ascii()),
        "ENTRYPOINT" => new EntrypointInstruction(new ExecCommand(new[] { text.Ascii() })),
        "ENV" => new EnvInstruction(new[] { new KeyValue(text.Ascii(), text.Ascii()), new KeyValue("A", "") }),
        "LABEL" => new LabelInstruction(new[] { new KeyValue(text.Ascii(), text.Ascii()) }),
        "RUN" => new RunInstruction(new ShellCommand(text.Ascii())),
        "RUN without a shell" => new RunInstruction(new ExecCommand(new[] { text.Ascii() })),
        "STOPSIGNAL" => new StopsignalInstruction(text.Pick("SIG", "", "sig", "RTMIN+") + text.Pick("TERM", "KILL", "3", "9", "0", "NONE") + text.Pick("", "", "", " ", "1")),
        "USER" => new UserInstruction(text.Ascii()),
        "VOLUME" => new VolumeInstruction(new ExpandableText[] { text.Ascii(), text.Ascii() }),
        _ => new WorkdirInstruction(text.Ascii()),
    };
}
