// Calls that C# 14 binds to spans: Contains, Join, SequenceEqual.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        string[] names = ["a", "b"]; char[] chars = ['x', 'y'];
        image.Env("A", $"{names.Contains("a")} {chars.Contains('z')} {string.Join(", ", "p", "q", "r", "s", "t")} {names.SequenceEqual(new[] { "a", "b" })} {string.Concat("1", "2", "3", "4", "5")} {"a-b_c".Split('-', '_').Length}");
    }
}
