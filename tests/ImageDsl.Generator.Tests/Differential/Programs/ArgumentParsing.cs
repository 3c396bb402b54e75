// A command line is taken apart by a hand-written tokenizer that knows quotes.
[OsLayer("test/program")]
public class Program : Case
{
    private static List<string> Tokenize(string line)
    {
        var tokens = new List<string>();
        var current = new StringBuilder();
        char? quote = null;
        var escaped = false;
        foreach (var c in line)
        {
            if (escaped)
            {
                current.Append(c);
                escaped = false;
                continue;
            }

            switch (c)
            {
                case '\\':
                    escaped = true;
                    break;
                case '"' or '\'' when quote is null:
                    quote = c;
                    break;
                case var q when q == quote:
                    quote = null;
                    break;
                case ' ' when quote is null:
                    if (current.Length > 0)
                    {
                        tokens.Add(current.ToString());
                        current.Clear();
                    }

                    break;
                default:
                    current.Append(c);
                    break;
            }
        }

        if (quote is not null)
            throw new FormatException($"unbalanced {quote}");
        if (current is { Length: > 0 })
            tokens.Add(current.ToString());
        return tokens;
    }

    protected override void Define(ImageBuilder image) => image.Entrypoint([..Tokenize("java -jar \"/app/my app.jar\" --name='x y' a\\ b")]).Cmd(Tokenize(" --help  ").ToArray());
}
