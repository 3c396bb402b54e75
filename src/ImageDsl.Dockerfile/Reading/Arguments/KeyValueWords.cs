namespace ImageDsl.Dockerfile.Reading;

/// <summary>Words of ENV, LABEL and ARG: blanks split them unless they are quoted or escaped; quotes and escapes stay.</summary>
internal static class KeyValueWords
{
    public static List<Word> Split(string text, int start, int end, char escape)
    {
        var words = new List<Word>();
        var wordStart = -1;
        var quote = '\0';

        for (var i = start; i < end; i++)
        {
            var c = text[i];

            if (wordStart < 0)
            {
                if (char.IsWhiteSpace(c))
                    continue;

                wordStart = i;
            }

            if (quote == '\0' && char.IsWhiteSpace(c))
            {
                words.Add(new Word(text, wordStart, i));
                wordStart = -1;
            }
            else if (c == escape && quote != '\'')
            {
                // An escape character at the very end is dropped.
                if (i + 1 == end)
                    end = i;
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

        if (wordStart >= 0 && wordStart < end)
            words.Add(new Word(text, wordStart, end));

        return words;
    }
}
