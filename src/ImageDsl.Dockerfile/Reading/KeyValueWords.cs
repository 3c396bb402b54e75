namespace ImageDsl.Dockerfile.Reading;

/// <summary>Words of ENV, LABEL and ARG: blanks split them unless they are quoted or escaped; quotes and escapes stay.</summary>
internal static class KeyValueWords
{
    public static List<Word> Split(string text, char escape)
    {
        var words = new List<Word>();
        var start = -1;
        var quote = '\0';

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];

            if (start < 0)
            {
                if (char.IsWhiteSpace(c))
                    continue;

                start = i;
            }

            if (quote == '\0' && char.IsWhiteSpace(c))
            {
                words.Add(new Word(text.Substring(start, i - start), start));
                start = -1;
                continue;
            }

            if (c == escape && quote != '\'')
            {
                // An escape character at the very end is dropped.
                if (i + 1 == text.Length)
                    text = text.Substring(0, i);
                else
                    i++;
            }
            else if (c == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && c is '"' or '\'')
            {
                quote = c;
            }
        }

        if (start >= 0 && start < text.Length)
            words.Add(new Word(text.Substring(start), start));

        return words;
    }
}

/// <summary>A word and where it begins in the text it was split from.</summary>
internal sealed record Word(string Text, int Start);
