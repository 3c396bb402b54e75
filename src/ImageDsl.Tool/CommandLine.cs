using System.CommandLine;
using ImageDsl.Tool.Commands;
using ImageDsl.Tool.Lint;

namespace ImageDsl.Tool;

/// <summary>The command itself: its subcommands, and the directory it works in.</summary>
internal sealed class CommandLine : RootCommand
{
    /// <summary>What a person types.</summary>
    public const string CommandName = "imagedsl";

    private CommandLine(string directory, TextReader? input)
        : base("Every image of an organisation: what it stands on, and who stands on it.")
    {
        WorkingDirectory = directory;
        Input = input ?? Console.In;
    }

    /// <summary>The directory that relative paths start from, full.</summary>
    public string WorkingDirectory { get; }

    /// <summary>What is piped into the command.</summary>
    public TextReader Input { get; }

    /// <summary>Makes the command.</summary>
    /// <param name="directory">The directory that relative paths start from, full.</param>
    /// <param name="input">What is piped into it; null for the standard input.</param>
    public static CommandLine Create(string directory, TextReader? input = null)
    {
        var root = new CommandLine(directory, input)
        {
            ListCommand.Create(),
            ShowCommand.Create(),
            DependentsCommand.Create(),
            AffectedCommand.Create(),
            ImpactCommand.Create(),
            WhereCommand.Create(),
            DiffCommand.Create(),
            OrphansCommand.Create(),
            UnusedCommand.Create(),
            SprawlCommand.Create(),
            GraphCommand.Create(),
            LintCommand.Create(),
            ParseCommand.Create(),
            FormatCommand.Create(),
            CompletionCommand.Create(),
        };

        HelpWithExamples.AddTo(root);
        return root;
    }
}
