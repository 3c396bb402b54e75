using ImageDsl.Dockerfile.Language;
using ImageDsl.Dockerfile.Writing;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>EXPOSE and VOLUME.</summary>
internal static class ListReader
{
    public static ExposeInstruction? Expose(InstructionLine line)
    {
        _ = FlagSet.Read(line, []);
        var words = line.Words();

        if (words.Count == 0)
        {
            line.Error("EXPOSE needs a port.");
            return null;
        }

        var ports = new ExpandableText[words.Count];

        for (var i = 0; i < ports.Length; i++)
        {
            if (line.Lex(words[i]) is not { } port)
                continue;

            CheckPorts(line, words[i], port);
            line.MarkUntypedIf(!PortEncoder.IsWritable(port));
            ports[i] = port;
        }

        return line.Errors > 0 ? null : new ExposeInstruction(EquatableArray<ExpandableText>.Adopt(ports));
    }

    public static VolumeInstruction? Volume(InstructionLine line)
    {
        _ = FlagSet.Read(line, []);
        var words = (line.Array() ?? line.Words()).ConvertAll(Trim);

        if (line.Errors > 0)
            return null;

        if (words.Count == 0 || words.Exists(word => word.Length == 0))
        {
            line.Error("VOLUME needs a path that is not empty.");
            return null;
        }

        var paths = new ExpandableText[words.Count];

        for (var i = 0; i < paths.Length; i++)
        {
            if (line.Lex(words[i]) is not { } path)
                continue;

            if (path.Literal == "")
                line.Error("VOLUME needs a path that is not empty.", words[i]);

            paths[i] = path;
        }

        return line.Errors > 0 ? null : new VolumeInstruction(EquatableArray<ExpandableText>.Adopt(paths));
    }

    // The builder splits the value again at blanks, of which Unicode has more.
    private static void CheckPorts(InstructionLine line, Word word, ExpandableText port)
    {
        if (port.Literal is not { } literal)
            return;

        foreach (var single in literal.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!PortText.IsPort(single))
                line.Error($"'{single}' is not a port: use a number up to 65535 or a range, with /tcp, /udp or /sctp behind it if needed.", word);
        }
    }

    // The builder takes off all the blanks that Unicode knows.
    private static Word Trim(Word word)
    {
        var (start, end) = (word.Start, word.End);

        while (start < end && char.IsWhiteSpace(word.Text[start]))
            start++;

        while (end > start && char.IsWhiteSpace(word.Text[end - 1]))
            end--;

        return word with { Start = start, End = end };
    }
}
