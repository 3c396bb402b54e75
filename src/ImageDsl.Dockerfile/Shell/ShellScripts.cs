namespace ImageDsl.Dockerfile.Shell;

/// <summary>Finds the text that a shell reads in what an instruction executes.</summary>
internal static class ShellScripts
{
    /// <summary>The script, or null when no POSIX shell reads anything.</summary>
    /// <param name="command">What is executed.</param>
    /// <param name="shell">The shell of shell forms, as SHELL, the image or the builder set it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static ShellScript? Of(Command command, ShellKind shell, CancellationToken cancellationToken = default) => command switch
    {
        ShellCommand { Documents: var documents, Text: var text } when shell.IsRead() => ShellReader.Read(text, documents, cancellationToken),
        ScriptCommand { Body: var body } when InterpreterOf(body, shell).IsRead() => ShellReader.Read(body, default, cancellationToken),
        ExecCommand { Arguments: var arguments } when Argument(arguments) is { } text => ShellReader.Read(text, default, cancellationToken),
        _ => null,
    };

    /// <summary>The shell that runs a command: the one of shell forms, the interpreter that a script names, or the one that an exec form starts.</summary>
    public static ShellKind KindOf(Command command, ShellKind shell) => command switch
    {
        ScriptCommand { Body: var body } => InterpreterOf(body, shell),
        ExecCommand { Arguments: var arguments } => arguments.IsEmpty ? ShellKind.Other : ShellKinds.Of(arguments[0]),
        _ => shell,
    };

    /// <summary>What <c>#!</c> names, or the shell itself.</summary>
    private static ShellKind InterpreterOf(string body, ShellKind shell)
    {
        if (!body.StartsWith("#!", StringComparison.Ordinal))
            return shell;

        var words = body.Substring(2, body.IndexOf('\n') - 2).Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var program = words.Length > 1 && words[0].EndsWith("/env", StringComparison.Ordinal) ? words.Skip(1).FirstOrDefault(word => word[0] != '-') : words.FirstOrDefault();

        return ShellKinds.Of(program ?? "");
    }

    /// <summary>The text in <c>["/bin/bash", "-o", "pipefail", "-c", "text"]</c>, or null.</summary>
    private static string? Argument(EquatableArray<string> arguments)
    {
        if (arguments.IsEmpty || !ShellKinds.Of(arguments[0]).IsRead())
            return null;

        for (var i = 1; i + 1 < arguments.Count; i++)
        {
            if (arguments[i].Length > 1 && arguments[i][0] is '-' && arguments[i][1] != '-' && arguments[i].EndsWith("c", StringComparison.Ordinal))
                return arguments[i + 1];
        }

        return null;
    }
}
