using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>Commands as text: CMD, ENTRYPOINT and SHELL, and those of RUN and HEALTHCHECK.</summary>
internal static class CommandText
{
    public static string Render(string keyword, Command command, char escape)
    {
        var text = Encode(command, keyword, escape);
        return command is ShellCommand ? Layout.Join(keyword, null, text) : keyword + " " + text;
    }

    public static string Shell(ShellInstruction shell, char escape)
    {
        InstructionText.RequireSome("SHELL", shell.Arguments.Count);
        return "SHELL " + Exec(shell.Arguments, "SHELL", escape);
    }

    /// <summary>Exec or shell form, as it stands after the keyword and flags.</summary>
    public static string Encode(Command command, string keyword, char escape) => command switch
    {
        ExecCommand exec => Exec(exec.Arguments, keyword, escape),
        ShellCommand { Documents.IsEmpty: true } shell => ShellText.Encode(shell.Text, escape, keyword),
        _ => throw new DockerfileFormatException($"{keyword} cannot take a script or here-documents, only RUN can: put the script into a file."),
    };

    private static string Exec(EquatableArray<string> arguments, string keyword, char escape)
    {
        foreach (var argument in arguments)
            LineText.CheckCharacters(argument, $"An argument of {keyword}");

        return JsonArray.Encode(arguments, escape);
    }
}
