using System.CommandLine;
using ImageDsl.Dockerfile;
using ImageDsl.Tool.Dockerfiles;
using ImageDsl.Tool.Output;
using Command = System.CommandLine.Command;

namespace ImageDsl.Tool.Commands;

/// <summary>One run of a command about Dockerfiles by themselves: which are given, and where to print.</summary>
internal sealed class DockerfileRun
{
    private readonly ParseResult _parsed;
    private readonly DockerfileFiles _files;
    private readonly CancellationToken _cancellationToken;

    private DockerfileRun(ParseResult parsed, string[] paths, CancellationToken cancellationToken)
    {
        _parsed = parsed;
        _files = new DockerfileFiles((CommandLine)parsed.RootCommandResult.Command, paths);
        _cancellationToken = cancellationToken;
    }

    public TextWriter Output => _parsed.InvocationConfiguration.Output;

    public TextWriter Error => _parsed.InvocationConfiguration.Error;

    /// <summary>Lets a command take Dockerfiles.</summary>
    /// <param name="command">The command with its own options.</param>
    /// <param name="answer">Gives the exit code.</param>
    public static Command Add(Command command, Func<DockerfileRun, int> answer)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Dockerfiles, folders that are searched for them, and - for the standard input.",
            Arity = ArgumentArity.OneOrMore,
        };

        command.Add(paths);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(answer(new DockerfileRun(parsed, parsed.GetValue(paths) ?? [], cancellationToken))));

        return command;
    }

    /// <summary>Whether an option is given.</summary>
    public bool Has(Option<bool> option) => _parsed.GetValue(option);

    /// <summary>Does something to each of the Dockerfiles; what goes wrong with one is told, and the rest goes on.</summary>
    /// <param name="answer">Gives the exit code for one.</param>
    public int ForEach(Func<DockerfilePath, DockerfileSyntax, int> answer)
    {
        var files = _files.Find(Error, _cancellationToken);
        var exitCode = files is null ? ExitCodes.Failure : ExitCodes.Success;

        foreach (var file in files ?? [])
        {
            try
            {
                var syntax = _files.Read(file, _cancellationToken);
                DiagnosticPrinter.Print(file.Path, syntax, Error);
                exitCode |= answer(file, syntax);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Error.WriteLine(TerminalText.Clean($"{file.Path}: error: {exception.Message}"));
                exitCode = ExitCodes.Failure;
            }
        }

        return exitCode;
    }
}
