using System.Text;
using System.Text.Json;
using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Tests;
using Docker = ImageDsl.EndToEnd.Engine.Command;

namespace ImageDsl.EndToEnd;

/// <summary>The real builder reads hostile values back from what the writer wrote.</summary>
public sealed class BuildKitRoundTripTests
{
    private const int Cases = 200;
    private const string Base = "debian:13-slim";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData('\\', 1)]
    [InlineData('`', 2)]
    public async Task Values_of_an_images_configuration_arrive_unchanged(char escape, int seed)
    {
        var text = new HostileText(seed);
        var values = Enumerable.Range(0, Cases).Select(_ => text.Line()).ToArray();
        var keys = Enumerable.Range(0, Cases).Select(i => text.Line().Replace("=", "") + i).ToArray();
        var volumes = Enumerable.Range(0, Cases).Select(i => "/v" + i + text.FileName().Trim()).ToArray();
        var words = EquatableArray<string>.From(values);
        var shell = "x" + text.Trimmed();

        while (DockerfileWriter.Validate(new CmdInstruction(new ShellCommand(shell)), escape) is not null)
            shell = "x" + text.Trimmed();

        var instructions = new List<Instruction>
        {
            new ShellInstruction(words),
            new CmdInstruction(new ShellCommand(shell)),
            new EntrypointInstruction(new ExecCommand(words)),
            new HealthcheckInstruction(new ExecCommand(words)) { Interval = TimeSpan.FromTicks(10_012_340), Timeout = TimeSpan.FromMinutes(61), Retries = 4 },
            new UserInstruction(values[0]),
            new StopsignalInstruction("SIGRTMIN+3"),
            new LabelInstruction(keys.Zip(values, (key, value) => new KeyValue(key, value)).ToEquatableArray()),
            new VolumeInstruction(volumes.Select(volume => (ExpandableText)volume).ToEquatableArray()),
        };

        for (var i = 0; i < Cases; i++)
        {
            var arg = new ExpandableText(new TextPart[] { new VariablePart($"A{i}"), new LiteralPart(values[i]), new VariablePart("NOT_SET") });
            instructions.Add(new ArgInstruction($"A{i}", values[i]));
            instructions.Add(new EnvInstruction(new[] { new KeyValue($"E{i}", arg), new KeyValue($"K{i}{keys[i]}", "") }));
        }

        var config = await Build(new DockerfileDocument(new[] { new DockerfileStage(new FromInstruction("scratch"), instructions.ToEquatableArray()) }) { Escape = escape });

        Assert.Equal(values, Strings(config.GetProperty("Entrypoint")));
        Assert.Equal(values, Strings(config.GetProperty("Shell")));
        Assert.Equal([.. values, shell], Strings(config.GetProperty("Cmd")));
        Assert.Equal(["CMD", .. values], Strings(config.GetProperty("Healthcheck").GetProperty("Test")));
        Assert.Equal(1_001_234_000, config.GetProperty("Healthcheck").GetProperty("Interval").GetInt64());
        Assert.Equal(3_660_000_000_000, config.GetProperty("Healthcheck").GetProperty("Timeout").GetInt64());
        Assert.Equal(values[0], config.GetProperty("User").GetString());
        Assert.Equal("SIGRTMIN+3", config.GetProperty("StopSignal").GetString());
        Assert.Equal(volumes.Order(StringComparer.Ordinal), config.GetProperty("Volumes").EnumerateObject().Select(volume => volume.Name).Order(StringComparer.Ordinal));

        var labels = config.GetProperty("Labels");
        var environment = Strings(config.GetProperty("Env"));

        for (var i = 0; i < Cases; i++)
        {
            Assert.Equal(values[i], labels.GetProperty(keys[i]).GetString());
            Assert.Contains($"E{i}={values[i]}{values[i]}", environment);
            Assert.Contains($"K{i}{keys[i]}=", environment);
        }
    }

    [Theory]
    [InlineData('\\', 11)]
    [InlineData('`', 12)]
    public async Task Values_mean_to_the_reader_what_they_mean_to_the_builder(char escape, int seed)
    {
        var text = new HostileText(seed);
        var directive = escape == '`' ? "# escape=`\n" : "";
        var file = new StringBuilder(directive + "FROM scratch\n");
        var expected = new List<string>();

        while (expected.Count < 60)
        {
            var line = $"ENV E{expected.Count}={text.Pick("", "\"", "'")}{text.Line()}{text.Line()}{text.Pick("", "\"", "'")}\n";
            var syntax = DockerfileReader.Read(directive + "FROM scratch\n" + line, Cancellation);

            // The next line would belong to it.
            if (line.TrimEnd().EndsWith(escape))
                continue;

            if (syntax.HasErrors || syntax.Document.Stages[0].Instructions is not [EnvInstruction { Variables: [var pair] }] || Unset(pair.Value) is not { } value)
                continue;

            expected.Add($"{pair.Key}={value}");
            _ = file.Append(line);
        }

        Assert.Equal(expected, Strings((await Build(file.ToString())).GetProperty("Env")).Where(variable => variable.StartsWith('E')));
    }

    /// <summary>The value when no variable is set; null when that is an error.</summary>
    private static string? Unset(ExpandableText text)
    {
        var value = new StringBuilder();

        foreach (var part in text.Parts)
        {
            var piece = part switch
            {
                LiteralPart literal => literal.Text,
                VariablePart { Modifier: { Operator: ":-" or "-" } modifier } => Unset(modifier.Word),
                VariablePart { Modifier.Operator: ":?" or "?" } => null,
                _ => "",
            };

            if (piece is null)
                return null;

            _ = value.Append(piece);
        }

        return value.ToString();
    }

    [Theory]
    [InlineData('\\', 3)]
    [InlineData('`', 4)]
    public async Task Shell_commands_arrive_unchanged(char escape, int seed)
    {
        var text = new HostileText(seed);
        var stages = new List<DockerfileStage>();
        var commands = new List<string>();

        while (commands.Count < 12)
        {
            var command = string.Concat(Enumerable.Range(0, 30).Select(_ => text.Trimmed())).Trim();
            var instruction = new CmdInstruction(new ShellCommand(command));

            if (DockerfileWriter.Validate(instruction, escape) is not null)
                continue;

            commands.Add(command);
            stages.Add(new DockerfileStage(new FromInstruction("scratch") { StageName = $"s{commands.Count}" }, new Instruction[] { instruction }));
        }

        for (var i = 0; i < commands.Count; i++)
        {
            var config = await Build(new DockerfileDocument(stages.ToEquatableArray()) { Escape = escape }, $"s{i + 1}");
            Assert.Equal(["/bin/sh", "-c", commands[i]], Strings(config.GetProperty("Cmd")));
        }
    }

    [Theory]
    [InlineData('\\', 5)]
    [InlineData('`', 6)]
    public async Task Paths_and_inline_content_arrive_unchanged(char escape, int seed)
    {
        var text = new HostileText(seed);
        var folder = Directory.CreateTempSubdirectory("imagedsl-");
        var context = folder.CreateSubdirectory("context");
        var output = folder.CreateSubdirectory("output");
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var instructions = new List<Instruction>();
        var files = new List<Instruction>();
        await File.WriteAllTextAsync(Path.Combine(context.FullName, "file"), "content", Cancellation);

        // Hostile names do not come from the context: there the builder's choice of the files to send, which is no matter of the
        // Dockerfile's text, understands names differently than COPY does. Engines stack little more than a hundred layers.
        for (var i = 0; i < 50; i++)
        {
            var source = "/" + i + text.FileName().TrimEnd();
            var destination = i + "-" + text.FileName().TrimEnd();
            files.Add(new CopyInstruction(new CopySource[] { new PathSource("file") }, source));
            expected[destination] = "content";
            instructions.Add(new CopyInstruction(new CopySource[] { new PathSource(Literal(source)) }, "/" + destination) { From = "files", Chown = "1:2", Chmod = "0640" });
        }

        for (var i = 0; i < 25; i++)
        {
            var body = text.Body();
            expected[$"inline{i}"] = body;
            expected[$"directory{i}"] = "";
            instructions.Add(new CopyInstruction(new CopySource[] { InlineSource.ForFile(body) }, $"/inline{i}"));
            instructions.Add(new CopyInstruction(new CopySource[] { new InlineSource($"directory{i}", "") }, "/"));
        }

        try
        {
            var document = new DockerfileDocument(new[]
            {
                new DockerfileStage(new FromInstruction("scratch") { StageName = "files" }, files.ToEquatableArray()),
                new DockerfileStage(new FromInstruction("scratch"), instructions.ToEquatableArray()),
            })
            { Escape = escape };
            var file = Path.Combine(folder.FullName, "Dockerfile");
            await File.WriteAllTextAsync(file, DockerfileWriter.Write(document), Cancellation);
            await Docker.Run("docker", "buildx", "build", "--quiet", "--file", file, "--output", $"type=local,dest={output.FullName}", context.FullName);

            Assert.Equal(expected.Keys, Directory.EnumerateFiles(output.FullName).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

            foreach (var (name, content) in expected)
                Assert.Equal(content, await File.ReadAllTextAsync(Path.Combine(output.FullName, name), new UTF8Encoding(false), Cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData('\\', 7)]
    [InlineData('`', 8)]
    public async Task Mounts_stand_where_they_were_asked_for(char escape, int seed)
    {
        var text = new HostileText(seed);
        var mounts = new List<RunMount>();
        var tests = new List<string>();

        for (var i = 0; i < 40; i++)
        {
            var target = "/m" + i + text.Ascii().Replace("/", "").TrimEnd();
            mounts.Add(i % 2 == 0 ? new TmpfsMount(target) { Size = 4096 } : new CacheMount(target) { Id = text.Ascii() + seed });
            tests.Add(target);
        }

        await Build(new DockerfileDocument(new[]
        {
            new DockerfileStage(
                new FromInstruction(Base),
                new Instruction[] { new RunInstruction(new ExecCommand(new[] { "/bin/sh", "-c", "for d; do test -d \"$d\" || exit 1; done", "sh" }.Concat(tests).ToEquatableArray())) { Mounts = mounts.ToEquatableArray() } }),
        })
        { Escape = escape });
    }

    [Fact]
    public async Task A_command_in_several_lines_does_what_it_does_in_one()
    {
        var text = new HostileText(9);
        var instructions = new List<Instruction>();

        for (var i = 0; i < 40; i++)
        {
            var command = string.Join(" && ", Enumerable.Range(0, 4).Select(_ => Print(text))) + $" && touch /ok{i}";
            var once = new RunInstruction(new ShellCommand($"({command}) > /one{i}"));
            var broken = new RunInstruction(new ShellCommand($"exec > /two{i} && {command}"));

            if (DockerfileWriter.Validate(once) is not null || DockerfileWriter.Validate(broken) is not null)
                continue;

            Assert.Contains("\\\n    &&", DockerfileWriter.Write(broken));
            instructions.Add(new RunInstruction(new ExecCommand(new[] { "/bin/sh", "-c", $"({command}) > /one{i}" })));
            instructions.Add(broken);
            instructions.Add(new RunInstruction(new ScriptCommand($"set -e\ncmp /one{i} /two{i}\ntest -e /ok{i}\n")));
        }

        Assert.True(instructions.Count > 60);
        await Build(new DockerfileDocument(new[] { new DockerfileStage(new FromInstruction(Base), instructions.ToEquatableArray()) }));
    }

    private static string Print(HostileText text) => text.Number(3) switch
    {
        0 => "printf '%s|' '" + text.Line().Replace("'", "") + "' a && printf b",
        1 => "printf '%s|' \"" + text.Line().Replace("\"", "").Replace("$", "").Replace("`", "").Replace("\\", "") + " && $(printf 'c && d')\"",
        _ => "(printf a && printf \"$(printf \"b && c\")\") && printf d\\ \\&\\& # x".Replace(" # x", ""),
    };

    /// <summary>A pattern that matches the name alone. Without a wildcard the builder takes a path as it is, backslashes included.</summary>
    private static string Literal(string name) =>
        name.IndexOfAny(['*', '?', '[']) < 0 ? name : string.Concat(name.Select(c => c switch
        {
            '*' or '?' or '[' => $"[{c}]",
            '\\' => "\\\\",
            _ => c.ToString(),
        }));

    private static Task<JsonElement> Build(DockerfileDocument document, string? target = null) => Build(DockerfileWriter.Write(document), target);

    private static async Task<JsonElement> Build(string dockerfile, string? target = null)
    {
        var folder = Directory.CreateTempSubdirectory("imagedsl-");

        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Dockerfile"), dockerfile, Cancellation);
            var image = (await Docker.Run("docker", ["build", "--quiet", .. target is null ? Array.Empty<string>() : ["--target", target], folder.FullName])).Trim();
            var description = await Docker.Run("docker", "inspect", image);
            await Docker.Run("docker", "image", "rm", "--force", image);
            return JsonDocument.Parse(description).RootElement[0].GetProperty("Config").Clone();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(element => element.GetString()!)];
}
