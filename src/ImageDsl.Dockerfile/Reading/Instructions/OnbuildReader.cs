namespace ImageDsl.Dockerfile.Reading;

/// <summary>
/// ONBUILD. The builder looks at the trigger's grammar only; what the trigger means is a matter of the builds that stand on the image.
/// </summary>
internal static class OnbuildReader
{
    public static OnbuildInstruction? Read(InstructionLine line)
    {
        if (line.IsEmpty)
        {
            line.Error("ONBUILD needs an instruction.");
            return null;
        }

        _ = FlagSet.Read(line, []);
        var inner = line.Inner(isSilent: false);

        if (inner.Known is "ONBUILD" or "FROM" or "MAINTAINER")
            inner.ErrorAtKeyword($"{inner.Known} cannot be triggered by ONBUILD.");
        else
            CheckGrammar(inner);

        line.TakeErrors(inner);

        if (line.Errors > 0 || Trigger(line) is not { } trigger)
        {
            line.MarkUntyped();
            return null;
        }

        return new OnbuildInstruction(trigger);
    }

    private static Instruction? Trigger(InstructionLine line)
    {
        var trigger = InstructionReader.Read(line.Inner(isSilent: true));

        // The image stores the text, and children read it with the default escape character.
        return trigger is null or RawInstruction || (line.Escape != '\\' && DockerfileWriter.Validate(new OnbuildInstruction(trigger), line.Escape) is not null)
            ? null
            : trigger;
    }

    /// <summary>Reports what is refused before an instruction is understood: the pairs of ENV and LABEL, and arrays of other things than strings.</summary>
    private static void CheckGrammar(InstructionLine inner)
    {
        switch (inner.Known)
        {
            case "ENV" or "LABEL" when !inner.IsEmpty:
                VariablesReader.CheckPairs(inner);
                break;
            case "RUN" or "CMD" or "ENTRYPOINT" or "SHELL" or "COPY" or "ADD" or "VOLUME":
                _ = inner.Array();
                break;
            case "HEALTHCHECK":
                HealthcheckReader.CheckGrammar(inner);
                break;
            default:
                break;
        }
    }
}
