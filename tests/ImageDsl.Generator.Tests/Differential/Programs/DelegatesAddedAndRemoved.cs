// Delegates that are added, removed and compared, with nothing among them.
[OsLayer("test/program")]
public class Program : Case
{
    private readonly StringBuilder _log = new();

    protected override void Define(ImageBuilder image)
    {
        Action? none = null, first = First, second = Second;
        var both = first + second;
        both!();
        (none + first)!();
        (first + none)!();
        (first - none)!();
        var nothing = none - first;
        var neither = none + none;
        (both - first)!();
        (both + both - second)!();
        (both + first - both)!();
        (both - (Action)Third)!();
        var all = both - both;
        both += Third;
        both -= Second;
        both();
        none += First;
        none();
        none -= First;
        image.Env("LOG", _log.ToString());
        image.Env("NULLS", $"{nothing is null} {neither is null} {all is null} {none is null} {(first - first) is null}");
        image.Env("SAME", $"{first == First} {first != Second} {first == second} {first + second == first + second} {both == first} {(Action)First == (Action)First} {first.Equals((Action)First)} {Equals(first, second)}");
        Func<int, int> twice = Twice, again = new Program2().Twice;
        image.Env("TARGETS", $"{twice == (Func<int, int>)Twice} {twice == again} {again == new Program2().Twice} {(twice + again)(4)}");
        List<Action> many = [First, Second, First];
        image.Env("LISTED", $"{many.Contains(Second)} {many.Contains(Third)} {many.Remove(First)} {many.Count} {many.Distinct().Count()} {many.IndexOf(First)} {new HashSet<Action> { First, First, Second }.Count}");
        Action local = Local;
        local += Local;
        local();
        image.Env("LOCAL", $"{_log.Length} {local == (Action)Local + Local}");
        void Local() => _log.Append('l');
    }

    private void First() => _log.Append('1');

    private void Second() => _log.Append('2');

    private void Third() => _log.Append('3');

    private static int Twice(int n) => n * 2;
}

public sealed class Program2 { public int Twice(int n) => n * 3; }
