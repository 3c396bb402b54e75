using System.CommandLine;
using ImageDsl.Dockerfile;
using ImageDsl.Tool.Dockerfiles;
using ImageDsl.Tool.Output;
using Command = System.CommandLine.Command;

namespace ImageDsl.Tool.Commands;

/// <summary><c>imagedsl fmt</c>: Dockerfiles written anew.</summary>
internal static class FormatCommand
{
    public static Command Create()
    {
        var check = new Option<bool>("--check")
        {
            Description = "Change nothing; name the files that would change, and end with 1 when there are any.",
        };

        return DockerfileRun.Add(
            new CommandWithExamples("fmt", "Writes Dockerfiles anew in one layout; what they mean stays the same.",
            [
                "imagedsl fmt Dockerfile        # writes it anew",
                "imagedsl fmt --check .         # in a pipeline: which files would change?",
                "imagedsl fmt - < Dockerfile    # from the standard input to the standard output",
            ]) { check },
            run => run.ForEach((file, syntax) => Format(run, file, syntax, run.Has(check))));
    }

    private static int Format(DockerfileRun run, DockerfilePath file, DockerfileSyntax syntax, bool isCheck)
    {
        if (syntax.HasErrors)
            return ExitCodes.Failure;

        // What is not UTF-8 would be lost.
        if (syntax.Text.Contains('\uFFFD') || DockerfileWriter.Validate(syntax.Document) is not null)
        {
            run.Error.WriteLine($"{file.Path}: warning: left as it is: {(syntax.Text.Contains('\uFFFD') ? "it is not UTF-8." : DockerfileWriter.Validate(syntax.Document))}");
            WritePiped(syntax.Text);
            return ExitCodes.Success;
        }

        var text = DockerfileWriter.Write(syntax.Document);
        WritePiped(text);

        if (text == syntax.Text)
            return ExitCodes.Success;

        if (isCheck || file.FullPath is not null)
            run.Output.WriteLine(TerminalText.Clean(file.Path));

        if (isCheck)
            return ExitCodes.Failure;

        if (file.FullPath is not null)
            Replace(file.FullPath, text);

        return ExitCodes.Success;

        // What was piped in is piped out, whether it changed or not.
        void WritePiped(string written)
        {
            if (file.FullPath is null && !isCheck)
                run.Output.Write(written);
        }
    }

    // Never half a file: the new one takes the place of the old one when it is complete.
    private static void Replace(string file, string text)
    {
        var target = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;
        var temporary = target + ".imagedsl-tmp";

        try
        {
            File.Copy(target, temporary, overwrite: true);
            File.WriteAllText(temporary, text);
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
