using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Tests.Differential;

/// <summary>Programs that ask for the time or the memory of the compiler: each ends at the default bounds, long before it has them.</summary>
public sealed class HostileProgramTests
{
    private const string Common = "public abstract class Case : Image { public override ImageReference From => \"debian:13-slim\"; }";

    private static readonly Lazy<ImageCompilation> Images = new(Compile);

    /// <summary>What it does, and the body of Define; types follow four hyphens.</summary>
    private static readonly Dictionary<string, string> Programs = new(StringComparer.Ordinal)
    {
        { "doubling", "var s = \"ab\"; while (true) s += s;" },
        { "list growth", "var l = new List<object>(); while (true) l.Add(new int[100]);" },
        { "list of lists", "var l = new List<List<int>>(); for (;;) { var x = new List<int>(); x.AddRange(Enumerable.Range(0, 1000)); l.Add(x); }" },
        { "nested iterators", "IEnumerable<int> s = new[] { 1 }; for (var i = 0; i < 100000; i++) { var t = s; s = t.Concat(t); } image.Env(\"A\", s.Count().ToString());" },
        { "lazy range in the middle", "image.Env(\"A\", Enumerable.Range(0, int.MaxValue).Where(x => x < 0).Count().ToString());" },
        { "pads", "var s = \"x\"; for (var i = 0; i < 10000; i++) s = s.PadLeft(2000000 + i); image.Env(\"A\", s);" },
        { "join", "image.Env(\"A\", string.Join(new string('x', 100000), Enumerable.Repeat(\"y\", 100000)));" },
        { "repeat", "image.Env(\"A\", string.Concat(Enumerable.Repeat(new string('x', 1000000), 1000000)));" },
        { "aggregate growth", "image.Env(\"A\", Enumerable.Range(0, 1000000).Aggregate(\"\", (a, i) => a + a + i));" },
        { "deep recursion through delegates", "Func<int, int> f = null!; f = n => f(n + 1) + 1; image.Env(\"A\", f(0).ToString());" },
        { "mutual recursion through interface and lambda", "image.Env(\"A\", A(0).ToString()); static int A(int n) => new[] { n }.Select(B).First(); static int B(int n) => A(n + 1);" },
        { "dictionary growth", "var d = new Dictionary<string, string>(); for (var i = 0; ; i++) d[\"k\" + i] = new string('v', 10);" },
        { "all keys equal hash", "var d = new Dictionary<Key, int>(); for (var i = 0; ; i++) d[new Key(i)] = i;----public class Key(int n) { public int N => n; public override bool Equals(object? o) => o is Key k && k.N == N; public override int GetHashCode() => 1; }" },
        { "comparison that never agrees", "var l = Enumerable.Range(0, 200000).Select(i => i * 7919 % 200003).ToList(); l.Sort((a, b) => 1); while (true) l.Sort((a, b) => a.ToString().Length - b);" },
        { "replace explosion", "var s = \"aaaaaaaa\"; for (var i = 0; i < 40; i++) s = s.Replace(\"a\", \"aa\"); image.Env(\"A\", s);" },
        { "splitting again and again", "var s = new string(',', 1000000); while (true) _ = s.Split(',').Length;" },
        { "long searches", "var a = new string('a', 1000000); var b = new string('a', 500000) + \"b\"; while (true) _ = a.Contains(b) ? 1 : 0;" },
        { "long searches ignoring case", "var a = new string('a', 1000000); var b = new string('A', 500000) + \"b\"; while (true) _ = a.IndexOf(b, StringComparison.OrdinalIgnoreCase);" },
        { "reversing", "var l = Enumerable.Range(0, 500000).ToList(); while (true) l.Reverse();" },
        { "inserting at the front", "var l = new List<int>(); while (true) l.Insert(0, 1);" },
        { "removing at the front", "var l = Enumerable.Range(0, 900000).ToList(); while (l.Count > 0) { l.RemoveAt(0); l.Add(1); }" },
        { "Contains in a long list", "var l = Enumerable.Range(0, 100000).ToList(); while (true) _ = l.Contains(-1);" },
        { "arrays of arrays", "var a = new object[1]; while (true) a = new object[] { a, new int[100000] };" },
        { "a huge grid", "var g = new int[60000, 60000]; image.Env(\"A\", g.Length.ToString());" },
        { "an array of large structs", "var a = new Big[3900000]; image.Env(\"A\", a.Length.ToString());----public struct Big { public Inner A, B, C, D; }\npublic struct Inner { public long A, B, C, D, E, F, G, H; }" },
        { "StringBuilder growth", "var b = new StringBuilder(\"x\"); while (true) b.Append(b.ToString());" },
        { "StringBuilder insert", "var b = new StringBuilder(); while (true) b.Insert(0, \"xyz\");" },
        { "the text again and again", "var b = new StringBuilder(new string('x', 100000)); while (true) _ = b.ToString().Length;" },
        { "too many instructions", "while (true) image.Run(\"echo\");" },
        { "long texts in instructions", "var s = new string('x', 100000); while (true) image.Run(s);" },
        { "an endless iterator", "image.Env(\"A\", Ones().Sum().ToString()); static IEnumerable<int> Ones() { while (true) yield return 1; }" },
        { "recursive iterators", "image.Env(\"A\", Deep(0).Count().ToString()); static IEnumerable<int> Deep(int n) { yield return n; foreach (var x in Deep(n + 1)) yield return x; }" },
        { "polymorphic recursion", "image.Env(\"A\", F(1, 0).ToString()); static int F<T>(T t, int n) => F((t, t), n + 1);" },
        { "growing types", "image.Env(\"A\", F<int>(0).ToString()); static int F<T>(int n) => n > 190 ? 0 : F<(T, T)>(n + 1);" },
        { "ToString that calls itself", "image.Env(\"A\", new Loop().ToString());----public class Loop { public override string ToString() => $\"{this}\"; }" },
        { "records that hold each other", "var a = new Ring(); var b = new Ring { Next = a }; a.Next = b; var c = new Ring(); c.Next = new Ring { Next = c }; image.Env(\"A\", (a == c).ToString());----public record Ring { public Ring? Next { get; set; } }" },
        { "sorting many with a dear key", "var s = Enumerable.Range(0, 300000); while (true) _ = s.OrderBy(x => new string('k', 100) + x).First();" },
        { "cross join", "var q = from a in Enumerable.Range(0, 10000) from b in Enumerable.Range(0, 10000) from c in Enumerable.Range(0, 10000) select a * b * c; image.Env(\"A\", q.Sum().ToString());" },
        { "repeated squaring of long text keys", "var l = new List<string> { \"x\" }; while (true) l.AddRange(l.ToArray());" },
        { "chunk of many", "var l = Enumerable.Range(0, 900000).ToArray(); while (true) _ = l.Chunk(2).Count();" },
        { "grouping", "while (true) _ = Enumerable.Range(0, 100000).GroupBy(x => x).Count();" },
        { "set algebra", "var a = Enumerable.Range(0, 100000).ToHashSet(); while (true) a.UnionWith(Enumerable.Range(0, 100000));" },
        { "immutable growth", "var l = System.Collections.Immutable.ImmutableList<int>.Empty; while (true) l = l.Add(1);" },
        { "huge widths", "while (true) _ = string.Format(\"{0,1000000}\", 1);" },
        { "huge precision", "image.Env(\"A\", 1.5.ToString(\"F999999999\"));" },
        { "upper-casing long text", "var s = new string('a', 1000000); while (true) s = s.ToUpperInvariant();" },
        { "substrings", "var s = new string('a', 1000000); while (true) _ = s[1..].Length;" },
        { "comparing long text", "var s = new string('a', 1000000); var t = s + \"b\"; while (true) _ = string.CompareOrdinal(s, t);" },
        { "equality of long text", "var s = new string('a', 1000000) + \"x\"; var t = new string('a', 1000000) + \"y\"; while (true) if (s == t) break;" },
        { "long keys", "var d = new Dictionary<string, int>(); var s = new string('a', 1000000); while (true) d[s] = 1;" },
        { "a stack that grows", "var s = new Stack<string>(); while (true) s.Push(\"x\");" },
        { "tuples in tuples", "object t = 1; while (true) t = (t, t);" },
        { "text of nested tuples", "object t = \"x\"; for (var i = 0; i < 40; i++) t = (t, t); image.Env(\"A\", t.ToString()!);" },
        { "equality of nested tuples", "object t = \"x\", u = \"x\"; for (var i = 0; i < 40; i++) { t = (t, t); u = (u, u); } image.Env(\"A\", t.Equals(u).ToString());" },
        { "many closures with large frames", "var l = new List<Action>(); for (var i = 0; ; i++) { int a = i, b = i, c = i, d = i, e = i; l.Add(() => { _ = a + b + c + d + e; }); }" },
        { "combined delegates", "Action a = () => { }; while (true) a += a;" },
        { "parsing", "var s = string.Join(\",\", Enumerable.Repeat(\"Monday\", 100000)); while (true) _ = Enum.Parse<DayOfWeek>(s);" },
        { "long numbers", "var s = new string('9', 1000000); while (true) _ = double.Parse(s);" },
        { "formats with many holes", "var f = string.Concat(Enumerable.Repeat(\"{0}\", 10000)); while (true) _ = string.Format(f, \"x\");" },
        { "version parsing", "while (true) _ = Version.Parse(\"1.2.3.4\");" },
        { "flags of many names", "while (true) _ = ((AttributeTargets)12345).ToString();" },
        { "numbers of hundreds of digits", "while (true) _ = double.MaxValue.ToString(\"F99\");" },
        { "structs in structs", "var l = new List<S4>(); while (true) l.Add(new S4());----public struct S1 { public long A, B, C, D; }\npublic struct S2 { public S1 A, B, C, D; }\npublic struct S3 { public S2 A, B, C, D; }\npublic struct S4 { public S3 A, B, C, D; }" },
        { "a GetHashCode that never ends", "var s = new HashSet<Key> { new() }; image.Env(\"A\", s.Count.ToString());----public class Key { public override bool Equals(object? o) => true; public override int GetHashCode() { while (true) { } } }" },
        { "parts of a long span", "Span<int> s = new int[1000000]; while (true) { s = s[..^1]; s.Reverse(); }" },
        { "a priority queue of equals", "var q = new PriorityQueue<int, int>(); for (var i = 0; ; i++) q.Enqueue(1, 1);" },
        { "searching a linked list", "var l = new LinkedList<int>(Enumerable.Range(0, 100000)); while (true) _ = l.Contains(-1);" },
        { "places of a sorted list", "var l = new SortedList<int, int>(); for (var i = 0; i < 100000; i++) l.Add(i, i); while (true) _ = l.GetKeyAtIndex(5);" },
        { "a format of an object that formats itself", "image.Env(\"A\", $\"{new Loop()}\");----public class Loop : IFormattable { public string ToString(string? f, IFormatProvider? p) => $\"{this}\"; }" },
        { "stages", "for (var i = 0; ; i++) image.Stage(\"s\" + i, \"alpine:3\", s => s.Run(\"x\"));" },
    };

    public static TheoryData<string> Names() => [.. Programs.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_hostile_program_ends_at_a_bound(string name)
    {
        var images = Images.Value;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var evaluation = images.Evaluate($"T:Case{Programs.Keys.ToList().IndexOf(name)}.Program", CancellationToken.None).Evaluation;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var finding = Assert.Single(evaluation.Findings);

        Assert.True(finding.RuleId is "IMG002" or "IMG001", finding.ToString());
        Assert.NotNull(images.Locate(finding.Origin!, CancellationToken.None));
        Assert.InRange(allocated, 0, 200_000_000);
    }

    private static ImageCompilation Compile()
    {
        var trees = Programs.Values.Select((body, i) => TestCompilation.Tree(CaseProgram.Source(body, i), $"/project/Case{i}.cs"));
        var compilation = TestCompilation.Create(Common).AddSyntaxTrees(trees);
        compilation = compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Annotations)).Compiled();
        return ImageCompilation.For(compilation, EvaluationOptions.Default, CancellationToken.None)!;
    }
}
