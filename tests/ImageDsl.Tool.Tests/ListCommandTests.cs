using System.CommandLine;
using System.Text.Json;
using ImageDsl.CompilerServices;
using ImageDsl.Tool.Tests;

// What the generator would have written for two image classes: this very assembly is what the command is asked about.
[assembly: GeneratedImage("Acme.Java", ListCommandTests.Java, "FROM acme/debian:13\n")]
[assembly: GeneratedImage("Acme.Debian", ListCommandTests.Debian, "FROM debian:13-slim\n")]

namespace ImageDsl.Tool.Tests;

public sealed class ListCommandTests
{
    internal const string Debian = """
        {"class":"Acme.Debian","layer":"os","reference":"acme/debian:13","parent":"debian:13-slim","literalLayers":1,"context":".","configuration":{}}
        """;

    internal const string Java = """
        {"class":"Acme.Java","layer":"runtime","reference":"acme/java:13-21","parent":"acme/debian:13","parentClass":"Acme.Debian","literalLayers":1,"context":".","configuration":{}}
        """;

    private static readonly string ThisAssembly = typeof(ListCommandTests).Assembly.Location;

    private static (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var exitCode = CommandLine.Create().Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });

        return (exitCode, output.ToString(), error.ToString());
    }

    [Fact]
    public void The_table_has_a_line_per_image_each_after_what_it_stands_on()
    {
        var (exitCode, output, error) = Run("list", ThisAssembly);

        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
        Assert.Equal(
            """
            IMAGE            LAYER    STANDS ON       CLASS
            acme/debian:13   os       debian:13-slim  Acme.Debian
            acme/java:13-21  runtime  acme/debian:13  Acme.Java

            """.ReplaceLineEndings("\n"),
            output);
    }

    [Fact]
    public void The_dependency_model_comes_as_json()
    {
        var (exitCode, output, _) = Run("list", ThisAssembly, "--format", "json");

        Assert.Equal(0, exitCode);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["Acme.Debian", "Acme.Java"], json.RootElement.GetProperty("images").EnumerateArray().Select(i => i.GetProperty("class").GetString()));
    }

    [Fact]
    public void The_picture_comes_as_markdown()
    {
        var (exitCode, output, _) = Run("list", ThisAssembly, "--format", "markdown");

        Assert.Equal(0, exitCode);
        Assert.Contains("```mermaid", output);
    }

    [Fact]
    public void What_is_no_assembly_is_an_error_that_names_the_file()
    {
        var file = Path.GetTempFileName();

        try
        {
            File.WriteAllText(file, "no assembly");
            var (exitCode, output, error) = Run("list", file);

            Assert.Equal(1, exitCode);
            Assert.Equal("", output);
            Assert.Contains(file, error);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_file_that_does_not_exist_is_an_error_and_no_exception()
    {
        var (exitCode, _, error) = Run("list", Path.Combine(Path.GetTempPath(), "does-not-exist.dll"));

        Assert.Equal(1, exitCode);
        Assert.Contains("does-not-exist.dll", error);
    }
}
