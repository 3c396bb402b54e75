// A small template language of one's own, over a dictionary and reflection-free accessors.
[OsLayer("test/program")]
public class Program : Case
{
    private static string Render(string template, IReadOnlyDictionary<string, Func<string>> values)
    {
        var result = new StringBuilder();
        var rest = template;
        while (rest.IndexOf("{{", StringComparison.Ordinal)is var open and >= 0)
        {
            result.Append(rest, 0, open);
            rest = rest[(open + 2)..];
            var close = rest.IndexOf("}}", StringComparison.Ordinal);
            var key = rest.AsSpan(0, close).Trim().ToString();
            result.Append(values.TryGetValue(key, out var f) ? f() : $"<{key}?>");
            rest = rest[(close + 2)..];
        }

        return result.Append(rest).ToString();
    }

    protected override void Define(ImageBuilder image) => image.File("/motd", Render("Welcome to {{ name }} {{version}}{{missing}}!", new Dictionary<string, Func<string>> { ["name"] = () => "Acme", ["version"] = () => new Version(1, 2).ToString() }));
}
