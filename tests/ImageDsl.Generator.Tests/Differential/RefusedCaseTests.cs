namespace ImageDsl.Generator.Tests.Differential;

/// <summary>
/// What .NET computes and the evaluator does not, since hosts, cultures or runs of a program differ in it, or since another image would see it:
/// told once, as IMG001, at the narrowest expression, with its reason.
/// </summary>
public sealed class RefusedCaseTests
{
    private static readonly Lazy<MarkedPrograms> Programs = new(Compile);

    /// <summary>A case: words of the reason, and the body of Define with its finding marked as <c>[|…|]</c>; types follow four hyphens.</summary>
    private static readonly (string Reason, string Body)[] Cases =
    [
        ("numbers are written", """image.Run(_x); ---- public partial class Program { private readonly string _x = TimeSpan.FromSeconds(1.5).[|ToString("g")|]; }"""),
        ("numbers are written", "image.Run(_x); ---- public partial class Program { private readonly string _x = 1.5m.[|ToString()|]; }"),
        ("strings are compared", """image.Run(_x); ---- public partial class Program { private readonly string _x = "a".[|CompareTo("b")|] < 0 ? "x" : "y"; }"""),
        ("strings are compared", """image.Run(_x); ---- public partial class Program { private readonly string _x = "abc".[|Equals("ABC", StringComparison.CurrentCultureIgnoreCase)|] ? "x" : "y"; }"""),
        ("change their case", "image.Run(_x.ToString()); ---- public partial class Program { private readonly char _x = char.[|ToUpper('i')|]; }"),
        ("change their case", """image.Run(_x.ToString()); ---- public partial class Program { private readonly string _x = "ü".[|ToLower()|]; }"""),
        ("numbers are read", """image.Run(_x.ToString()); ---- public partial class Program { private readonly decimal _x = Convert.[|ToDecimal("1.5")|]; }"""),
        ("numbers are read", """image.Run(_x.ToString()); ---- public partial class Program { private readonly bool _x = int.[|TryParse("-5", out _)|]; }"""),
        ("hash codes", """[|foreach (var x in System.Collections.Immutable.ImmutableHashSet.Create(1, 2)) image.Run("a" + x);|]"""),
        ("name of its type", """image.Run("a" + [|new Dictionary<int, int>()|]);"""),
        ("name of its type", """Func<int> f = () => 1; image.Run("a" + [|f|]);"""),
        ("name of its type", """image.Run("a" + [|typeof(int)|]);"""),
        ("name of its type", """image.Run("a" + new[] { 1 }.[|Where(x => x > 0)|]);"""),
        ("too many digits", """image.Run(1.[|ToString("D99999")|]);"""),
        ("too many digits", """image.Run(1.5.[|ToString("000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000")|]);"""),
        ("same box", """object a = 1, b = 1; image.Run("a" + [|ReferenceEquals(a, b)|]);"""),
        ("rules of their own", """var l = new long[1]; Array.[|Copy(new[] { 1 }, l, 1)|]; image.Run("a" + l[0]);"""),
        ("library's business", """image.Run("a" + (new Dictionary<int, int>().[|GetType()|] == typeof(int)));"""),
        ("not among", """image.Run("a" + new[] { "b", "a" }.OrderBy(x => x, [|StringComparer.CurrentCulture|]).First());"""),
        ("not among", """image.Run("a" + new HashSet<string>([|StringComparer.InvariantCulture|]).Count);"""),
        ("ask MoveNext first", """using var e = new List<int> { 1 }.GetEnumerator(); image.Run("a" + [|e.Current|]);"""),
        ("equal to the order", """var s = [|new SortedSet<string>(new[] { "a", "A" }, StringComparer.OrdinalIgnoreCase)|]; image.Run("a" + s.Count);"""),
        ("leaves open", """var d = 1e20; image.Run("a" + unchecked([|(int)d|]));"""),
        ("leaves open", """var d = double.NaN; image.Run("a" + unchecked([|(long)d|]));"""),
        ("leaves open", """var d = -1f; image.Run("a" + unchecked([|(byte)d|]));"""),
        ("static field", """[|Held.Numbers[0]|] = 1; image.Run("a"); ---- public static class Held { public static readonly int[] Numbers = [1]; }"""),
        ("static field", """[|Held.Grid[0, 0]|] = 1; image.Run("a"); ---- public static class Held { public static readonly int[,] Grid = new int[1, 1]; }"""),
        ("static field", """[|Held.List[0]|] = 1; image.Run("a"); ---- public static class Held { public static readonly List<int> List = [1]; }"""),
        ("static field", """[|Held.Thing.X|] = 1; image.Run("a"); ---- public static class Held { public static readonly Thing Thing = new(); } public class Thing { public int X; }"""),
        ("static field", """[|Held.Thing.X|] = 1; image.Run("a"); ---- public static class Held { public static readonly Thing Thing = new(); } public class Thing { public int X { get; set; } }"""),
        ("static field", """Held.Text.[|Append("x")|]; image.Run("a"); ---- public static class Held { public static readonly StringBuilder Text = new(); }"""),
        ("static field", """[|Held.Map["a"]|] = 1; image.Run("a"); ---- public static class Held { public static readonly Dictionary<string, int> Map = []; }"""),
        ("static field", """Array.[|Sort(Held.Numbers)|]; image.Run("a"); ---- public static class Held { public static readonly int[] Numbers = [2, 1]; }"""),
        ("static field", """new[] { 1 }.[|CopyTo(Held.Numbers, 0)|]; image.Run("a"); ---- public static class Held { public static readonly int[] Numbers = [2, 1]; }"""),
        ("static field", """Held.Deep[0].[|Add(1)|]; image.Run("a"); ---- public static class Held { public static readonly List<int>[] Deep = [[1]]; }"""),
        ("static field", """Held.Map["a"].[|Enqueue(1)|]; image.Run("a"); ---- public static class Held { public static readonly Dictionary<string, Queue<int>> Map = new() { ["a"] = new() }; }"""),
        ("static field", """Held.Pair.Item2.[|Push(1)|]; image.Run("a"); ---- public static class Held { public static readonly (int, Stack<int>) Pair = (1, new()); }"""),
        ("static field", """Held.Set.[|Add(2)|]; image.Run("a"); ---- public static class Held { public static readonly SortedSet<int> Set = [1]; }"""),
        ("static field", """[|Held.Next|]++; image.Run("a"); ---- public static class Held { public static int Next { get; set; } }"""),
        ("static field", """[|Held.Next|] = 2; image.Run("a"); ---- public static class Held { public static int Next; }"""),
        ("same bits", """object o = new[] { 1 }; image.Run("a" + ([|o is uint[]|]));"""),
        ("same bits", """object o = new[] { DayOfWeek.Friday }; image.Run("a" + ([|o is IEnumerable<int>|]));"""),
        ("same bits", """object o = new byte[1]; image.Run("a" + ([|o is sbyte[]|]));"""),
        ("same bits", """object o = new ulong[1]; image.Run("a" + ([|o is IList<long>|]));"""),
        ("same bits", """object o = new short[1]; image.Run("a" + ([|o is ushort[]|]));"""),
        ("equal keys", """image.Run("a" + System.Collections.Immutable.ImmutableHashSet.Create("aa", "bb").OrderBy(x => x.Length).[|First()|]);"""),
        ("no ToString", """image.Run($"a[|{new Plain()}|]"); ---- public class Plain;"""),
        ("no ToString", """image.Run(string.[|Join(",", new[] { new Plain() })|]); ---- public class Plain;"""),
        ("environment", """image.Run("a" + Parts([|Environment.MachineName|])); static int Parts(string s) => s.Length;"""),
        ("differs between machines", """image.Run("a" + Math.[|Pow(2, 0.5)|]);"""),
        ("not known to all versions", """image.Run("a" + int.[|Parse("101", NumberStyles.AllowBinarySpecifier)|]);"""),
        ("no number that is evaluated", """var n = 5; image.Run("a" + (long)[|(nint)n|]);"""),
        ("values only", """var a = new[] { 1 }; ref var [|r = ref a[0]|]; image.Run("a" + r);"""),
    ];

    public static TheoryData<int> Numbers() => [.. Enumerable.Range(0, Cases.Length)];

    [Theory, MemberData(nameof(Numbers))]
    public void What_has_no_answer_of_its_own_is_refused_at_its_place(int number)
    {
        var (reason, body) = Cases[number];
        var findings = Programs.Value.Findings(number);
        var told = string.Join("\n", findings.Select(f => $"{f.Finding.RuleId} {f.Finding.Message} [{f.Text}]"));

        Assert.True(MarkedPrograms.Marked(body).SequenceEqual(findings.Select(f => f.Text)), $"{body}\n{told}");
        Assert.Equal("IMG001", Assert.Single(findings).Finding.RuleId);
        Assert.Contains(reason, told, StringComparison.Ordinal);
    }

    private static MarkedPrograms Compile() => new(Cases.Select(c => c.Body));
}
