// List patterns take lists apart as they do arrays, and what is left over is a list again.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var l = new List<string>
        {
            "a",
            "b",
            "c"
        };
        image.Env("A", l is ["a", ..var rest] ? rest.Count + string.Join("", rest) : "no").Env("B", l is [..var init, "c"] && init is [_, var second] ? second : "no");
        if (l is [_, ..var middle, _ ])
        {
            middle.Add("x");
            image.Env("C", string.Join(",", middle) + l.Count);
        }

        image.Env("D", new List<int>()is [] ? "empty" : "not");
        var i = System.Collections.Immutable.ImmutableArray.Create(1, 2, 3);
        image.Env("E", i is [var f, ..var others] ? f + ":" + others.Length + others.Add(9).Length : "no");
    }
}
