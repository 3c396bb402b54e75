// ref, out, in and ref readonly parameters, and optional ones of structs.
[OsLayer("test/program")]
public class Program : Case
{
    private int _field = 1;
    private int Prop { get; set; } = 10;

    protected override void Define(ImageBuilder image)
    {
        var x = 1;
        Add(ref x, 5);
        Add(ref _field, 2);
        var array = new[] { 1, 2 };
        Add(ref array[1], 40);
        Split("key=value", out var key, out var value);
        Split("only", out key, out _);
        Swap(ref array[0], ref array[1]);
        image.Env("A", $"{x} {_field} {string.Join(",", array)} {key} {value} {Sum(in x, Prop)} {Try("12")} {Try("z")}");
        if (!int.TryParse("7", out int n) || n < 5) return;
        image.Env("B", $"{n}");
        var dict = new Dictionary<string, List<int>>();
        foreach (var (k, v) in new[] { ("a", 1), ("b", 2), ("a", 3) })
        {
            if (!dict.TryGetValue(k, out var bucket))
                dict[k] = bucket = [];
            bucket.Add(v);
        }
        image.Env("C", string.Join(";", dict.Select(p => p.Key + string.Join(",", p.Value))));
    }

    private static void Add(ref int target, int n) => target += n;
    private static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);
    private static int Sum(in int a, int b) => a + b;
    private static int? Try(string s) => int.TryParse(s, out var i) ? i : null;
    private static void Split(string text, out string key, out string? value)
    {
        var parts = text.Split('=', 2);
        key = parts[0];
        value = parts.Length > 1 ? parts[1] : null;
    }
}
