using ImageDsl.Dockerfile.Language;
using ImageDsl.Dockerfile.Writing;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>Names and values: ARG, ENV and LABEL.</summary>
internal static class VariablesReader
{
    public static ArgInstruction? Arg(InstructionLine line)
    {
        // The builder does not look at flags here.
        line.MarkUntypedIf(line.Flags is not null);

        var words = KeyValueWords.Split(line.Text, line.Start, line.End, line.Escape);

        if (words.Count == 0)
        {
            line.Error("ARG needs a name.");
            return null;
        }

        var first = Declaration(line, words[0]);

        if (words.Count == 1)
            return first;

        var further = words.Skip(1).Select(word => Declaration(line, word)).OfType<ArgInstruction>().ToEquatableArray();
        return first is null || further.Count < words.Count - 1 ? null : first with { Further = further };
    }

    public static EnvInstruction? Env(InstructionLine line) => Pairs(line) is { } variables ? new EnvInstruction(variables) : null;

    public static LabelInstruction? Label(InstructionLine line) => Pairs(line) is { } labels ? new LabelInstruction(labels) : null;

    /// <summary>Reports pairs that are wrong before an instruction is understood, as they are in a trigger of ONBUILD.</summary>
    public static void CheckPairs(InstructionLine line)
    {
        var words = KeyValueWords.Split(line.Text, line.Start, line.End, line.Escape);

        if (words.Count > 0 && EqualsSign(words[0]) < 0)
            _ = LegacyValueStart(line, out _);
        else
            words.ForEach(word => CheckEqualsSign(line, word));
    }

    private static ArgInstruction? Declaration(InstructionLine line, Word word)
    {
        var equals = EqualsSign(word);
        var name = word.Text.Substring(word.Start, (equals < 0 ? word.End : equals) - word.Start);

        if (name.Length == 0)
        {
            line.Error("The name of ARG is empty.", word);
            return null;
        }

        line.MarkUntypedIf(!VariablesText.IsArgName(name));

        if (equals < 0)
            return new ArgInstruction(name);

        return line.Lex(new Word(word.Text, equals + 1, word.End)) is { } value ? new ArgInstruction(name, value) : null;
    }

    private static EquatableArray<KeyValue>? Pairs(InstructionLine line)
    {
        _ = FlagSet.Read(line, []);
        var words = KeyValueWords.Split(line.Text, line.Start, line.End, line.Escape);

        if (words.Count == 0)
        {
            line.Error($"{line.Keyword} needs a key and a value.");
            return null;
        }

        if (EqualsSign(words[0]) < 0)
            return LegacyPair(line);

        var pairs = new KeyValue[words.Count];

        for (var i = 0; i < pairs.Length; i++)
        {
            var equals = EqualsSign(words[i]);

            if (!CheckEqualsSign(line, words[i]))
                continue;

            if (equals == words[i].Start)
                line.Error($"A key of {line.Keyword} is empty.", words[i]);
            else
                pairs[i] = Pair(line, new Word(line.Text, words[i].Start, equals), new Word(line.Text, equals + 1, words[i].End));
        }

        if (line.Errors > 0)
            return null;

        return EquatableArray<KeyValue>.Adopt(pairs);
    }

    private static EquatableArray<KeyValue>? LegacyPair(InstructionLine line)
    {
        if (LegacyValueStart(line, out var keyEnd) is not { } valueStart)
            return null;

        return EquatableArray<KeyValue>.Adopt([Pair(line, new Word(line.Text, line.Start, keyEnd), new Word(line.Text, valueStart, line.End))]);
    }

    /// <summary>Where the value of <c>ENV key rest of line</c> begins; null when there is none, which is reported.</summary>
    private static int? LegacyValueStart(InstructionLine line, out int keyEnd)
    {
        keyEnd = line.Start;

        while (keyEnd < line.End && !LineText.IsSeparator(line.Text[keyEnd]))
            keyEnd++;

        var valueStart = keyEnd;

        while (valueStart < line.End && LineText.IsSeparator(line.Text[valueStart]))
            valueStart++;

        if (valueStart > keyEnd)
            return valueStart;

        line.Error($"{line.Keyword} needs a key and a value.");
        return null;
    }

    private static KeyValue Pair(InstructionLine line, Word key, Word value)
    {
        var name = line.Lex(key);
        var text = line.Lex(value);
        line.MarkUntypedIf(string.IsNullOrEmpty(name?.Literal) || name!.Literal!.IndexOf('=') >= 0);

        return new KeyValue(name?.Literal ?? "", text ?? ExpandableText.Empty);
    }

    private static bool CheckEqualsSign(InstructionLine line, Word word)
    {
        if (EqualsSign(word) >= 0)
            return true;

        line.Error($"'{word}' has no '=': write key=value, with quotes around a value that holds blanks.", word);
        return false;
    }

    private static int EqualsSign(Word word) => word.Text.IndexOf('=', word.Start, word.Length);
}
