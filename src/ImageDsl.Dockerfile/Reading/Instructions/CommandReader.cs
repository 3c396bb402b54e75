namespace ImageDsl.Dockerfile.Reading;

/// <summary>What is executed: CMD, ENTRYPOINT and SHELL, and the commands of RUN and HEALTHCHECK.</summary>
internal static class CommandReader
{
    public static CmdInstruction? Cmd(InstructionLine line)
    {
        _ = FlagSet.Read(line, []);
        return Command(line) is { } command ? new CmdInstruction(command) : null;
    }

    public static EntrypointInstruction? Entrypoint(InstructionLine line)
    {
        _ = FlagSet.Read(line, []);
        return Command(line) is { } command ? new EntrypointInstruction(command) : null;
    }

    public static ShellInstruction? Shell(InstructionLine line)
    {
        _ = FlagSet.Read(line, []);

        if (line.Array() is { Count: > 0 } elements)
            return new ShellInstruction(Strings(elements));

        if (line.Errors == 0)
            line.Error("SHELL needs an array of strings, such as [\"/bin/bash\", \"-c\"].");

        return null;
    }

    /// <summary>Exec or shell form; null when there is nothing, which the builder accepts, or when it is wrong.</summary>
    public static Command? Command(InstructionLine line)
    {
        if (line.IsEmpty)
            return null;

        if (line.Array() is { } elements)
            return new ExecCommand(Strings(elements));

        return line.Errors > 0 ? null : new ShellCommand(line.ShellText());
    }

    private static EquatableArray<string> Strings(List<Word> words)
    {
        var strings = new string[words.Count];

        for (var i = 0; i < strings.Length; i++)
            strings[i] = words[i].Text;

        return EquatableArray<string>.Adopt(strings);
    }
}
