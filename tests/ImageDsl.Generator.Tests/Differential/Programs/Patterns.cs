// Type, property, relational, logical, list and var patterns.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        object o = "hello"; int[] list = [1, 2, 3, 4];
        if (o is string { Length: 5 and > 3 } s && s is ['h', .. var rest]) image.Env("A", s + rest);
        if (o is not int and not null) image.Env("B", "neither");
        image.Env("C", $"{list is [1, .., 4]} {list is [_, 2, ..]} {list is []} {list is [> 0, var second, .. { Length: 2 } tail] && second == 2 && tail[0] == 3}");
        if (o is var any && any is string) image.Env("D", any.ToString()!);
        image.Env("E", $"{3 is > 2 and < 5} {'x' is >= 'a' and <= 'z' or '_'} {"" is { Length: 0 }} {o is "hello"} {(object)5 is int and > 4}");
    }
}
