using System.CommandLine;
using ImageDsl.Tool.Output;
using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Commands;

/// <summary>What all commands about the estate have in common: where it comes from, and how a run ends.</summary>
internal static class EstateCommand
{
    /// <summary>Makes a command that reads the estate and answers a question about it.</summary>
    /// <param name="command">The command with its own arguments.</param>
    /// <param name="answer">Gives the exit code.</param>
    public static Command Create(Command command, Func<EstateRun, int> answer)
    {
        var path = new Option<string[]>("--path", "-p")
        {
            Description = "A source: a directory, imagedsl.json, images.json, project, solution, assembly, NuGet package, bake file, compose file or Dockerfile. "
                + "May be given several times; the default is the current directory.",
            HelpName = "path",
        };

        var build = new Option<bool>("--build") { Description = "Build the projects and solutions among the sources first." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Show neither progress nor warnings." };

        command.Add(path);
        command.Add(build);
        command.Add(quiet);

        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                var error = parsed.InvocationConfiguration.Error;
                var directory = ((CommandLine)parsed.RootCommandResult.Command).WorkingDirectory;
                var sources = parsed.GetValue(path) is { Length: > 0 } given ? given : ["."];

                return Guarded(error, () =>
                {
                    if (parsed.GetValue(build) && !ProjectBuild.Run([.. sources.Select(source => Path.GetFullPath(source, directory))], error, cancellationToken))
                        return ExitCodes.Failure;

                    var estate = Progress.Show(error, parsed.GetValue(quiet), progress => EstateLoader.Load(sources, directory, progress, cancellationToken));

                    Warn(estate.Warnings);

                    if (estate.Graph.Images.Count == 0)
                    {
                        error.WriteLine("imagedsl: there is no image in " + TerminalText.Clean(string.Join(", ", sources)));
                        return ExitCodes.Failure;
                    }

                    try
                    {
                        return answer(new EstateRun(parsed, estate, cancellationToken) { Sources = [.. sources.Select(estate.Full)] });
                    }
                    finally
                    {
                        Warn(estate.LaterWarnings);
                    }
                });

                void Warn(IReadOnlyList<SourceWarning> warnings)
                {
                    foreach (var warning in parsed.GetValue(quiet) ? [] : warnings)
                        error.WriteLine(TerminalText.Clean(warning.ToString()));
                }
            },
            CancellationToken.None));

        return command;
    }

    /// <summary>Runs something whose failures are told in a line each.</summary>
    public static int Guarded(TextWriter error, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Cancelled;
        }
        catch (Exception exception) when (SourceFiles.IsExpected(exception) || exception is CommandException)
        {
            error.WriteLine("imagedsl: " + TerminalText.Clean(exception.Message));
            return ExitCodes.Failure;
        }
    }
}

/// <summary>Something that a person has to put right; the message is a sentence for them.</summary>
internal sealed class CommandException(string message) : Exception(message);
