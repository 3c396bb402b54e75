namespace ImageDsl.Dockerfile.Tests;

public sealed class DockerfileWriterTests
{
    [Fact]
    public void A_document_is_directives_header_args_and_stages_in_order()
    {
        var document = new DockerfileDocument(new[]
        {
            new DockerfileStage(
                new FromInstruction("maven:3.9") { StageName = "build" },
                new Instruction[] { new WorkdirInstruction("/src"), new RunInstruction(new ShellCommand("mvn package")) }),
            new DockerfileStage(
                new FromInstruction(new ExpandableText(new TextPart[] { new LiteralPart("debian:"), new VariablePart("TAG") })),
                new Instruction[]
                {
                    new CopyInstruction(new CopySource[] { new PathSource("/src/a.jar") }, "/app/") { From = "build" },
                    new EntrypointInstruction(new ExecCommand(new[] { "java", "-jar", "/app/a.jar" })) { Comments = new[] { "The service." } },
                }),
        })
        {
            Syntax = "docker/dockerfile:1",
            Header = new[] { "acme/orders", "", "generated" },
            GlobalArgs = new[] { new ArgInstruction("TAG", "13.1") },
        };

        const string Expected = """
            # syntax=docker/dockerfile:1

            # acme/orders
            #
            # generated

            ARG TAG=13.1

            FROM maven:3.9 AS build
            WORKDIR /src
            RUN mvn package

            FROM debian:${TAG}
            COPY --from=build /src/a.jar /app/
            # The service.
            ENTRYPOINT ["java", "-jar", "/app/a.jar"]

            """;

        Assert.Equal(Expected, DockerfileWriter.Write(document));
        Assert.Null(DockerfileWriter.Validate(document));
    }

    [Fact]
    public void A_file_with_neither_header_nor_directive_begins_with_FROM() =>
        Assert.Equal("FROM scratch\nCMD []\n", DockerfileWriter.Write(Documents.Of(new CmdInstruction(new ExecCommand(default)))));

    [Theory]
    [InlineData("syntax=docker/dockerfile:1")]
    [InlineData("Escape = `")]
    [InlineData("check=skip=all")]
    public void A_header_line_in_the_form_of_a_directive_is_kept_from_being_one(string line)
    {
        var document = Documents.Of(new EnvInstruction(new[] { new KeyValue("A", "`\\") })) with { Header = new[] { line, line } };
        var text = DockerfileWriter.Write(document);

        Assert.StartsWith($"\n# {line}\n# {line}\n\nFROM", text);
        Assert.Equal(document, DockerfileReader.Read(text, TestContext.Current.CancellationToken).Document);
    }

    [Fact]
    public void A_first_comment_in_the_form_of_a_directive_is_kept_from_being_one()
    {
        var document = new DockerfileDocument(new[]
        {
            new DockerfileStage(new FromInstruction("scratch") { Comments = new[] { "check=skip=JSONArgsRecommended" } }, default),
        });

        Assert.Equal("\n# check=skip=JSONArgsRecommended\nFROM scratch\n", DockerfileWriter.Write(document));
    }

    [Theory]
    [InlineData("own", "copies from itself")]
    [InlineData("later", "before it is opened")]
    [InlineData("1", "copies from itself")]
    public void A_copy_from_a_stage_that_is_not_earlier_is_refused(string from, string reason)
    {
        var copy = new CopyInstruction(new CopySource[] { new PathSource("/a") }, "/b") { From = from };
        var document = new DockerfileDocument(new[]
        {
            new DockerfileStage(new FromInstruction("scratch") { StageName = "first" }, default),
            new DockerfileStage(new FromInstruction("scratch") { StageName = "own" }, new Instruction[] { copy }),
            new DockerfileStage(new FromInstruction("scratch") { StageName = "later" }, default),
        });

        Assert.Contains(reason, DockerfileWriter.Validate(document));
    }

    [Theory]
    [InlineData("first")]
    [InlineData("FIRST")]
    [InlineData("0")]
    [InlineData("debian:13")]
    public void A_copy_from_an_earlier_stage_or_an_image_is_accepted(string from)
    {
        var copy = new CopyInstruction(new CopySource[] { new PathSource("/a") }, "/b") { From = from };
        var document = new DockerfileDocument(new[]
        {
            new DockerfileStage(new FromInstruction("scratch") { StageName = "first" }, default),
            new DockerfileStage(new FromInstruction("first"), new Instruction[] { copy }),
        });

        Assert.Null(DockerfileWriter.Validate(document));
    }

    [Fact]
    public void A_document_without_stages_and_an_unknown_escape_character_are_refused()
    {
        Assert.Contains("no FROM", DockerfileWriter.Validate(new DockerfileDocument(default)));
        Assert.Contains("escape character", DockerfileWriter.Validate(Documents.Of() with { Escape = '^' }));
    }
}
