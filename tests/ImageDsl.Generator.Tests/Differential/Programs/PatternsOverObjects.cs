// Patterns over object: constants and bounds of another type do not match, null matches only what says so, structs are copied.
public struct Box
{
    public int N;
    public void Add() => N++;
}

[OsLayer("test/program")]
public class Program : Case
{
    private static string Describe(object? o) => o switch
    {
        null => "null",
        > 3 => "int above 3",
        3 => "three",
        3L => "three as long",
        > 3L => "long above 3",
        "3" => "text",
        'c' => "char",
        true => "true",
        DayOfWeek.Monday => "monday",
        >= DayOfWeek.Friday => "late",
        2.5 => "double",
        < 0m => "negative",
        (1, var b) => $"pair of 1 and {b ?? "null"}",
        (_, _) => "pair",
        string { Length: > 1 } s and not "xx" => s,
        int[] and [1, ..] => "list",
        { } x when x is Box { N: var n } => "box" + n,
        var other => other is string ? "short" : "other"
    };
    protected override void Define(ImageBuilder image)
    {
        object? [] all = [null, 4, 3, 3L, 9L, (short)9, "3", 'c', 'd', true, false, DayOfWeek.Monday, DayOfWeek.Saturday, DayOfWeek.Sunday, 2.5, -1m, 1m, (1, (object? )null), (2, 3), new[]
        {
            1,
            2
        }, new List<int>(), "xx", "yy", "z", new Box
        {
            N = 7
        }

        ];
        image.Env("A", string.Join("|", all.Select(Describe)));
        object boxed = new Box
        {
            N = 1
        };
        if (boxed is Box copy)
        {
            copy.Add();
            image.Env("B", $"{copy.N}{((Box)boxed).N}");
        }

        var v = new Box
        {
            N = 5
        };
        if (v is var w)
        {
            w.Add();
            image.Env("C", $"{v.N}{w.N}");
        }

        if (v is { N: 5 } z)
        {
            z.Add();
            image.Env("D", $"{v.N}{z.N}");
        }

        string? none = null;
        image.Env("E", $"{none is var q}{q is null}{none is { } }{none is string}{none is not null}{(none, 1)is (null, > 0)}{(object? )none is null or ""}");
    }
}
