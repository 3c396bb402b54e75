using System.Runtime.CompilerServices;

namespace ImageDsl.Generator.Tests.Differential;

/// <summary>
/// What docs/csharp.md says is not evaluated, row by row: what it is, why, and what to write instead, at the narrowest expression; as many
/// findings as causes. The table on the page and the rows here are the same.
/// </summary>
public sealed class RefusedProgramTests
{
    private static readonly Lazy<MarkedPrograms> Programs = new(Compile);

    /// <summary>A case: the row of the page, the body of Define with its findings marked as <c>[|…|]</c>, and words of the message; types follow four hyphens.</summary>
    private static readonly (string Row, string Body, string[] Words)[] Cases =
    [
        ("files, network, environment, processes", "image.Env(\"A\", File.[|ReadAllText(\"/etc/hosts\")|]);", ["'File.ReadAllText(string)'", "does I/O", "Copy"]),
        ("files, network, environment, processes", "image.Env(\"A\", Environment.[|GetEnvironmentVariable(\"HOME\")|] ?? \"\");", ["environment", "Property("]),
        ("files, network, environment, processes", "image.Env(\"A\", Path.[|Combine(\"a\", \"b\")|]);", ["machine", "'/'"]),
        ("files, network, environment, processes", "image.Env(\"A\", [|new System.Net.Http.HttpClient()|].ToString()!);", ["network", "Run"]),
        ("files, network, environment, processes", "image.Env(\"A\", System.Diagnostics.Process.[|GetCurrentProcess()|].ProcessName);", ["processes", "constant"]),
        ("files, network, environment, processes", "Console.[|WriteLine(\"x\")|];", ["'Console.WriteLine(string)'", "does I/O", "Leave it out"]),
        ("clocks, `DateTime`, `Random`, `Guid.NewGuid`", "image.Label(\"built\", [|DateTime.UtcNow|].ToString(\"O\"));", ["clock", "constant", "bake"]),
        ("clocks, `DateTime`, `Random`, `Guid.NewGuid`", "image.Env(\"A\", [|Random.Shared|].Next().ToString());", ["random", "constant"]),
        ("clocks, `DateTime`, `Random`, `Guid.NewGuid`", "image.Env(\"A\", [|new Random(5)|].Next().ToString());", ["random", "constant"]),
        ("clocks, `DateTime`, `Random`, `Guid.NewGuid`", "image.Env(\"A\", Guid.[|NewGuid()|].ToString());", ["random", "constant"]),
        ("clocks, `DateTime`, `Random`, `Guid.NewGuid`", "image.Env(\"A\", System.Diagnostics.Stopwatch.[|StartNew()|].ElapsedTicks.ToString());", ["clock"]),
        ("`async`, `await`, threads, `lock`", "image.Env(\"A\", [|Text()|].Result);\nstatic async Task<string> Text() { await Task.Yield(); return \"x\"; }", ["'async'", "waited for", "Leave it out"]),
        ("`async`, `await`, threads, `lock`", "Thread.[|Sleep(1)|]; image.Env(\"A\", \"b\");", ["threads", "Leave it out"]),
        ("`async`, `await`, threads, `lock`", "var o = new object(); [|lock (o) { image.Env(\"A\", \"b\"); }|]", ["'lock'", "no threads", "Leave it out"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "image.Env(\"A\", [|typeof(string).Assembly|].ToString());", ["reflection", "type itself"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "image.Env(\"A\", typeof(string).[|GetMethods()|].Length.ToString());", ["reflection"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "dynamic d = 1; string s = d.[|ToString()|]; image.Env(\"A\", s);", ["'dynamic'", "no meaning while compiling", "type of the subset"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "dynamic d = 1; image.[|Env(\"A\", d.ToString())|];", ["'dynamic'", "run time", "type itself"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "dynamic d = 1; [|d++|]; [|d += 2|]; var x = [|d + 1|]; image.Env(\"A\", $\"{x}\");", ["'dynamic'", "run time", "type itself"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "System.Linq.Expressions.Expression<Func<int>> e = [|() => 1|]; image.Env(\"A\", e.ToString());", ["expression tree", "delegate"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "Span<int> s = [|stackalloc int[3]|]; image.Env(\"A\", s.Length.ToString());", ["'stackalloc'", "array"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "unsafe { int n = 1; int* p = &n; image.Env(\"A\", \"b\" + [|*p|]); }", ["'unsafe'", "indices"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "image.Run(\"a\" + G.[|F(__arglist(1))|]); ---- public static class G { public static int F(__arglist) => 1; }", ["'__arglist'"]),
        ("`try` with `catch`", "[|try { image.Env(\"A\", \"b\"); } catch (Exception) { image.Env(\"A\", \"c\"); }|]", ["'catch'", "control flow", "beforehand"]),
        ("`goto` a label", "var i = 0; again: i++; if (i < 3) [|goto again;|] image.Env(\"A\", i.ToString());", ["'goto'", "loop"]),
        ("events", "var c = new Clicker(); [|c.Click += () => { }|]; image.Env(\"A\", \"b\");\n----\npublic class Clicker { public event Action? Click; }", ["event", "no effects"]),
        ("changing what a static field holds", "Table.All.[|Add(\"x\")|]; image.Env(\"A\", Table.All.Count.ToString());\n----\npublic static class Table { public static readonly List<string> All = []; }", ["static field", "new object"]),
        ("changing what a static field holds", "[|Counter.Next|]++; image.Env(\"A\", \"b\");\n----\npublic static class Counter { public static int Next; }", ["static field", "new object"]),
        ("references to variables: `ref` locals, `foreach (ref …)`, writing what a `ref` member returns", "var a = new[] { 1 }; ref var [|r = ref a[0]|]; r = 2; image.Env(\"A\", a[0].ToString());", ["reference to a variable", "values only"]),
        ("references to variables: `ref` locals, `foreach (ref …)`, writing what a `ref` member returns", "var a = new int[2]; [|foreach (ref var x in a.AsSpan()) x += 1;|] image.Env(\"A\", a[0].ToString());", ["reference to a variable", "values only"]),
        ("references to variables: `ref` locals, `foreach (ref …)`, writing what a `ref` member returns", "var a = new[] { 1 }; [|First(a)|] = 9; image.Env(\"A\", a[0].ToString()); static ref int First(int[] x) => ref x[0];", ["reference to a variable", "values only"]),
        ("whether two equal strings or numbers are one object", "object a = 1, b = 1; image.Env(\"A\", ([|a == b|]).ToString());", ["same box", "values"]),
        ("whether two equal strings or numbers are one object", "object a = \"x\", b = \"x\"; image.Env(\"A\", object.[|ReferenceEquals(a, b)|].ToString());", ["one object", "texts"]),
        ("whether a value of the library has an interface that came with a later .NET: `is ISpanFormattable`, `is INumber<int>`", "object a = 1; image.Env(\"A\", ([|a is ISpanFormattable|]).ToString());", ["'ISpanFormattable'", "version of .NET"]),
        ("hash codes; the order of a hash set or dictionary after a removal", "var h = [|new HashCode()|]; h.Add(1); image.Env(\"A\", h.ToHashCode().ToString());", ["hash codes", "run to run"]),
        ("hash codes; the order of a hash set or dictionary after a removal", "image.Env(\"A\", new S(1).[|Equals(new S(2))|].ToString());\n----\npublic struct S(int x) { public int X => x; }", ["primary constructor", "record struct"]),
        ("hash codes; the order of a hash set or dictionary after a removal", "var s = new HashSet<S>(); s.[|Add(new S())|]; image.Env(\"A\", s.Count.ToString());\n----\npublic struct S { public string A; public override bool Equals(object o) => true; }", ["no GetHashCode", "override GetHashCode"]),
        ("hash codes; the order of a hash set or dictionary after a removal", "image.Env(\"A\", \"abc\".[|GetHashCode()|].ToString());", ["hash codes", "run to run", "values themselves"]),
        ("hash codes; the order of a hash set or dictionary after a removal", "image.Env(\"A\", HashCode.[|Combine(1, 2)|].ToString());", ["hash codes", "run to run"]),
        ("hash codes; the order of a hash set or dictionary after a removal", "var s = new HashSet<int> { 1, 2 }; s.Remove(1); s.Add(3); [|foreach (var x in s) image.Env(\"A\" + x, \"b\");|]", ["order", "removal", "list"]),
        ("hash codes; the order of a hash set or dictionary after a removal", "var d = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; d.Remove(\"a\"); d[\"c\"] = 3; image.Env(\"A\", string.[|Join(\",\", d.Keys)|]);", ["order", "removal", "list"]),
        ("comparing or searching text by culture", "image.Env(\"A\", \"ä\".[|CompareTo(\"z\")|].ToString());", ["culture", "Ordinal"]),
        ("comparing or searching text by culture", "image.Env(\"A\", string.[|Join(\",\", new[] { \"ä\", \"z\" }.OrderBy(x => x))|]);", ["culture", "Ordinal"]),
        ("comparing or searching text by culture", "image.Env(\"A\", 1.5.ToString(CultureInfo.[|GetCultureInfo(\"de-DE\")|]));", ["culture"]),
        ("comparing or searching text by culture", "image.Env(\"A\", \"straße\".[|IndexOf(\"ss\")|].ToString());", ["culture", "Ordinal"]),
        ("text that follows a culture, in a constructor or field initialiser of an image", "image.Run(_x);\n----\npublic partial class Program { private readonly string _x = $\"a[|{1.5}|]\"; }", ["numbers are written", "InvariantCulture", "property"]),
        ("text that follows a culture, in a constructor or field initialiser of an image", "image.Run(_x);\n----\npublic partial class Program { private readonly string _x; public Program() => _x = \"n\" + [|-1|]; }", ["numbers are written"]),
        ("text that follows a culture, in a constructor or field initialiser of an image", "image.Run(Text);\n----\npublic partial class Program { private string Text { get; } = Other.Title(\"svc\", 0.5); }\npublic static class Other { public static string Title(string s, double d) => s + string.[|Format(\"{0:N1}\", d)|]; }", ["numbers are written", "Other.Title(string, double)"]),
        ("text that follows a culture, in a constructor or field initialiser of an image", "image.Run(\"x\" + _d);\n----\npublic partial class Program { private readonly double _d = double.[|Parse(\"1.5\")|]; }", ["numbers are read"]),
        ("text that follows a culture, in a constructor or field initialiser of an image", "image.Run(_x);\n----\npublic partial class Program { private readonly string _x = \"title\".[|ToUpper()|]; }", ["change their case"]),
        ("text that follows a culture, in a constructor or field initialiser of an image", "image.Run(_x + _y);\n----\npublic partial class Program { private readonly string _x = \"abc\".[|StartsWith(\"a\")|] ? \"1\" : \"2\"; private readonly string _y = string.[|Join(\",\", new[] { \"b\", \"a\" }.OrderBy(x => x))|]; }", ["strings are compared"]),
        ("`Environment.NewLine`, `AppendLine`", "image.Run(\"a\" + [|Environment.NewLine|] + \"b\");", ["end of a line", "\\n"]),
        ("`Environment.NewLine`, `AppendLine`", "var b = new StringBuilder(); b.[|AppendLine(\"a\")|]; image.Run(b.ToString());", ["end of a line", "\\n"]),
        ("`List.Sort` and `Array.Sort` with equal elements that are not the same", "var l = new List<string> { \"bb\", \"aa\" }; l.[|Sort((a, b) => a.Length - b.Length)|]; image.Run(l[0]);", ["any order", "OrderBy"]),
        ("elements of equal priority in a `PriorityQueue` that are not the same", "var q = new PriorityQueue<string, int>(); q.Enqueue(\"a\", 1); q.Enqueue(\"b\", 1); image.Run(q.[|Dequeue()|]);", ["any order", "second criterion"]),
        ("how much room a collection has: `Capacity`, what `EnsureCapacity` returns", "var l = new List<int>(); l.EnsureCapacity(10); image.Run(\"x\" + l.[|EnsureCapacity(20)|]);", ["versions of .NET", "EnsureCapacity"]),
        ("how much room a collection has: `Capacity`, what `EnsureCapacity` returns", "image.Run(\"x\" + [|new List<int>(5).Capacity|]);", ["how much room", "Count"]),
        ("format providers and comparers of text that are neither invariant nor ordinal, your own providers included", "image.Run(string.[|Format(new Shout(), \"{0:x}\", 5)|]);\n----\npublic class Shout : IFormatProvider, ICustomFormatter { public object GetFormat(Type t) => this; public string Format(string f, object a, IFormatProvider p) => \"!\" + a; }", ["format provider", "call its method"]),
        ("format providers and comparers of text that are neither invariant nor ordinal, your own providers included", "image.Run($\"x[|{new Own()}|]\");\n----\npublic class Own : ISpanFormattable { public string ToString(string f, IFormatProvider p) => \"o\"; public bool TryFormat(Span<char> s, out int n, ReadOnlySpan<char> f, IFormatProvider p) { n = 0; return true; } }", ["writes itself into a span", "IFormattable"]),
        ("the text of an object without a `ToString`", "image.Run(\"echo \" + [|new Plain()|]);\n----\npublic class Plain;", ["ToString"]),
        ("the text of an object without a `ToString`", "image.Run($\"echo [|{new List<int>()}|]\");", ["name of its type"]),
        ("objects of a class that derives from a class of the library, such as `List<T>`", "var l = [|new Packages { \"a\" }|]; l.Add(\"b\"); image.Run(string.Join(\" \", l) + l.Count);\n----\npublic class Packages : List<string>;", ["library's own", "Hold a 'List<string>' in a field"]),
        ("arguments filled in from the place of the call", "image.Run([|Place.Here()|]);\n----\npublic static class Place { public static string Here([CallerLineNumber] int line = 0) => \"line\" + line; }", ["fills in", "moved", "Pass the value"]),
        ("a library member that is not in the table below", "image.Run(System.Text.RegularExpressions.Regex.[|Replace(\"a\", \"b\", \"c\")|]);", ["'Regex.Replace(string, string, string)'", "engine", "of your own"]),
        ("a library member that is not in the table below", "_ = System.Numerics.BigInteger.[|TryParse(\"1\", out var number)|]; image.Env(\"A\", $\"{number}{number.ToString()}\");", ["'BigInteger.TryParse(string, BigInteger@)'", "not among"]),
        ("a library member that is not in the table below", "image.Env(\"A\", new[] { 1 }.[|Shuffle()|].First().ToString());", ["random"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "dynamic d = new[] { \"a\" }; string s = [|d[0]|]; image.Env(\"A\", s);", ["'dynamic'", "type of the subset"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "dynamic d = \"abc\"; int n = [|d.Length|]; image.Env(\"A\", n.ToString());", ["'dynamic'"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "dynamic d = 1; var c = [|new Maker(d)|]; image.Env(\"A\", c.Text); ---- public class Maker(int n) { public string Text => \"t\" + n; }", ["'dynamic'", "type itself"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "dynamic d = true; image.Env(\"A\", [|!d|] ? \"a\" : \"b\");", ["'dynamic'"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "dynamic d = new[] { 1 }; [|foreach (int x in d) image.Env(\"A\" + x, \"b\");|]", ["'dynamic'"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "dynamic d = 1; var b = new StringBuilder(); b.Append($\"a[|{d}|]\"); image.Run(b.ToString());", ["'dynamic'", "type itself"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "Span<int> s = [|stackalloc[] { 1, 2 }|]; image.Env(\"A\", s.Length.ToString());", ["'stackalloc'", "array"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "unsafe { image.Run(\"a\" + [|sizeof(Pair)|]); } ---- public struct Pair { public int A, B; }", ["'unsafe'", "indices"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "unsafe { var a = new[] { 1 }; [|fixed (int* p = a) { image.Run(\"b\"); }|] }", ["'unsafe'", "indices"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "unsafe { Pair v = default; Pair* p = &v; [|p|]->A = 1; image.Run(\"a\" + v.A); } ---- public struct Pair { public int A, B; }", ["'unsafe'", "indices"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "unsafe { delegate*<int, int> f = &Twice; image.Run(\"a\" + [|f(2)|]); } static int Twice(int n) => n * 2;", ["function pointer", "delegate"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "unsafe { var b = new Held(); image.Run(\"a\" + [|b.All[0]|]); } ---- public unsafe struct Held { public fixed int All[3]; }", ["inline array", "array"]),
        ("reflection, `dynamic`, expression trees, `unsafe`, `stackalloc`, `__arglist`", "var b = new Held(); [|b[0]|] = 1; image.Run(\"a\"); ---- [InlineArray(3)] public struct Held { private int _first; }", ["inline array", "array"]),
        ("events", "new Clicker().Fire(); image.Run(\"b\"); ---- public class Clicker { public event Action Click; public void Fire() => [|Click|]?.Invoke(); }", ["event", "no effects"]),
        ("references to variables: `ref` locals, `foreach (ref …)`, writing what a `ref` member returns", "var a = new[] { 1, 2 }; ref int [|x = ref a[0]|]; [|x = ref a[1]|]; image.Run(\"a\" + a[0]);", ["reference to a variable", "values only"]),
        ("references to variables: `ref` locals, `foreach (ref …)`, writing what a `ref` member returns", "int a = 1, b = 2; ([|a > b ? ref a : ref b|]) = 5; image.Run(\"a\" + b);", ["reference to a variable", "values only"]),
        ("format providers and comparers of text that are neither invariant nor ordinal, your own providers included", "image.Run(string.[|Create(CultureInfo.CurrentCulture, $\"a{1.5}\")|]);", ["format provider", "run time", "InvariantCulture"]),
        ("format providers and comparers of text that are neither invariant nor ordinal, your own providers included", "var c = CultureInfo.InvariantCulture; var b = new StringBuilder(); b.Append(c, [|$\"a{1.5}\"|]); image.Run(b.ToString());", ["format provider", "InvariantCulture"]),
        ("arguments filled in from the place of the call", "image.Run([|Here.Text(1 + 2)|]); ---- public static class Here { public static string Text(int n, [CallerArgumentExpression(\"n\")] string e = null) => e + n; }", ["fills in", "Pass the value"]),
        ("a library member that is not in the table below", "var big = (1, 2, 3, 4, 5, 6, 7, 8); image.Run(\"a\" + [|big.Rest|].Item1);", ["'ValueTuple.Rest'", "not among"]),
    ];

    private static MarkedPrograms Compile() => new(Cases.Select(c => c.Body));

    public static TheoryData<int> Numbers() => [.. Enumerable.Range(0, Cases.Length)];

    [Theory, MemberData(nameof(Numbers))]
    public void A_program_outside_of_the_subset_is_told_where_why_and_what_instead(int number)
    {
        var (row, body, words) = Cases[number];
        var findings = Programs.Value.Findings(number);
        var told = string.Join("\n", findings.Select(f => $"{f.Finding.RuleId} {f.Finding.Message} [{f.Text}]"));

        Assert.True(MarkedPrograms.Marked(body).SequenceEqual(findings.Select(f => f.Text)), $"{row}\n{body}\n{told}");
        Assert.All(findings, f => Assert.Equal("IMG001", f.Finding.RuleId));
        Assert.All(words, word => Assert.True(told.Contains(word, StringComparison.Ordinal), $"'{word}' is not in\n{told}"));
    }

    [Fact]
    public void The_page_has_these_rows_and_no_others()
    {
        var page = File.ReadAllLines(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/csharp.md")));
        var rows = page.SkipWhile(l => !l.StartsWith("## What is not", StringComparison.Ordinal)).TakeWhile(l => !l.StartsWith("## Bounds", StringComparison.Ordinal))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && l.Contains("IMG001", StringComparison.Ordinal)).Select(l => l.Split('|')[1].Trim());

        // A library without recipes is another compilation: ReferencedRecipesTests and UnknownValueTests have it.
        Assert.Equal(rows.Where(r => r != "a library without recipes"), Cases.Select(c => c.Row).Distinct());
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
