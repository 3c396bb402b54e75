// A tokenizer with a switch in a loop.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (var text in new[]
        {
            "FOO=bar",
            "A='x y' B=\"q\\\"r\" C",
            "",
            "  D=1  # comment",
            "=bad"
        }

        )
            image.Env("T" + text.Length, string.Join("|", Tokenize(text).Select(t => $"{t.Key}:{t.Value ?? "-"}")));
    }

    private enum S
    {
        Space,
        Key,
        Value,
        Single,
        Double,
        Escape,
        Comment
    }

    private static IEnumerable<(string Key, string? Value)> Tokenize(string text)
    {
        var state = S.Space;
        var key = new StringBuilder();
        StringBuilder? value = null;
        var result = new List<(string, string? )>();
        void Flush()
        {
            if (key.Length > 0)
                result.Add((key.ToString(), value?.ToString()));
            key.Clear();
            value = null;
        }

        foreach (var c in text)
        {
            state = (state, c) switch
            {
                (S.Space, ' ') => S.Space,
                (S.Space, '#') => S.Comment,
                (S.Comment, _) => S.Comment,
                (S.Space or S.Key, '=') => Start(),
                (S.Space or S.Key, not ' ') => Add(key, c, S.Key),
                (S.Value, '\'') => S.Single,
                (S.Value, '"') => S.Double,
                (S.Single, '\'') or (S.Double, '"') => S.Value,
                (S.Double, '\\') => S.Escape,
                (S.Escape, _) => Add(value!, c, S.Double),
                (S.Key or S.Value, ' ') => End(),
                _ => Add(value!, c, state),
            };
        }

        Flush();
        return result;
        S Start()
        {
            value = new();
            return S.Value;
        }

        S End()
        {
            Flush();
            return S.Space;
        }

        static S Add(StringBuilder b, char c, S next)
        {
            b.Append(c);
            return next;
        }
    }
}
