// Index and Range as values.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int[] a = [10, 20, 30, 40, 50];
        Index last = ^1;
        Range mid = 1..^1;
        var tail = Range.StartAt(3);
        image.Env("A", $"{a[last]} {string.Join(",", a[mid])} {string.Join(",", a[tail])} {string.Join(",", a[..2])} {string.Join(",", a[^2..])} {a[..].Length}");
        var s = "hello world";
        image.Env("S", $"{s[^1]}{s[..5]}{s[6..]}{s[^5..^3]}{s[mid]}{s[last]}");
        var list = new List<int>(a);
        image.Env("L", $"{list[^2]} {string.Join(",", list[1..3])} {list[last]}");
        a[^1] = 99;
        list[^1] += 5;
        a[^2]++;
        image.Env("M", string.Join(",", a) + " " + string.Join(",", list));
        image.Env("I", $"{last} {mid} {mid.Start} {mid.End.IsFromEnd} {last.GetOffset(5)} {mid.GetOffsetAndLength(5)} {((Index)3).Value} {a.Take(^2..).Sum()} {a.ElementAt(^1)}");
        Range[] cuts = [(..2), 2..4, (^1..)];
        foreach (var c in cuts)
            image.Run("echo " + string.Join(" ", a[c]));
    }
}
