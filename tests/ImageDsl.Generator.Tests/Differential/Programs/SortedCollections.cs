// Collections that keep their elements in order.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var numbers = new SortedSet<int> { 5, 1, 3, 1 };
        numbers.Add(2);
        numbers.Remove(5);
        image.Env("SET", string.Join(",", numbers) + $" {numbers.Min} {numbers.Max} {numbers.Count}");
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["b"] = "2", ["B"] = "1", ["a"] = "0" };
        foreach (var (key, value) in names)
            image.Env("X" + key, value);
        var list = new SortedList<int, string> { { 2, "two" }, { 1, "one" } };
        image.Env("LIST", string.Join(",", list.Keys) + string.Join(",", list.Values) + list[2]);
    }
}
