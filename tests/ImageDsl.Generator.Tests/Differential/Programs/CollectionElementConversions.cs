// What is spread into a collection, or handed to an Add, is converted as if it were written there.
public record struct Port(int Number)
{
    public static implicit operator Port(int number) => new(number * 10);
}

public class Halves : IEnumerable<int>
{
    public string Text = "";
    public void Add(double value) => Text += value / 2 + ";";
    public IEnumerator<int> GetEnumerator() { yield break; }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

public class Numbers : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() { yield return 7; }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

public class MoreNumbers : Numbers;

[System.Runtime.CompilerServices.CollectionBuilder(typeof(Built), "Make")]
public class Built<T> : IEnumerable<T>
{
    public string Text = "";
    public IEnumerator<T> GetEnumerator() { yield break; }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class Built
{
    public static Built<T> Make<T>(ReadOnlySpan<T> items)
    {
        var built = new Built<T>();

        foreach (var item in items)
            built.Text += (double)(object)item! / 2 + ";";

        return built;
    }
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int[] numbers = [3, 5];
        List<double> doubles = [.. numbers, 7];
        Port[] ports = [.. numbers, 8];
        List<Port?> optional = [.. numbers, null];
        IEnumerable<long> longs = [.. numbers];
        HashSet<double> set = [.. numbers, .. new MoreNumbers()];
        object[] objects = [.. numbers, .. "xy", 'z'];
        List<(string, object)> pairs = [.. new[] { ("a", 1), ("b", 2) }];
        (double, object)[] converted = [.. new List<(int, string)> { (1, "q") }];
        ReadOnlySpan<decimal> span = [.. numbers];
        Halves halves = [1, .. numbers];
        Built<double> built = [.. numbers, 1];

        image.Env("A", $"{doubles[0] / 2} {doubles[2] / 2} {ports[0]} {ports[2]} {optional[1]} {optional.Count} {longs.First() * 5000000000} {set.First() / 2} {set.Last() / 2}")
            .Env("B", $"{string.Join(",", objects)} {pairs[1].Item2} {converted[0].Item1 / 2} {span[0] / 2} {halves.Text} {built.Text}")
            .Env("C", Mean(1, 2) + Kind(1));
    }

    private static string Mean(params IEnumerable<double> values) => string.Join(",", values.Select(v => v / 2));

    private static string Kind(params List<long?> values) => values[0] is long ? "long" : "other";
}
