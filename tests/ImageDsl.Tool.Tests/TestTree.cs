using System.CommandLine;
using System.Text.Json;
using ImageDsl.Rules.Tests.Documents;
using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Tests;

/// <summary>A directory with files, in which the command runs.</summary>
internal sealed class TestTree : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("imagedsl-tool-").FullName;

    /// <summary>Writes files, each given by its path and its text.</summary>
    public TestTree With(string path, string text)
    {
        var full = System.IO.Path.Combine(Path, path);
        _ = Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Reads the whole directory, or some paths in it.</summary>
    public LoadedEstate Load(params string[] paths) =>
        EstateLoader.Load(paths.Length == 0 ? ["."] : paths, Path, null, TestContext.Current.CancellationToken);

    /// <summary>Runs the command.</summary>
    public CommandResult Run(params string[] arguments) => RunWith("", arguments);

    /// <summary>Runs the command with something piped into it.</summary>
    public CommandResult RunWith(string input, params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var exitCode = CommandLine.Create(Path, new StringReader(input)).Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });

        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs the command, which must succeed without a word on the error stream, and checks that its answer keeps to its schema.</summary>
    public JsonElement RunJson(params string[] arguments) => CheckJson(Run(arguments));

    /// <summary>The answer of a run, which must have succeeded without a word on the error stream, and must keep to its schema.</summary>
    public JsonElement CheckJson(CommandResult result)
    {
        Assert.Equal(("", 0), (result.Error, result.ExitCode));

        var answer = JsonDocument.Parse(result.Output).RootElement;
        var schemas = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "docs", "schemas", "estate.schema.json"))).RootElement;
        var schema = $$"""{"$ref":"#/$defs/{{answer.GetProperty("command").GetString()}}","$defs":{{schemas.GetProperty("$defs").GetRawText()}}}""";

        Assert.Empty(JsonSchemaCheck.Find(schema, answer));
        return answer;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>How a run of the command ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);
