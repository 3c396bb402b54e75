namespace ImageDsl.Generator.Tests.Differential;

/// <summary>
/// What is told when a value is not known: each cause once, where it is and how the evaluation came there, wherever it hides; nothing that
/// only follows from it; and never an image that lacks what should have run.
/// </summary>
public sealed class CauseTests
{
    private static readonly Lazy<MarkedPrograms> Programs = new(Compile);

    /// <summary>What it shows; the body of Define with its findings marked as <c>[|…|]</c>, types behind four hyphens; what a message says of the way there.</summary>
    private static readonly (string Name, string Body, string Way)[] Cases =
    [
        // Wherever the cause hides.
        ("a property", "image.Env(\"A\", new Hosts().Url);\n----\npublic class Hosts { private string Name => [|Environment.MachineName|]; public string Url => \"http://\" + Name; }", "Define(ImageBuilder) → Hosts.Url → Hosts.Name"),
        ("a constructor", "image.Env(\"A\", new Stamp().Year.ToString());\n----\npublic class Stamp { public Stamp() { Year = [|DateTime.UtcNow|].Year; } public int Year { get; } }", "Define(ImageBuilder) → new Stamp()"),
        ("a base constructor's argument", "image.Env(\"A\", new Derived().Text);\n----\npublic class Base(string text) { public string Text => text; }\npublic class Derived() : Base([|Environment.UserName|]);", "Define(ImageBuilder) → new Derived()"),
        ("an initialiser of a field", "image.Env(\"A\", new Paths().Home);\n----\npublic class Paths { public readonly string Home = Directory.[|GetCurrentDirectory()|] + \"/x\"; }", "Paths.Home"),
        ("a static initialiser", "image.Env(\"A\", Table.Build).Env(\"B\", Table.Fine);\n----\npublic static class Table { public static readonly string Build = File.[|ReadAllText(\"v\")|].Trim(); public static readonly string Fine = \"1\"; }", "Table.Build"),
        ("a static constructor", "image.Env(\"A\", Table.Build);\n----\npublic static class Table { public static readonly string Build; static Table() { Build = File.[|ReadAllText(\"v\")|]; } }", "Table"),
        ("a lambda", "Func<string, string> f = s => s + Guid.[|NewGuid()|]; image.Env(\"A\", f(\"x\"));", ""),
        ("a lambda that LINQ calls", "foreach (var x in new[] { \"a\", \"b\" }.Select(x => x + [|Environment.TickCount|])) image.Run(x);", ""),
        ("an iterator", "foreach (var line in Lines()) image.Run(line); static IEnumerable<string> Lines() { yield return \"a\"; yield return [|Environment.UserName|]; }", ""),
        ("an operator", "image.Env(\"A\", (new V(1) + new V(2)).X.ToString());\n----\npublic readonly record struct V(int X) { public static V operator +(V a, V b) => new(a.X + b.X + [|Environment.ProcessorCount|]); }", "V.operator +"),
        ("a conversion", "image.Env(\"A\", new S());\n----\npublic readonly struct S { public static implicit operator string(S s) => [|Environment.CurrentDirectory|]; }", "S"),
        ("an extension method", "image.Stamp().Run(\"a\").Stamp();\n----\npublic static class E { public static ImageBuilder Stamp(this ImageBuilder image) => image.Label(\"built\", [|DateTime.Now|].ToString(\"yyyy\")); }", "E.Stamp(ImageBuilder)"),
        ("an extension block", "image.Env(\"A\", \"x\".Stamped);\n----\npublic static class E { extension(string s) { public string Stamped => s + [|DateTime.Now|].Year; } }", "E"),
        ("an implementation of an interface", "IStep[] steps = [new Good(), new Bad()]; foreach (var s in steps) s.Apply(image);\n----\npublic interface IStep { void Apply(ImageBuilder i); }\npublic class Good : IStep { public void Apply(ImageBuilder i) => i.Run(\"good\"); }\npublic class Bad : IStep { public void Apply(ImageBuilder i) => i.Run(\"x\" + Directory.[|GetCurrentDirectory()|]); }", "Bad.Apply(ImageBuilder)"),
        ("a default member of an interface", "image.Env(\"A\", ((IBuild)new Build()).Stamp);\n----\npublic interface IBuild { string Stamp => [|DateTime.Today|].ToString(\"d\"); }\npublic class Build : IBuild;", "IBuild.Stamp"),
        ("a base member", "image.Env(\"A\", new Leaf().Text());\n----\npublic class Root { public virtual string Text() => [|Environment.NewLine|]; }\npublic class Leaf : Root { public override string Text() => \"leaf\" + base.Text(); }", "Leaf.Text() → Root.Text()"),
        ("an indexer", "image.Env(\"A\", new Conf()[\"a\"]).Env(\"B\", new Conf()[\"b\"]);\n----\npublic class Conf { public string this[string k] => k == \"a\" ? \"1\" : File.[|ReadAllText(k)|]; }", "Conf"),
        ("ToString, in three ways", "image.Env(\"A\", $\"{new P()}\").Env(\"B\", \"x\" + new P()).Env(\"C\", string.Join(\",\", new[] { new P() }));\n----\npublic class P { public override string ToString() => \"p\" + [|Environment.ProcessId|]; }", "P.ToString()"),
        ("Dispose", "using var d = new D(image); image.Run(\"x\");\n----\npublic sealed class D(ImageBuilder image) : IDisposable { public void Dispose() => image.Env(\"T\", [|Environment.TickCount64|].ToString()); }", "D.Dispose()"),
        ("a method group", "foreach (var x in new[] { \"a\" }.Select(Names.Of)) image.Run(x);\n----\npublic static class Names { public static string Of(string s) => s + [|Environment.UserName|]; }", "Names.Of(string)"),
        ("a local function", "image.Run(Name()); string Name() => [|Environment.UserName|];", ""),
        ("a field of a generic type", "image.Env(\"A\", Cache<int>.Value);\n----\npublic static class Cache<T> { public static readonly string Value = [|Environment.MachineName|]; }", "Cache"),

        // Several causes, one cause on several ways.
        ("one cause on three ways", "image.Run(A.One(\"x\")); image.Run(B.Two(\"y\")); image.Run(B.Two(\"z\"));\n----\npublic static class A { public static string One(string s) => B.Two(s) + \"1\"; }\npublic static class B { public static string Two(string s) => s + [|Environment.NewLine|]; }", "A.One(string) → B.Two(string)"),
        ("two causes in one value", "image.Env(\"A\", [|Environment.MachineName|] + [|Environment.UserName|]);", ""),
        ("two causes in two steps", "image.Env(\"A\", [|Environment.MachineName|]).Run(\"x\" + [|Environment.UserName|]);", ""),
        ("a condition, and a cause behind it", "if ([|Environment.UserName|] == \"root\") image.Run(\"a\"); else image.Run(\"b\"); image.Env(\"B\", [|Environment.MachineName|]);", ""),
        ("a condition of ?:, and a cause behind it", "image.Run([|Environment.UserName|] == \"root\" ? \"a\" : \"b\"); image.Env(\"B\", [|Environment.MachineName|]);", ""),
        ("a switch, and a cause behind it", "switch ([|Environment.UserName|]) { case \"root\": image.Run(\"a\"); break; default: image.Run(\"b\"); break; } image.Env(\"B\", [|Environment.MachineName|]);", ""),
        ("a switch expression, and a cause behind it", "image.Run([|Environment.UserName|] switch { \"root\" => \"a\", { Length: > 3 } => \"b\", _ => \"c\" }); image.Env(\"B\", [|Environment.MachineName|]);", ""),
        ("a guard of a switch expression", "image.Run(\"x\" switch { var s when s == [|Environment.UserName|] => \"a\", _ => \"c\" }); image.Env(\"B\", [|Environment.MachineName|]);", ""),
        ("a loop over it, and a cause behind it", "foreach (var f in Directory.[|GetFiles(\"conf\")|]) image.Copy(f, \"/etc/\"); image.Env(\"B\", [|Environment.MachineName|]);", ""),
        ("a loop as long as it is, and a cause behind it", "for (var i = 0; i < [|Environment.ProcessorCount|]; i++) image.Run(\"x\" + i); image.Env(\"B\", [|Environment.MachineName|]);", ""),
        ("'while' on it, and a cause behind it", "while ([|Environment.UserName|] == \"me\") image.Run(\"x\"); image.Env(\"B\", [|Environment.MachineName|]);", ""),
        ("'lock', and a cause behind it", "[|lock (image) { image.Run(\"x\"); }|] image.Env(\"B\", [|Environment.MachineName|]);", ""),
        ("'catch', and a cause behind it", "[|try { image.Run(\"x\"); } catch (Exception) { }|] image.Env(\"B\", [|Environment.MachineName|]);", ""),
        ("a pattern, and a cause behind it", "if (Environment.[|GetEnvironmentVariable(\"A\")|] is { Length: > 0 } a) image.Run(a); image.Env(\"B\", [|Environment.MachineName|]);", ""),
        ("parts of it", "var (a, b) = (Environment.[|GetEnvironmentVariable(\"A\")|] ?? \"a\", \"b\"); image.Run(a + b); image.Env(\"B\", [|Environment.MachineName|]);", ""),

        // What follows is no news.
        ("what a chain of one refused type goes on with", "image.Run(string.Join(\",\", new[] { \"a\" }.[|AsParallel()|].Select(x => x).ToList()));", "threads"),
        ("what a refused number is calculated with", "image.Run(\"x\" + System.Numerics.BigInteger.Pow([|2|], 100));", "BigInteger"),
        ("a variable that a branch may have set", "var name = \"\"; if ([|Environment.UserName|] == \"me\") name = \"x\"; image.Env(name, \"v\"); image.Run(name);", ""),
        ("a list that a branch may have filled", "var all = new List<string>(); if ([|Environment.UserName|] == \"me\") all.Add(\"x\"); image.Run(all[0]);", ""),
        ("a list that a loop would have filled", "var all = new List<string>(); foreach (var f in Directory.[|GetFiles(\"c\")|]) all.Add(f); image.Run(all.First()); image.Run(string.Join(\" \", all.Single()));", ""),
        ("a table that a method would have filled", "Fill(); image.Run(Table[\"a\"]); void Fill() { if ([|Environment.UserName|] == \"me\") return; Table.Add(\"a\", \"b\"); }\n----\npublic partial class Program { private Dictionary<string, string> Table { get; } = new(); }", ""),
        ("a loop that a branch may have ended", "var box = new Box(); while (!box.Done) { if ([|Environment.UserName|] == \"me\") box.Done = true; }\n----\npublic class Box { public bool Done; }", ""),
        ("what stands behind a jump", "string? name = null; if (image is not null) [|goto end;|] name = \"x\"; end: image.Run(name);", ""),
        ("the value of a method that a branch ends", "image.Run(Name().Trim()); image.Run(Name()); static string Name() { if (File.[|Exists(\"v\")|]) return \"a\"; return null; }", ""),

        // A step is never lost without a word.
        ("a step behind ?.", "image.Run(\"a\"); Environment.[|GetEnvironmentVariable(\"HOME\")|]?.Apply(image);\n----\npublic static class X { public static void Apply(this string s, ImageBuilder i) => i.Run(s); }", ""),
        ("a step behind ??", "var v = Environment.[|GetEnvironmentVariable(\"X\")|] ?? Step(image); static string Step(ImageBuilder i) { i.Run(\"s\"); return \"\"; }", ""),
        ("a step behind ??=", "var v = Environment.[|GetEnvironmentVariable(\"X\")|]; v ??= Step(image); static string Step(ImageBuilder i) { i.Run(\"s\"); return \"\"; }", ""),
        ("a step behind &&", "var b = [|Environment.UserName|] == \"me\" && Step(image); static bool Step(ImageBuilder i) { i.Run(\"s\"); return true; }", ""),
        ("a step within what is outside of the subset", "Span<int> s = [|stackalloc int[Step(image)]|]; image.Run(\"a\"); static int Step(ImageBuilder i) { i.Run(\"s\"); return 1; }", ""),
        ("a step within an operand of dynamic", "dynamic d = 1; var e = [|d + Step(image)|]; image.Run(\"a\"); static int Step(ImageBuilder i) { i.Run(\"s\"); return 1; }", ""),
        ("a step within a list of arguments", "var n = G.[|F(__arglist(Step(image)))|]; image.Run(\"a\"); static int Step(ImageBuilder i) { i.Run(\"s\"); return 1; }\n----\npublic static class G { public static int F(__arglist) => 1; }", ""),
        ("a step behind ||", "_ = [|Environment.UserName|] == \"me\" || Step(image); static bool Step(ImageBuilder i) { i.Run(\"s\"); return true; }", ""),
        ("a step in a branch of ?:", "_ = [|Environment.UserName|] == \"me\" ? image.Run(\"a\") : image.Run(\"b\");", ""),
        ("a step in an arm", "_ = [|Environment.UserName|] switch { \"me\" => image.Run(\"a\"), _ => image };", ""),
        ("steps in a lambda that LINQ would have called", "var all = Enumerable.Range(0, [|Environment.ProcessorCount|]).Select(i => image.Run(\"x\" + i)).ToList();", ""),
        ("steps in a method group that LINQ would have called", "var all = Directory.[|GetFiles(\"x\")|].Select(Step).ToList(); ImageBuilder Step(string s) => image.Run(s);", ""),
        ("an effect in a method group that LINQ would have called", "var own = new Own(); var all = Directory.[|GetFiles(\"x\")|].Select(own.Add).ToArray(); image.Run(\"n\" + own.Count);\n----\npublic class Own { public int Count; public int Add(string s) => ++Count; }", ""),
        ("a step in a delegate that is called with it", "Func<string, ImageBuilder> add = s => image.Run(s); var b = add([|Environment.UserName|]);", ""),
        ("a step of an object that is chosen by it", "var s = [|Environment.UserName|] == \"me\" ? new Step(image) : new Step(image); var n = s.Apply();\n----\npublic class Step(ImageBuilder image) { public int Apply() { image.Run(\"x\"); return 1; } }", ""),
        ("a step of a delegate that is chosen by it", "Func<int> f = [|Environment.UserName|] == \"me\" ? () => { image.Run(\"x\"); return 1; } : () => 2; var n = f();", ""),
        ("a step in an accessor", "var n = [|Environment.UserName|] == \"me\" ? new Step(image).Count : 0;\n----\npublic class Step(ImageBuilder image) { public int Count { get { image.Run(\"x\"); return 1; } } }", ""),
        ("a step in a constructor", "var n = [|Environment.UserName|] == \"me\" ? new Step(image) : null;\n----\npublic class Step { public Step(ImageBuilder image) { image.Run(\"x\"); } }", ""),
        ("a step in a field's initialiser", "var n = [|Environment.UserName|] == \"me\" ? new Step() : null; image.Run(\"a\");\n----\npublic class Step { private readonly int _n = Log.Next(); }\npublic static class Log { private static readonly List<int> Seen = []; public static int Next() { Seen.Add(1); return 1; } }", ""),
        ("an element written behind it", "var a = new string[] { \"x\" }; if ([|Environment.UserName|] == \"me\") a[0] = \"y\"; image.Run(a[0]);", ""),
        ("a field written through a reference that a method gives", "[|Own()|] = 5; image.Run(\"x\" + _n);\n----\npublic partial class Program { private int _n; private ref int Own() => ref _n; }", ""),
        ("a field written through a reference that a property gives", "[|Own|] += 5; image.Run(\"x\" + _n);\n----\npublic partial class Program { private int _n; private ref int Own => ref _n; }", ""),
    ];

