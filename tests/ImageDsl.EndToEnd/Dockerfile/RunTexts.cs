using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;

namespace ImageDsl.EndToEnd;

/// <summary>What the RUN steps of the corpus give to a POSIX shell.</summary>
internal static class RunTexts
{
    /// <summary>The RUN texts of Linux images as the reader takes them, here-documents written behind the line that opens them.</summary>
    public static IEnumerable<ShellScript> Read()
    {
        foreach (var stage in Corpus.Valid().Where(file => file.Syntax.Document.Escape == '\\').SelectMany(file => file.Syntax.Document.Stages))
        {
            var shell = stage.From.Image.ToString().Contains("windows", StringComparison.Ordinal) ? ShellKind.Cmd : ShellKind.Posix;

            foreach (var instruction in stage.Instructions)
            {
                if (instruction is ShellInstruction { Arguments: var arguments })
                    shell = ShellKinds.Of(arguments[0]);

                if (instruction is RunInstruction { Command: ShellCommand or ScriptCommand } run
                    && ShellScripts.Of(Inlined(run.Command), shell, TestContext.Current.CancellationToken) is { } script)
                    yield return script;
            }
        }
    }

    private static Command Inlined(Command command) => command is ShellCommand { Documents.IsEmpty: false } shell
        ? new ScriptCommand(shell.Text + "\n" + string.Concat(shell.Documents.Select(document => $"{document.Body}{document.Delimiter}\n")))
        : command;
}
