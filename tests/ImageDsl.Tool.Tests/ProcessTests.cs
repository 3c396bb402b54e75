using System.Diagnostics;

namespace ImageDsl.Tool.Tests;

/// <summary>The command as a process of its own, as a shell starts it.</summary>
public sealed class ProcessTests
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "ImageDsl.Tool.dll");

    [Theory]
    [InlineData("imagedsl dep", "dependents ")]
    [InlineData("imagedsl list --own", "--owner ")]
    [InlineData("imagedsl graph --format m", "mermaid ")]
    public void Bash_completes_with_the_script(string line, string expected)
    {
        if (OperatingSystem.IsWindows())
            return;

        var words = line.Split(' ');
        var script = $$"""
            imagedsl() { dotnet '{{Tool}}' "$@"; }
            source <(imagedsl completion bash)
            COMP_LINE='{{line}}'; COMP_POINT={{line.Length}}; COMP_WORDS=({{line}}); COMP_CWORD={{words.Length - 1}}
            _imagedsl
            printf '%s ' "${COMPREPLY[@]}"
            """;

        var (exitCode, output) = Run(Path.GetTempPath(), "bash", "-c", script);
        Assert.Equal((0, expected), (exitCode, output.ToLowerInvariant()));
    }

    [Fact]
    public void Output_that_is_no_terminal_has_neither_colours_nor_progress()
    {
        using var tree = new TestTree().With("Dockerfile", "FROM debian:13\n");
        var (exitCode, output) = Run(tree.Path, "dotnet", Tool, "list");

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain('\u001b', output);
        Assert.Equal(2, output.Count(c => c == '\n'));
    }

    [Fact]
    public void An_interrupt_ends_it_and_leaves_the_old_file()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var tree = new TestTree().With("estate.html", "old");
        File.WriteAllBytes(Path.Combine(tree.Path, "images.json"), GeneratedEstate.ImagesJson(60_000, 4));

        // Whoever starts the tests in the background has them ignore the signal, and what they start inherits that.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        using var process = Process.Start(new ProcessStartInfo(command[0], [.. command[1..], Tool, "graph", "--html", "estate.html"]) { WorkingDirectory = tree.Path, RedirectStandardError = true })!;
        Thread.Sleep(400);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();

        process.WaitForExit();
        Assert.Equal(ExitCodes.Cancelled, process.ExitCode);
        Assert.Equal("old", File.ReadAllText(Path.Combine(tree.Path, "estate.html")));
        Assert.Equal(["estate.html", "images.json"], Directory.GetFiles(tree.Path).Select(Path.GetFileName).Order());
    }

    private static (int ExitCode, string Output) Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
