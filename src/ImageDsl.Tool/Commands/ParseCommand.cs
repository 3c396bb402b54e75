using System.CommandLine;
using ImageDsl.Dockerfile;
using ImageDsl.Tool.Dockerfiles;
using ImageDsl.Tool.Output;
using Command = System.CommandLine.Command;

namespace ImageDsl.Tool.Commands;

/// <summary><c>imagedsl parse</c>: what Dockerfiles say.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Dockerfiles, folders that are searched for them, and - for the standard input.",
            Arity = ArgumentArity.OneOrMore,
        };

        var json = new Option<bool>("--json")
        {
            Description = "Print instructions with typed arguments, stages and diagnostics as JSON (docs/schemas/dockerfiles.schema.json).",
        };

        var command = new CommandWithExamples("parse", "Reads Dockerfiles as BuildKit does, and says where it would refuse them.",
        [
            "imagedsl parse Dockerfile         # is it right?",
            "imagedsl parse --json services    # every Dockerfile of a folder, for a program",
            "imagedsl parse - < Dockerfile     # what is piped in",
        ]) { paths, json };

        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            new DockerfileFiles((CommandLine)parsed.RootCommandResult.Command, parsed.GetValue(paths) ?? []),
            parsed.GetValue(json),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            cancellationToken)));

        return command;
    }

    private static int Run(DockerfileFiles given, bool asJson, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var files = given.Find(error, cancellationToken);
        var exitCode = files is null ? ExitCodes.Failure : ExitCodes.Success;
        using var document = asJson ? new DockerfileJson(output) : null;

        foreach (var file in files ?? [])
        {
            if (Read(given, file, error, cancellationToken) is not { } syntax)
            {
                exitCode = ExitCodes.Failure;
                continue;
            }

            DiagnosticPrinter.Print(file.Path, syntax, error);
            exitCode |= syntax.HasErrors ? ExitCodes.Failure : ExitCodes.Success;

            if (document is not null)
                document.Add(file.Path, syntax);
            else
                output.WriteLine(TerminalText.Clean(Summary(file.Path, syntax)));
        }

        return exitCode;
    }

    private static DockerfileSyntax? Read(DockerfileFiles given, DockerfilePath file, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            return given.Read(file, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(TerminalText.Clean($"{file.Path}: error: {exception.Message}"));
            return null;
        }
    }

    private static string Summary(string file, DockerfileSyntax syntax) =>
        $"{file}: {Count(syntax.Document.Stages.Count, "stage")}, {Count(syntax.Instructions.Count, "instruction")}";

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
