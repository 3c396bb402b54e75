using System.Text;

namespace ImageDsl.Dockerfile.Tests;

/// <summary>Values beyond what the builder takes on one line: the writer continues them, and they arrive as they were.</summary>
public sealed class LongValueTests
{
    private const int Length = 70_000;

    private static readonly string[] Units =
    [
        "x", " ", "#", "\"", "'", "$", "\\", "`", "\t", "日", "😀", "\u0001", "\u00a0", "a b", " x", "x ", "# ", "\\\\ ", "<<E ", "--a ", "${A}", "[\"a\"] ", "é\\", "`\\#\" ",
    ];

    public static TheoryData<string> Places { get; } =
        ["ENV", "LABEL", "ARG", "WORKDIR", "USER", "COPY source", "COPY destination", "VOLUME", "CMD", "ENTRYPOINT", "SHELL", "RUN", "HEALTHCHECK", "ONBUILD ENV", "ONBUILD CMD"];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_long_value_arrives_as_it_was(string place)
    {
        foreach (var unit in Units)
        {
            var value = new StringBuilder("a").Insert(1, unit, Length / unit.Length).Append('z').ToString();
            Check(Instruction(place, value), '\\', unit);
            Check(Instruction(place, value), '`', unit);

            // Blanks at both ends are part of it too.
            Check(Instruction(place, value[1..^1]), '\\', unit);
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Many_references_arrive_as_they_were(string place)
    {
        if (place is "CMD" or "ENTRYPOINT" or "SHELL" or "RUN" or "HEALTHCHECK" or "ONBUILD CMD")
            return;

        var parts = Enumerable.Range(0, Length / 8).SelectMany(_ => new TextPart[] { new LiteralPart("ab"), new VariablePart("A") }).ToEquatableArray();
        Check(Instruction(place, new ExpandableText(parts)), '\\', "references");
    }

    [Fact]
    public void Many_ports_and_paths_are_continued()
    {
        var ports = Enumerable.Range(1, 20_000).Select(port => (ExpandableText)port.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToEquatableArray();
        Check(new ExposeInstruction(ports), '\\', "ports");
        Check(new VolumeInstruction(Enumerable.Range(1, 9).Select(i => (ExpandableText)new string('x', 15_000)).ToEquatableArray()), '\\', "paths");
    }

    [Fact]
    public void A_shell_command_of_blanks_has_no_place_to_break()
    {
        var problem = DockerfileWriter.Validate(new RunInstruction(new ShellCommand("echo '" + new string(' ', Length) + "'")));
        Assert.Contains("65535 bytes", problem);
    }

    private static Instruction Instruction(string place, ExpandableText value) => place switch
    {
        "ENV" => new EnvInstruction(new[] { new KeyValue("A", value) }),
        "LABEL" => new LabelInstruction(new[] { new KeyValue("A", value) }),
        "ARG" => new ArgInstruction("A", value),
        "WORKDIR" => new WorkdirInstruction(value),
        "USER" => new UserInstruction(value),
        "COPY source" => new CopyInstruction(new CopySource[] { new PathSource(value) }, "/x"),
        "COPY destination" => new CopyInstruction(new CopySource[] { new PathSource("x") }, value),
        "VOLUME" => new VolumeInstruction(new[] { value, "/x" }),
        "CMD" => new CmdInstruction(new ExecCommand(new[] { "x", value.Literal! })),
        "ENTRYPOINT" => new EntrypointInstruction(new ExecCommand(new[] { value.Literal! })),
        "SHELL" => new ShellInstruction(new[] { value.Literal! }),
        "RUN" => new RunInstruction(new ExecCommand(new[] { value.Literal! })),
        "HEALTHCHECK" => new HealthcheckInstruction(new ExecCommand(new[] { value.Literal! })) { Retries = 2 },
        "ONBUILD ENV" => new OnbuildInstruction(new EnvInstruction(new[] { new KeyValue("A", value) })),
        "ONBUILD CMD" => new OnbuildInstruction(new CmdInstruction(new ExecCommand(new[] { value.Literal! }))),
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, null),
    };

    private static void Check(Instruction instruction, char escape, string what)
    {
        // With a backtick the trigger of ONBUILD has no form when a value needs an escape.
        if (instruction is OnbuildInstruction && escape == '`' && DockerfileWriter.Validate(instruction, escape) is not null)
            return;

        var document = new DockerfileDocument(new[] { new DockerfileStage(new FromInstruction("debian:13"), new[] { instruction }) }) { Escape = escape };
        var text = DockerfileWriter.Write(document);
        var syntax = DockerfileReader.Read(text, TestContext.Current.CancellationToken);

        Assert.True(!syntax.HasErrors, $"{what}: {syntax.Diagnostics.FirstOrDefault()}");
        Assert.True(document == syntax.Document, $"{what} reads back differently");
        Assert.All(text.Split('\n'), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 65_535));
    }
}
