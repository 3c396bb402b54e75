namespace ImageDsl.Dockerfile.Reading;

/// <summary>The arguments of an instruction by the places where they stand.</summary>
internal static class ArgumentWords
{
    public static List<Word> Of(InstructionLine line)
    {
        switch (line.Known)
        {
            case "FROM" or "EXPOSE":
                return line.Words();
            case "COPY" or "ADD" or "VOLUME":
                return line.Array() ?? line.Words();
            case "ARG":
                return KeyValueWords.Split(line.Text, line.Start, line.End, line.Escape);
            case "ENV" or "LABEL":
                var words = KeyValueWords.Split(line.Text, line.Start, line.End, line.Escape);
                return words.Count > 0 && words[0].Text.IndexOf('=', words[0].Start, words[0].Length) < 0 ? Whole(line) : words;
            case "HEALTHCHECK":
                HealthcheckReader.MoveToCommand(line);
                return line.Array() ?? Whole(line);
            case "RUN" or "CMD" or "ENTRYPOINT" or "SHELL":
                return line.Array() ?? Whole(line);
            default:
                return Whole(line);
        }
    }

    private static List<Word> Whole(InstructionLine line) => line.IsEmpty ? [] : [new Word(line.Text, line.Start, line.End)];
}
