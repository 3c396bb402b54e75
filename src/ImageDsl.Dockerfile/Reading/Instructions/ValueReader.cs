using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>Instructions whose arguments are one value: WORKDIR, USER, STOPSIGNAL and MAINTAINER.</summary>
internal static class ValueReader
{
    public static WorkdirInstruction? Workdir(InstructionLine line) => Single(line) is { } path ? new WorkdirInstruction(path) : null;

    public static UserInstruction? User(InstructionLine line) => Single(line) is { } user ? new UserInstruction(user) : null;

    public static StopsignalInstruction? Stopsignal(InstructionLine line)
    {
        if (line.IsEmpty)
        {
            line.Error("STOPSIGNAL needs a signal.");
            return null;
        }

        // The builder does not look at flags here.
        line.MarkUntypedIf(line.Flags is not null);

        if (line.Lex() is not { } signal)
            return null;

        if (signal.Literal is { } literal && !Signal.IsKnown(literal))
            line.Error($"'{literal}' is not a signal.");

        return new StopsignalInstruction(signal);
    }

    public static MaintainerInstruction? Maintainer(InstructionLine line)
    {
        _ = FlagSet.Read(line, []);

        if (line.IsEmpty)
        {
            line.Error("MAINTAINER needs a text.");
            return null;
        }

        return new MaintainerInstruction(line.Arguments);
    }

    private static ExpandableText? Single(InstructionLine line)
    {
        _ = FlagSet.Read(line, []);

        if (line.IsEmpty)
        {
            line.Error($"{line.Keyword} needs a value.");
            return null;
        }

        // The value may be nothing but quotes; no encoder writes that.
        var text = line.Lex();
        line.MarkUntypedIf(text?.Literal == "");
        return text;
    }
}
