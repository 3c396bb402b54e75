// List patterns in every form.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (var args in new string[][]
        {
            [],
            ["a"],
            ["run", "x"],
            ["run", "x", "y", "z"],
            ["set", "k", "=", "v"],
            ["--", "1", "2"]
        }

        )
            image.Run("echo " + Parse(args));
        int[] n = [1, 2, 3, 4, 5];
        image.Env("P", $"{n is [1, .., 5]} {n is [_, _, ..]} {n is [.., var last]} {n is [> 0, < 3, ..{ Length: 3 } rest, ] && rest[0] == 3} {n is [..] and not []}");
        if ("key=value" is [var f, .., 'e' or 'x'] && f is >= 'a' and <= 'z')
            image.Env("F", f.ToString());
        if (new List<int>
        {
            7,
            8
        }

        is [7, var e])
            image.Env("E", e.ToString());
        static string Parse(string[] args) => args switch
        {
            [] => "empty",
            [var one] => "one " + one,
            ["run", var what] => "run " + what,
            ["run", ..var rest] => "run many " + string.Join("+", rest),
            ["set", var k, "=", var v] => $"{k}:{v}",
            [..var head, "2"] when head.Length == 2 => "two " + head[0],
            _ => "?",
        };
    }
}
