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
        var json = new Option<bool>("--json")
        {
            Description = "Print instructions with typed arguments, stages and diagnostics as JSON (docs/schemas/dockerfiles.schema.json).",
        };

        return DockerfileRun.Add(
            new CommandWithExamples("parse", "Reads Dockerfiles as BuildKit does, and says where it would refuse them.",
            [
                "imagedsl parse Dockerfile         # is it right?",
                "imagedsl parse --json services    # every Dockerfile of a folder, for a program",
                "imagedsl parse - < Dockerfile     # what is piped in",
            ]) { json },
            run =>
            {
                using var document = run.Has(json) ? new DockerfileJson(run.Output) : null;
                return run.ForEach((file, syntax) => Print(run, file, syntax, document));
            });
    }

    private static int Print(DockerfileRun run, DockerfilePath file, DockerfileSyntax syntax, DockerfileJson? document)
    {
        if (document is not null)
            document.Add(file.Path, syntax);
        else
            run.Output.WriteLine(TerminalText.Clean(Summary(file.Path, syntax)));

        return syntax.HasErrors ? ExitCodes.Failure : ExitCodes.Success;
    }

    private static string Summary(string file, DockerfileSyntax syntax) =>
        $"{file}: {Count(syntax.Document.Stages.Count, "stage")}, {Count(syntax.Instructions.Count, "instruction")}";

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
