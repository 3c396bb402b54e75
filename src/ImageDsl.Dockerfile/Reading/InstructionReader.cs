using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>
/// One line as an instruction. What BuildKit accepts and no record can hold becomes a <see cref="RawInstruction"/>; what it refuses
/// becomes nothing, after it was reported.
/// </summary>
internal static class InstructionReader
{
    /// <summary>The here-documents that the builder finds on the line; their lines follow it.</summary>
    public static List<HereDocumentWord>? FindHereDocuments(InstructionLine line)
    {
        if (line.Text.IndexOf("<<", line.KeywordStart, line.End - line.KeywordStart, StringComparison.Ordinal) < 0)
            return null;

        var inner = line.Known == "ONBUILD" && !line.IsEmpty ? line.Inner(isSilent: true) : line;

        return inner.Known is "RUN" or "COPY" or "ADD" && !JsonProbe.IsArray(inner.Text, inner.Start, inner.End)
            ? HereDocumentLexer.Find(line.Text.Substring(line.KeywordStart, line.End - line.KeywordStart))
            : null;
    }

    /// <summary>The instruction, or null when it is wrong.</summary>
    public static Instruction? Read(InstructionLine line)
    {
        MarkFlags(line);
        var instruction = ReadTyped(line);

        // A stage begins there, whatever the image is.
        if (line.Errors > 0 || instruction is FromInstruction)
            return line.Errors > 0 ? null : instruction;

        return instruction is null || !line.IsTyped || !IsExpressible(line) || !IsWritable(instruction, line) ? Raw(line) : instruction;
    }

    // Whether '<<' opens a here-document depends on all that stands before it, and the writer spells flags in its own way.
    private static bool IsWritable(Instruction instruction, InstructionLine line) =>
        line.Flags is null
        || line.Text.IndexOf("<<", line.FlagsStart, line.End - line.FlagsStart, StringComparison.Ordinal) < 0
        || DockerfileWriter.Validate(instruction, line.Escape) is null;

    /// <summary>The instruction as text.</summary>
    public static RawInstruction Raw(InstructionLine line) => new(line.Keyword, line.Text.Substring(line.FlagsStart, line.End - line.FlagsStart).Trim())
    {
        Documents = line.Documents.Select(document => new HereDocument(document.Word.Delimiter, document.Body)).ToEquatableArray(),
    };

    // The splitter takes each byte of a flag for a character; only the text itself says what the author wrote.
    private static void MarkFlags(InstructionLine line)
    {
        if (line.Flags is not { } flags)
            return;

        foreach (var flag in flags)
        {
            foreach (var c in flag.Text)
                line.MarkUntypedIf(c > '~');
        }
    }

    // A carriage return in the middle of a line and a NUL are accepted by the builder and refused by the encoders.
    private static bool IsExpressible(InstructionLine line)
    {
        var length = line.End - line.FlagsStart;

        if (line.Text.IndexOf('\r', line.FlagsStart, length) >= 0 || line.Text.IndexOf('\0', line.FlagsStart, length) >= 0)
            return false;

        foreach (var document in line.Documents)
        {
            if (document.Body.IndexOf('\0') >= 0)
                return false;
        }

        return true;
    }

    private static Instruction? ReadTyped(InstructionLine line)
    {
        switch (line.Known)
        {
            case "FROM":
                return FromReader.Read(line);
            case "ARG":
                return VariablesReader.Arg(line);
            case "ENV":
                return VariablesReader.Env(line);
            case "LABEL":
                return VariablesReader.Label(line);
            case "RUN":
                return RunReader.Read(line);
            case "CMD":
                return CommandReader.Cmd(line);
            case "ENTRYPOINT":
                return CommandReader.Entrypoint(line);
            case "SHELL":
                return CommandReader.Shell(line);
            case "HEALTHCHECK":
                return HealthcheckReader.Read(line);
            case "COPY":
                return FilesReader.Copy(line);
            case "ADD":
                return FilesReader.Add(line);
            case "WORKDIR":
                return ValueReader.Workdir(line);
            case "USER":
                return ValueReader.User(line);
            case "STOPSIGNAL":
                return ValueReader.Stopsignal(line);
            case "MAINTAINER":
                return ValueReader.Maintainer(line);
            case "EXPOSE":
                return ListReader.Expose(line);
            case "VOLUME":
                return ListReader.Volume(line);
            case "ONBUILD":
                return OnbuildReader.Read(line);
            default:
                line.ErrorAtKeyword($"'{line.Keyword}' is not an instruction.");
                return null;
        }
    }
}
