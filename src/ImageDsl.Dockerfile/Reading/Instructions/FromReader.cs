using ImageDsl.Dockerfile.Writing;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>FROM.</summary>
internal static class FromReader
{
    private static readonly FlagKind[] Flags = ["platform"];

    public static FromInstruction? Read(InstructionLine line)
    {
        var flags = FlagSet.Read(line, Flags);
        var words = line.Words();
        var isNamed = words.Count == 3 && IsAs(words[1]);

        if (words.Count != 1 && !isNamed)
        {
            line.Error("FROM takes an image, or an image, AS and a name.");
            return null;
        }

        var name = isNamed ? words[2].ToString().ToLowerInvariant() : null;

        if (name is not null && !StageReference.IsName(name))
            line.Error($"'{words[2]}' cannot name a stage: use letters, digits, '-', '_' and '.', beginning with a letter.", words[2]);

        if (line.Lex(words[0]) is not { } image)
            return null;

        if (image.Literal == "")
            line.Error("The image of FROM is empty.", words[0]);

        return new FromInstruction(image) { StageName = name, Platform = line.Lex(flags.Find("platform")) };
    }

    // Whatever Unicode folds to these letters is a spelling of the word: the long s is one.
    private static bool IsAs(Word word) =>
        word.Length == 2 && word.Text[word.Start] is 'a' or 'A' && word.Text[word.Start + 1] is 's' or 'S' or '\u017F';
}
