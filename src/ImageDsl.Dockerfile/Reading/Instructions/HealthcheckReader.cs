using System.Globalization;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>HEALTHCHECK.</summary>
internal static class HealthcheckReader
{
    private static readonly FlagKind[] Flags = ["interval", "timeout", "start-period", "start-interval", "retries"];

    public static HealthcheckInstruction? Read(InstructionLine line)
    {
        var end = EndOfType(line);
        var type = line.Text.Substring(line.Start, end - line.Start).ToUpperInvariant();

        if (type == "NONE")
        {
            // The builder does not look at flags here.
            line.MarkUntypedIf(line.Flags is not null);

            if (end < line.End)
                line.Error("HEALTHCHECK NONE takes no arguments.");

            return new HealthcheckInstruction(null);
        }

        var flags = FlagSet.Read(line, Flags);

        if (type != "CMD")
        {
            line.Error("HEALTHCHECK takes CMD and a command, or NONE.");
            return null;
        }

        line.MoveTo(end);
        var command = CommandReader.Command(line);

        if (line.Errors == 0 && command is null or ExecCommand { Arguments.IsEmpty: true })
            line.Error("HEALTHCHECK CMD needs a command.");

        return new HealthcheckInstruction(command)
        {
            Interval = Time(line, flags, "interval"),
            Timeout = Time(line, flags, "timeout"),
            StartPeriod = Time(line, flags, "start-period"),
            StartInterval = Time(line, flags, "start-interval"),
            Retries = Retries(line, flags),
        };
    }

    /// <summary>Reports an array of other things than strings, which is refused before the instruction is understood.</summary>
    public static void CheckGrammar(InstructionLine line)
    {
        MoveToCommand(line);
        _ = line.Array();
    }

    /// <summary>Goes past the word CMD or NONE.</summary>
    public static void MoveToCommand(InstructionLine line) => line.MoveTo(EndOfType(line));

    private static int EndOfType(InstructionLine line)
    {
        var end = line.Start;

        while (end < line.End && !LineText.IsSeparator(line.Text[end]))
            end++;

        return end;
    }

    private static TimeSpan? Time(InstructionLine line, FlagSet flags, string name)
    {
        if (flags.Find(name) is not { } flag)
            return null;

        if (flag.Value is not { Length: > 0 } text)
        {
            line.MarkUntyped();
            return null;
        }

        var ticks = GoDurationText.Parse(text);

        if (ticks is null)
            line.Error($"'{text}' is not a time: write a number and a unit, such as 30s, 1m30s or 500ms.", flag);
        else if (decimal.Truncate(ticks.Value * 100) != 0 && ticks < TimeSpan.TicksPerMillisecond)
            line.Error($"--{name} must be 0 or at least a millisecond.", flag);

        if (ticks is not { } value || value != decimal.Truncate(value) || value < 0)
        {
            line.MarkUntyped();
            return null;
        }

        return TimeSpan.FromTicks((long)value);
    }

    private static int? Retries(InstructionLine line, FlagSet flags)
    {
        if (flags.Find("retries") is not { } flag)
            return null;

        if (flag.Value is not { Length: > 0 } text)
        {
            line.MarkUntyped();
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var retries) && retries >= 0)
            return retries;

        line.Error($"'{text}' is not a number of retries: use 0 or more.", flag);
        return null;
    }
}
