using System.Text.Json;

namespace ImageDsl.Tool.Tests.Lint;

/// <summary>What <c>imagedsl lint</c> makes of odd files: never an exception, and the same as of their plain form where there is one.</summary>
public sealed class LintInputTests
{
    private const string Sudo = "FROM debian:13\nRUN sudo a && b\nUSER 10001\n";

    [Fact]
    public void The_standard_input_is_checked_as_a_Dockerfile_of_the_directory()
    {
        using var tree = new TestTree().With(".editorconfig", "root = true\n[Dockerfile]\ndotnet_diagnostic.IMG506.severity = error\n").With(".dockerignore", "b.txt\n");
        var result = tree.RunWith(Sudo + "COPY b.txt /\n", "lint", "-");

        Assert.Contains("-:2:1: error IMG506", result.Output, StringComparison.Ordinal);
        Assert.Contains("-:4:1: warning IMG308", result.Output, StringComparison.Ordinal);
        Assert.Equal("", result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public void A_file_is_checked_beside_the_standard_input()
    {
        using var tree = new TestTree().With("Dockerfile", Sudo);
        Assert.Equal(["-", "Dockerfile"], Files(tree.RunWith(Sudo, "lint", "-", "Dockerfile", "./Dockerfile", "-", "--format", "json")));
    }

    [Theory]
    [InlineData("\uFEFF" + Sudo)]
    [InlineData("FROM debian:13\r\nRUN sudo a && b\r\nUSER 10001\r\n")]
    [InlineData("\uFEFF\r\nFROM debian:13\r\nRUN sudo \\\r\n  a && b\r\nUSER 10001")]
    public void Marks_and_line_ends_change_nothing(string text)
    {
        using var tree = new TestTree().With("Dockerfile", text);
        var result = tree.Run("lint", "--format", "json");

        Assert.Equal(["IMG506"], JsonDocument.Parse(result.Output).RootElement.EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()));
        Assert.Equal(2, result.ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# nothing\n")]
    [InlineData("\0\u0001\u0002FROM\0")]
    [InlineData("not a Dockerfile at all")]
    public void What_is_no_Dockerfile_is_an_error_at_its_place(string text)
    {
        using var tree = new TestTree().With("Dockerfile", text);
        var result = tree.Run("lint");

        Assert.Contains("error IMG004", result.Output, StringComparison.Ordinal);
        Assert.Equal("", result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public void Bytes_that_are_no_text_end_in_findings()
    {
        using var tree = new TestTree();
        var bytes = new byte[4096];
        new Random(1).NextBytes(bytes);
        File.WriteAllBytes(Path.Combine(tree.Path, "Dockerfile"), bytes);

        var result = tree.Run("lint", "--format", "sarif");
        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(JsonDocument.Parse(result.Output).RootElement.GetProperty("runs").EnumerateArray());
    }

    [Fact]
    public void A_directory_without_Dockerfiles_has_no_findings()
    {
        using var tree = new TestTree().With("readme.md", "FROM nowhere");
        Assert.Equal((0, "", ""), (tree.Run("lint").ExitCode, tree.Run("lint").Output, tree.Run("lint").Error));
        Assert.Equal("[]\n", tree.Run("lint", "--format", "json").Output);
    }

    [Fact]
    public void A_link_to_a_file_is_followed_and_one_to_nothing_is_told()
    {
        using var tree = new TestTree().With("real/a.txt", Sudo);
        _ = File.CreateSymbolicLink(Path.Combine(tree.Path, "Dockerfile"), "real/a.txt");
        _ = File.CreateSymbolicLink(Path.Combine(tree.Path, "Dockerfile.gone"), "real/b.txt");

        var result = tree.Run("lint", "--format", "json");
        Assert.Equal(["Dockerfile"], Files(result));
        Assert.Contains("Dockerfile.gone: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void A_name_that_holds_anything_is_shown_so_that_nothing_breaks_out()
    {
        using var tree = new TestTree().With("a b/Dockerfile.%é,:x", Sudo);

        foreach (var format in new[] { "text", "json", "sarif", "github" })
            Assert.Equal(2, tree.Run("lint", "--format", format).ExitCode);

        Assert.StartsWith("::warning file=a b/Dockerfile.%25é%2C%3Ax,line=2", tree.Run("lint", "--format", "github").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN cd C:\\a && sudo b | c\nRUN apt-get update\n")]
    [InlineData("# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nSHELL [\"pwsh\", \"-Command\"]\nRUN Invoke-WebRequest https://x.org/a -OutFile a; `\n  cd a\n")]
    public void Shells_of_Windows_are_left_alone(string text)
    {
        using var tree = new TestTree().With("Dockerfile", text);
        Assert.DoesNotContain(JsonDocument.Parse(tree.Run("lint", "--format", "json").Output).RootElement.EnumerateArray(), finding => finding.GetProperty("rule").GetString() is "IMG302" or "IMG303" or "IMG506" or "IMG613" or "IMG614");
    }

    private static IEnumerable<string?> Files(CommandResult result) =>
        JsonDocument.Parse(result.Output).RootElement.EnumerateArray().Select(finding => finding.GetProperty("file").GetString()).Distinct(StringComparer.Ordinal);
}
