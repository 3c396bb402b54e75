using System.CommandLine;
using System.Text.Json;

namespace ImageDsl.Tool.Tests;

public sealed class DockerfileCommandsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("imagedsl-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int ExitCode, string Output, string Error) Run(params string[] arguments) => RunWith("", arguments);

    private static (int ExitCode, string Output, string Error) RunWith(string input, params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var exitCode = CommandLine.Create(Directory.GetCurrentDirectory(), new StringReader(input)).Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });

        return (exitCode, output.ToString(), error.ToString());
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public void A_file_that_the_builder_takes_is_summed_up()
    {
        var file = Write("Dockerfile", "FROM a AS b\nRUN c\nFROM b\n");

        Assert.Equal((0, $"{file}: 2 stages, 3 instructions\n", ""), Run("parse", file));
    }

    [Fact]
    public void What_the_builder_refuses_is_an_error_with_its_place()
    {
        var file = Write("Dockerfile", "FROM a\nFOO b\nRUN c\nCOPY --from=x$Y d /\n");
        var (exitCode, output, error) = Run("parse", file);

        Assert.Equal(1, exitCode);
        Assert.Contains("1 stage, 2 instructions", output);
        Assert.Equal(
            $"{file}:2:1: error: 'FOO' is not an instruction.\n{file}:4:6: error: No variables expand in --from: open a stage FROM that image and name the stage.\n",
            error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_is_piped_in_is_read_and_piped_out()
    {
        Assert.Equal((0, "-: 1 stage, 2 instructions\n", ""), RunWith("FROM a\nRUN b\n", "parse", "-"));
        Assert.Equal((0, "FROM a\nRUN b\n", ""), RunWith("from a\nrun   b", "fmt", "-"));
        Assert.Equal((0, "FROM a\n", ""), RunWith("FROM a\n", "fmt", "-"));
        Assert.Equal((1, "-\n", ""), RunWith("from a\n", "fmt", "--check", "-"));
        Assert.Equal((0, "", ""), RunWith("FROM a\n", "fmt", "--check", "-"));
        Assert.Equal((1, "", "-:1:1: error: 'FOO' is not an instruction.\n"), RunWith("FOO\n", "fmt", "-"));
    }

    [Fact]
    public void A_folder_is_searched_for_all_the_names_that_Dockerfiles_have()
    {
        foreach (var name in new[] { "Dockerfile", "a/Containerfile", "a/api.Dockerfile", "b/Dockerfile.dev", "b/x__Dockerfile" })
            Write(name, "FROM a\n");

        Write("node_modules/Dockerfile", "FOO\n");
        Write("b/Dockerfile.dockerignore", "*\n");

        var (exitCode, output, _) = Run("parse", _folder);
        Assert.Equal(0, exitCode);
        Assert.Equal(5, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void A_message_is_one_line_whatever_stands_in_the_file()
    {
        var file = Write("Dockerfile", "FROM a\nCOPY <<EOF /x\n${A\nEOF\n");
        var (exitCode, _, error) = Run("parse", file);

        Assert.Equal(1, exitCode);
        Assert.Equal($"{file}:3:1: error: The builder does not know the change '\\u000a' of a variable.\n", error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_warning_is_no_error()
    {
        var file = Write("Dockerfile", "ARG TAG\nFROM a:$TAG\nRUN b \\\n\n  c\n");
        var (exitCode, _, error) = Run("parse", file);

        Assert.Equal(0, exitCode);
        Assert.Contains($"{file}:4:1: warning: ", error);
    }

    [Fact]
    public void Json_has_typed_arguments_places_stages_and_diagnostics()
    {
        var file = Write("Dockerfile", "ARG TAG=13\nFROM debian:${TAG} AS build\nRUN --mount=type=cache,target=/c make\nFROM scratch\nCOPY --from=build /a /b\nHEALTHCHECK --interval=90s CMD x\nFOO\n");
        var (exitCode, output, _) = Run("parse", file, "--json");

        using var json = JsonDocument.Parse(output);
        var parsed = json.RootElement.GetProperty("files")[0];
        var instructions = parsed.GetProperty("instructions");

        Assert.Equal(1, exitCode);
        Assert.False(parsed.GetProperty("valid").GetBoolean());
        Assert.Equal(["ARG", "FROM", "RUN", "FROM", "COPY", "HEALTHCHECK"], instructions.EnumerateArray().Select(instruction => instruction.GetProperty("keyword").GetString()));
        Assert.Equal("TAG", instructions[1].GetProperty("image")[1].GetProperty("variable").GetString());
        Assert.Equal("cache", instructions[2].GetProperty("mounts")[0].GetProperty("type").GetString());
        Assert.Equal("make", instructions[2].GetProperty("shell").GetString());
        Assert.Equal("PT90S", instructions[5].GetProperty("interval").GetString());
        Assert.Equal("""{"startLine":5,"startColumn":6,"endLine":5,"endColumn":18}""", instructions[4].GetProperty("flags")[0].GetProperty("span").GetRawText().Replace(" ", "").Replace("\n", ""));
        Assert.Equal("/b", instructions[4].GetProperty("arguments")[1].GetProperty("text").GetString());
        Assert.Equal("debian:13", parsed.GetProperty("stages")[0].GetProperty("resolvedImage").GetString());
        Assert.Equal(0, parsed.GetProperty("stages")[1].GetProperty("uses")[0].GetProperty("stage").GetInt32());
        Assert.Equal(7, parsed.GetProperty("diagnostics")[0].GetProperty("span").GetProperty("startLine").GetInt32());
        Assert.Equal("1.2", parsed.GetProperty("frontend").GetProperty("version").GetString());
    }

    [Fact]
    public void Every_member_of_the_json_is_in_the_schema()
    {
        var text = """
            # syntax=docker/dockerfile:1
            # check=skip=all
            ARG A B=${C:-d}
            FROM --platform=$BUILDPLATFORM a AS b
            # why
            ENV A=1 B=${A//x/y}
            LABEL a="b"
            RUN --mount=type=bind,target=/a,from=b,source=c,rw --mount=type=cache,target=/b,id=d,mode=0700,uid=1,gid=2,ro --mount=type=tmpfs,target=/c,size=1m --mount=type=secret,id=e,env=E,target=/e,required --mount=type=ssh,id=f --network=none --security=insecure --device=a/b=c x
            RUN <<-E
            	x
            	E
            RUN cat <<E
            x
            E
            CMD ["a"]
            ENTRYPOINT b
            SHELL ["a", "b"]
            COPY --from=b --chown=1 --chmod=755 --link --parents --exclude=x a b /c/
            COPY <<-E /x
            	y
            	E
            ADD --checksum=$X --keep-git-dir --unpack=false https://a.example/b.git /b
            WORKDIR /a
            USER b
            STOPSIGNAL 9
            EXPOSE 80 $A
            VOLUME /a
            HEALTHCHECK --interval=1s --timeout=2s --start-period=3s --start-interval=4s --retries=5 CMD a
            HEALTHCHECK NONE
            ONBUILD RUN x
            MAINTAINER c
            ENV $X=y
            FOO

            """.ReplaceLineEndings("\n");
        var (_, output, _) = Run("parse", Write("Dockerfile", text), "--json");
        using var json = JsonDocument.Parse(output);
        using var schema = JsonDocument.Parse(File.ReadAllText(Schema()));
        var known = new HashSet<string>();

        CollectProperties(schema.RootElement, known);
        Assert.DoesNotContain(Names(json.RootElement), name => !known.Contains(name));
        Assert.Equal(["baseStage"], known.Except(Names(json.RootElement)));
    }

    [Fact]
    public void A_folder_is_searched_for_Dockerfiles()
    {
        Write("a/Dockerfile", "FROM a\n");
        Write("b/api.Dockerfile", "FROM a\n");
        Write("b/Dockerfile.dev", "FROM a\n");
        Write("b/Containerfile", "FROM a\n");
        Write("b/Dockerfile.dockerignore", "*\n");
        Write("b/readme.md", "FROM\n");

        var (exitCode, output, error) = Run("parse", _folder);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(["Dockerfile", "Containerfile", "Dockerfile.dev", "api.Dockerfile"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Path.GetFileName(line.Split(':')[0])));
    }

    [Fact]
    public void What_does_not_exist_is_an_error()
    {
        var (exitCode, _, error) = Run("parse", Path.Combine(_folder, "no-such-file"));

        Assert.Equal(1, exitCode);
        Assert.Contains("no-such-file: error: ", error);
    }

    [Fact]
    public void Formatting_writes_anew_and_comes_to_rest()
    {
        var file = Write("Dockerfile", "from  debian:13 as Build\nrun apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\nenv A b c\n");

        Assert.Equal((1, file + "\n", ""), Run("fmt", file, "--check"));
        Assert.StartsWith("from ", File.ReadAllText(file));
        Assert.Equal((0, file + "\n", ""), Run("fmt", file));
        Assert.Equal(
            "FROM debian:13 AS build\nRUN apt-get update \\\n    && apt-get install -y curl \\\n    && rm -rf /var/lib/apt/lists/*\nENV A=\"b c\"\n",
            File.ReadAllText(file));
        Assert.Equal((0, "", ""), Run("fmt", file, "--check"));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void What_is_wrong_is_not_formatted()
    {
        var file = Write("Dockerfile", "from a\nfoo\n");
        var (exitCode, output, error) = Run("fmt", file);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains($"{file}:2:1: error: ", error);
        Assert.Equal("from a\nfoo\n", File.ReadAllText(file));
    }

    private static string Schema()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ImageDsl.sln")))
                return Path.Combine(folder.FullName, "docs/schemas/dockerfiles.schema.json");
        }

        throw new InvalidOperationException("The tests run from within the repository.");
    }

    private static void CollectProperties(JsonElement element, HashSet<string> names)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                CollectProperties(item, names);
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;

        foreach (var member in element.EnumerateObject())
        {
            if (member.Name == "properties" && member.Value.ValueKind == JsonValueKind.Object)
                names.UnionWith(member.Value.EnumerateObject().Select(property => property.Name));

            CollectProperties(member.Value, names);
        }
    }

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Names(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
