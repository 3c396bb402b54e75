namespace ImageDsl.Dockerfile.Shell;

/// <summary>Finds the text that a shell reads in what an instruction executes.</summary>
internal static class ShellScripts
{
    private static readonly char[] Blanks = [' ', '\t', '\r'];

    /// <summary>The script, or null when no POSIX shell reads anything.</summary>
    /// <param name="command">What is executed.</param>
    /// <param name="shell">The shell of shell forms, as SHELL, the image or the builder set it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static ShellScript? Of(Command command, ShellKind shell, CancellationToken cancellationToken = default) => command switch
    {
        ShellCommand { Documents: var documents, Text: var text } when shell.IsRead() => OfStarted(ShellReader.Read(text, documents, cancellationToken), cancellationToken),
        ScriptCommand { Body: var body } when Interpreter(body) is { IsEmpty: false } start => Started(start, body, cancellationToken),
        ScriptCommand { Body: var body } when shell.IsRead() => ShellReader.Read(body, default, cancellationToken),
        ExecCommand { Arguments: var arguments } when Argument(arguments) is { } text => Started(arguments, text, cancellationToken),
        _ => null,
    };

    /// <summary>What <c>bash -c '…'</c> or <c>bash &lt;&lt;EOF</c> gives to another shell where that is all that a script does; otherwise the script.</summary>
    private static ShellScript OfStarted(ShellScript script, CancellationToken cancellationToken)
    {
        if (script.Body.Items is not [{ IsBackground: false, Pipelines: [{ IsNegated: false, Commands: [SimpleCommand { Assignments.IsEmpty: true } command] }] }])
            return script;

        var start = command.Words.Select(word => word.Literal ?? "").ToEquatableArray();

        // A word of which nobody knows the text may be the script, or change which word is.
        if (start.IsEmpty || start.Contains(""))
            return script;

        return (Argument(start) ?? InputOf(command, start)) is { } text ? Started(start, text, cancellationToken) ?? script : script;
    }

    private static ShellScript? Started(EquatableArray<string> start, string text, CancellationToken cancellationToken) =>
        ProgramOf(start).IsRead() ? ShellReader.Read(text, default, cancellationToken).StartedBy(start) : null;

    /// <summary>What <c>#!</c> names; empty when the script begins with something else.</summary>
    private static EquatableArray<string> Interpreter(string body)
    {
        if (!body.StartsWith("#!", StringComparison.Ordinal))
            return default;

        var words = body.Substring(2, body.IndexOf('\n') - 2).Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        var program = words.Length > 1 && words[0].EndsWith("/env", StringComparison.Ordinal) ? words.Skip(1).SkipWhile(word => word[0] == '-') : words;

        return program.DefaultIfEmpty("").ToEquatableArray();
    }

    /// <summary>The text in <c>["/bin/bash", "-o", "pipefail", "-c", "text"]</c>, or null.</summary>
    private static string? Argument(EquatableArray<string> arguments)
    {
        if (!ProgramOf(arguments).IsRead())
            return null;

        for (var i = 1; i + 1 < arguments.Count; i++)
        {
            if (arguments[i].Length > 1 && arguments[i][0] is '-' && arguments[i][1] != '-' && arguments[i].EndsWith("c", StringComparison.Ordinal))
                return arguments[i + 1];
        }

        return null;
    }

    /// <summary>The here-document that a shell reads which is given flags alone; null where the shell around it changes the text.</summary>
    private static string? InputOf(SimpleCommand command, EquatableArray<string> start)
    {
        if (command.Redirections is not [{ Descriptor: null, Operator: "<<" or "<<-", Document.Text: var text, Target: var delimiter }] || !start.Skip(1).All(IsFlag))
            return null;

        var isAsItStands = delimiter.Parts.Any(part => part is ShellText { IsQuoted: true });
        return isAsItStands || !Escapes.Any(escape => text.IndexOf(escape, StringComparison.Ordinal) >= 0) ? text : null;
    }

    private static readonly string[] Escapes = ["\\$", "\\`", "\\\\"];

    private static bool IsFlag(string word) => word[0] is '-' or '+' || word == "pipefail";

    /// <summary>The program that a command starts; of busybox, which is many, the one that it is asked for.</summary>
    private static ShellKind ProgramOf(EquatableArray<string> words)
    {
        if (words.IsEmpty)
            return ShellKind.Other;

        return ShellKinds.Of(words.Count > 1 && words[0].EndsWith("busybox", StringComparison.Ordinal) ? words[1] : words[0]);
    }
}
