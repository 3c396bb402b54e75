// A small JSON writer with escapes and recursion.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var json = Json(new Dictionary<string, object?> { ["name"] = "a\"b\n", ["n"] = 1.50, ["ok"] = true, ["none"] = null, ["list"] = new object[] { 1, "two", new[] { 3 } }, ["nested"] = new Dictionary<string, object?> { ["k"] = 'c' } });
        image.Env("JSON", json);
        static string Json(object? value, int depth = 0) => value switch
        {
            null => "null",
            bool b => b ? "true" : "false",
            string s => "\"" + string.Concat(s.Select(c => c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => "\\n",
                < ' ' => $"\\u{(int)c:x4}",
                _ => c.ToString()})) + "\"",
            char c => Json(c.ToString()),
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            IReadOnlyDictionary<string, object?> d => "{" + string.Join(",", d.Select(kv => Json(kv.Key) + ":" + Json(kv.Value, depth + 1))) + "}",
            System.Collections.IEnumerable xs => "[" + string.Join(",", xs.Cast<object?>().Select(x => Json(x, depth + 1))) + "]",
            _ => throw new ArgumentException("no JSON", nameof(value)),
        };
    }
}