    /// <summary>What is not known and reaches no image is nobody's business, whatever it would have decided.</summary>
    private static readonly string[] Harmless =
    [
        """
            var host = Environment.MachineName;
            var count = Environment.ProcessorCount;
            var now = DateTime.UtcNow;
            var letter = host[0];
            var last = host[^1];
            var rest = host[1..];
            var other = "fixed"[count % 2];
            var pair = (host, 1) == (host, 1);
            var pairs = (host, count) != ("x", 2);
            var sum = count + 1 + now.Year;
            var negative = -count;
            var text = $"{host,20}:{count:D4}" + host + null;
            var known = host ?? "x";
            var maybe = host?.Length;
            var choice = count > 3 ? "many" : "few";
            var logic = count > 3 && host.Length > 2 || count < 9;
            var number = (double)count;
            int? lifted = count;
            var back = (int)lifted;
            object boxed = count;
            var unboxed = boxed as string;
            var array = new[] { count, 1 };
            var list = new List<int> { 1 };
            var first = array[0] + list[0];
            var at = array[count - count];
            var grid = new int[2, 2];
            var cell = grid[count - count, 0];
            var fromEnd = ^count;
            var isMany = count is > 3 and < 100;
            var kind = count switch { 1 => "one", > 1 => "many", _ => "none" };
            var record = new Host(host, count);
            var copy = record with { Cores = 1 };
            var (name, cores) = record;
            var joined = string.Join(",", host, "a");
            var upper = host.ToUpperInvariant();
            var parsed = int.TryParse(host, out var port);
            var anonymous = new { Host = host };
            var inner = anonymous.Host.Length;
            var tuple = (A: host, B: 2);
            var part = tuple.A + tuple.B;
            var size = name.Length + cores + port + inner;
            Func<string> lazy = () => host + choice;
            var mode = (Mode)count;
            var flags = mode | Mode.Fast;
            var filter = new[] { 1, 2 }.Where(n => n > count).Select(n => n * count);
            var map = new Dictionary<string, string> { ["a"] = "b" };
            var found = map["a"] + host;
            var words = host.Split('-');
            var file = File.Exists("/nowhere") ? 1 : 2;
            var nested = new Host(host, count).Name.Trim().Length;
            var type = host.GetType() == typeof(string);
            string? target = null;
            target ??= host;
            var compound = "x";
            compound += host;
            count++;
            count += 2;
            host = host.Trim();
            if (count > 0) target = "set"; else target = "unset";
            if (count > 5) { var unused = 1; unused++; }
            (target, compound) = (host, "swap");
            image.Env("KNOWN", $"{copy.Cores} {tuple.B} {list.Count} {array.Length} {array[1]} {map.Count} {copy.GetType() == typeof(Host)} {compound}");
            ----
            public sealed record Host(string Name, int Cores);
            [Flags] public enum Mode { Slow, Fast }
            """,
        "ReadOnlySpan<byte> a = \"x\"u8; Span<int> b = stackalloc int[3]; dynamic c = 1; var d = c + 1; image.Run(\"a\");",
        "var x = DateTime.Now; var y = x.AddDays(1).ToString(\"O\"); image.Run(\"a\");",
        "var x = File.Exists(\"v\") ? \"a\" : \"b\"; image.Run(\"a\");",
        "var x = \"a\"; if (File.Exists(\"v\")) x = \"b\"; image.Run(\"a\");",
        "var x = Environment.GetEnvironmentVariable(\"A\") ?? \"d\"; var y = x switch { \"a\" => 1, _ => 2 }; var z = x is [var first, ..] && first == 'a' || y > 1; image.Run(\"a\");",
        "var x = Directory.GetFiles(\"x\").Where(f => f.EndsWith(\".conf\", StringComparison.Ordinal)).Select(f => f.Trim()).ToArray(); image.Run(\"a\");",
        "var n = 0; foreach (var f in Directory.GetFiles(\"x\")) n += f.Length; image.Run(\"a\");",
        "var n = 0; void Count(string f) => n += f.Length; if (File.Exists(\"v\")) Count(\"v\"); image.Run(\"a\");",
        "image.Run(Table.Fine);\n----\npublic static class Table { public static readonly string Build = File.Exists(\"v\") ? \"a\" : \"b\"; public static readonly string Fine = \"1\"; }",
        "image.Run(\"a\");\n----\npublic partial class Program { private readonly string _who = Environment.UserName == \"me\" ? \"I\" : \"you\"; private int Cpus { get; } = Math.Max(1, Environment.ProcessorCount / 2); }",
        "foreach (var x in Lines().Take(1)) image.Run(x); static IEnumerable<string> Lines() { yield return \"a\"; yield return Environment.UserName; }",
        "var (a, b) = Environment.UserName.Split('.') is [var x, var y] ? (x, y) : (\"\", \"\"); image.Run(\"a\");",
        "var s = new Settings(Environment.UserName); var t = s.Text(); image.Run(\"a\");\n----\npublic record Settings(string Name) { public string Text() => Name.Length > 3 ? Name : \"short\"; }",
    ];

    private static MarkedPrograms Compile() => new(Cases.Select(c => c.Body));

    public static TheoryData<string> Names() => [.. Cases.Select(c => c.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_cause_is_told_once_where_it_is(string name)
    {
        var number = Array.FindIndex(Cases, c => c.Name == name);
        var (_, body, way) = Cases[number];
        var findings = Programs.Value.Findings(number);
        var told = string.Join("\n", findings.Select(f => $"{f.Finding.RuleId} {f.Finding.Message} [{f.Text}]"));

        Assert.True(MarkedPrograms.Marked(body).SequenceEqual(findings.Select(f => f.Text)), told);
        Assert.All(findings, f => Assert.Equal("IMG001", f.Finding.RuleId));
        Assert.Contains(way, told, StringComparison.Ordinal);
    }

    [Fact]
    public void What_reaches_no_image_is_no_finding()
    {
        var programs = new MarkedPrograms(Harmless);

        Assert.All(Harmless.Select((_, i) => i), i => Assert.Empty(programs.Findings(i).Select(f => f.Finding.Message)));
    }
}
