using System.Text.Json;
using ImageDsl.EndToEnd.Engine;

namespace ImageDsl.EndToEnd;

[Collection(typeof(EstateTests))]
public class CheckTests(Estate estate)
{
    [Theory]
    [MemberData(nameof(Estate.Names), MemberType = typeof(Estate))]
    public async Task The_checks_of_BuildKit_find_nothing(string name)
    {
        var image = estate[name];
        var result = await Command.Try(
            Estate.Project,
            "docker",
            ["buildx", "build", "--call=check,format=json", .. Docker.StandInOptions, "--file", image.DockerfileIn(estate.Folder), image.ContextIn(estate.Folder)]);

        using var json = JsonDocument.Parse(result.Output);

        Assert.Equal(0, result.ExitCode);
        Assert.False(json.RootElement.TryGetProperty("warnings", out var warnings) && warnings.ValueKind == JsonValueKind.Array, result.Output);
    }

    [Fact]
    public async Task The_rules_find_nothing_in_the_example_estate()
    {
        // As the estate was built: another build would write another bake file, under the tests that bake it.
        var project = Path.Combine(Estate.Project, "Acme.Images.csproj");
        var result = await Command.Try(Repository.Root, "dotnet", "run", "--project", "src/ImageDsl.Tool", "--", "lint", project, "--fail-on", "info");

        Assert.Equal(("", "", 0), (result.Output, result.Errors, result.ExitCode));
    }

    [Fact]
    public async Task The_checks_would_find_something()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "Dockerfile"), "FROM debian:13.1-slim\nCMD echo shell form\n");

        var result = await Command.Try(folder.Path, "docker", "buildx", "build", "--call=check,format=json", ".");

        Assert.Contains("JSONArgsRecommended", result.Output);
    }
}
