using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ImageDsl.Tool;

/// <summary>A command that shows how it is used.</summary>
internal sealed class CommandWithExamples(string name, string description, IReadOnlyList<string> examples) : Command(name, description)
{
    /// <summary>Whole command lines, each with what it is for behind <c>#</c>.</summary>
    public IReadOnlyList<string> Examples => examples;
}

/// <summary>The help of a command, with its examples at the end.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Adds the examples to the help of all commands.</summary>
    public static void AddTo(RootCommand root)
    {
        if (root.Options.OfType<HelpOption>().FirstOrDefault() is { Action: HelpAction help } option)
            option.Action = new HelpWithExamples(help);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var result = HelpOf(parseResult);

        if (parseResult.CommandResult.Command is CommandWithExamples command)
        {
            parseResult.InvocationConfiguration.Output.WriteLine("Examples:");

            foreach (var example in command.Examples)
                parseResult.InvocationConfiguration.Output.WriteLine("  " + example);

            parseResult.InvocationConfiguration.Output.WriteLine();
        }

        return result;
    }

    /// <summary>The help calls the command by the name of its assembly, which nobody types.</summary>
    private int HelpOf(ParseResult parseResult)
    {
        var configuration = parseResult.InvocationConfiguration;
        var output = configuration.Output;
        var text = new StringWriter();

        configuration.Output = text;
        var result = help.Invoke(parseResult);
        configuration.Output = output;
        output.Write(text.ToString().Replace($"  {RootCommand.ExecutableName} ", $"  {CommandLine.CommandName} ", StringComparison.Ordinal));
        return result;
    }
}
