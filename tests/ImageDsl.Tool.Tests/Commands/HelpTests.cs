using System.CommandLine;

namespace ImageDsl.Tool.Tests.Commands;

public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. CommandLine.Create("/").Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_help_with_examples_that_it_understands(string name)
    {
        using var tree = new TestTree();
        var help = tree.Run(name, "--help");
        var command = Assert.IsType<CommandWithExamples>(CommandLine.Create("/").Subcommands.Single(one => one.Name == name));

        Assert.Equal(0, help.ExitCode);
        Assert.Contains($"\n  imagedsl {name}", help.Output);
        Assert.All(command.Examples, example => Assert.Contains(example, help.Output));
        Assert.All(command.Options.Concat<Symbol>(command.Arguments), symbol => Assert.False(string.IsNullOrEmpty(symbol.Description)));

        foreach (var line in command.Examples.SelectMany(CommandLinesIn))
            Assert.Empty(CommandLine.Create("/").Parse(line).Errors);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_and_option_stands_in_the_documentation(string name)
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "command.md"));
        var command = CommandLine.Create("/").Subcommands.Single(one => one.Name == name);

        Assert.Contains($"`imagedsl {name}", page);
        Assert.All(command.Options.Where(option => !option.Hidden), option => Assert.Contains($"`{option.Name}", page));
    }

    [Theory]
    [InlineData("imagedsl de", "dependents")]
    [InlineData("imagedsl list --la", "--layer")]
    [InlineData("imagedsl list --layer ", "runtime")]
    [InlineData("imagedsl completion ", "zsh")]
    public void The_command_suggests_what_may_come_next(string line, string expected)
    {
        using var tree = new TestTree();
        Assert.Contains(expected, tree.Run($"[suggest:{line.Length}]", line).Output.Split('\n').Select(suggestion => suggestion.Trim().ToLowerInvariant()));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void Every_shell_has_a_script_that_asks_the_command(string shell)
    {
        using var tree = new TestTree();
        Assert.Contains("imagedsl \"[suggest:", tree.Run("completion", shell).Output);
    }

    /// <summary>The calls of the command in an example: without comments, pipes and what a shell does with the output.</summary>
    private static IEnumerable<string> CommandLinesIn(string example)
    {
        var start = example.IndexOf("imagedsl ", StringComparison.Ordinal);
        var call = example[start..];
        var end = call.IndexOfAny(['#', '|', '>', ')']);
        yield return (end < 0 ? call : call[..end])["imagedsl ".Length..].Trim();
    }
}
