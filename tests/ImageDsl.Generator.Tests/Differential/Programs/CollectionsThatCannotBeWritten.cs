// What the compiler makes of [a, b] for an interface that only reads is neither an array nor a list, and cannot be written.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        IEnumerable<int> sequence = [1, 2];
        IReadOnlyList<int> list = [3];
        IReadOnlyCollection<string> texts = ["a", .. new[] { "b" }];
        IList<int> open = [4];
        IEnumerable<int> empty = [];
        object seen = list;

        image.Env("SEQUENCE", $"{sequence is int[]} {sequence is List<int>} {sequence is IList<int>} {sequence is ICollection<int>} {sequence is IReadOnlyList<int>} {sequence is System.Collections.IList} {sequence is Array}");
        image.Env("LIST", $"{list is int[]} {list is IList<int> { IsReadOnly: true }} {list[0]} {seen is IEnumerable<object>} {seen is IEnumerable<int>}");
        image.Env("TEXTS", $"{texts is string[]} {texts.Count} {((object)texts) is IEnumerable<object>} {string.Join("", texts)} {((ICollection<string>)texts).Contains("b")} {((IList<string>)texts).IndexOf("b")}");
        image.Env("OPEN", $"{open is List<int>} {open.IsReadOnly} {empty is int[]}");
        image.Env("USED", $"{sequence.Sum()} {list.ToArray() is int[]} {sequence.Reverse().First()} {Count(["x", "y"])} {list is [3]} {sequence.ToList() is [1, ..]}");
    }

    private static int Count(IEnumerable<string> all) => all is string[] array ? -array.Length : all.Count();
}
