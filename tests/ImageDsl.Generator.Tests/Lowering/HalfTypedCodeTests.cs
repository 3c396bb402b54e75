using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Generation;
using ImageDsl.Generator.Lowering;
using ImageDsl.Generator.Tests.Differential;
using ImageDsl.Generator.Tests.Infrastructure;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Lowering;

/// <summary>
/// Code as it is while somebody types: it parses badly, binds badly, and is asked about at every keystroke. Nothing throws, no recipe is said to be
/// damaged, and every finding has a place.
/// </summary>
public sealed class HalfTypedCodeTests
{
    private const string Common = "public abstract class Case : Image { public override ImageReference From => \"debian:13-slim\"; }";

    /// <summary>How many programs there are for one that is spoilt: binding what is wrong takes its time.</summary>
    private const int Every = 3;

    [Fact]
    public void Every_beginning_of_a_file_is_borne()
    {
        var source = WrittenProgramTests.Read("ExtensionBlocksAll");
        AssertBorne([.. Tokens(source).Select(token => source[..token.Span.End])]);
    }

    [Fact]
    public void Programs_with_something_wrong_in_them_are_borne()
    {
        var random = new Random(20261125);
        AssertBorne([.. WrittenProgramTests.Names().Where((_, i) => i % Every == 0).Select(name => Spoilt(WrittenProgramTests.Read(name.Data), random))]);
    }

    /// <summary>What errors of the compiler are told as by the compiler, and here as no more than that.</summary>
    [Theory]
    [InlineData("var s = new Self(); image.Env(\"A\", s.ToString());----public struct Self { public Self Inner; }", "IMG002")]
    [InlineData("image.Env(\"A\", new Pair(1).ToString()!);----public class Pair { public Pair(int a) : this() { } public Pair() : this(2) { } }", "IMG002")]
    [InlineData("image.Env(\"A\", new Pair(1).ToString()!);----public class Pair { public Pair(int a) : this(a) { } }", "IMG002")]
    [InlineData("(image + image) = 5;", "IMG001")]
    [InlineData("var (name, text) = new Pair(\"a\", 1); image.Run(name + text);----public record Pair(string Name, int ToString);", "IMG001")]
    [InlineData("var i = Missing; i++; i += 2; image.Env(\"A\", $\"{i}\");", "IMG001")]
    [InlineData("image.Env(\"A\", new Gap().Of);----public class Gap { public string Of { } }", "IMG001")]
    [InlineData("var a = new int[]; image.Env(\"A\", a.Length.ToString());", "IMG001")]
    [InlineData("await foreach (var x in new[] { 1 }) image.Run(\"a\");", "IMG001")]
    [InlineData("image.Env(\"A\", await \"x\");", "IMG001")]
    [InlineData("foreach (var (a, b) in Missing) image.Run(a);", "IMG001")]
    [InlineData("var (a, b) = 5; image.Run(a);", "IMG001")]
    [InlineData("List<int> l = [1, , 2]; image.Run(\"a\" + l.Count);", "IMG001")]
    [InlineData("image.Run(\"a\" is > ? \"b\" : \"c\");", "IMG001")]
    [InlineData("image.Run(\"a\" switch { \"a\" => });", "IMG001")]
    [InlineData("Func<int> f = () => ; image.Run(\"a\" + f());", "IMG001")]
    [InlineData("image.Run(new Program { Missing = 5 }.Tag + new Missing { X = 1 }.X);", "IMG001")]
    [InlineData("image.Run($\"{}\" + $\"{image.}\");", "IMG001")]
    [InlineData("image.Run(\"a\"[..^].ToString());", "IMG001")]
    [InlineData("image.Run(base.Missing());", "IMG001")]
    [InlineData("image.Run(with { });", "IMG001")]
    [InlineData("await using (new D()) { } image.Run(\"a\");----public class D : IAsyncDisposable { public System.Threading.Tasks.ValueTask DisposeAsync() => default; }", "IMG001")]
    [InlineData("await using var d = new D(); image.Run(\"a\");----public class D : IAsyncDisposable { public System.Threading.Tasks.ValueTask DisposeAsync() => default; }", "IMG001")]
    [InlineData("foreach (var x in new Endless()) image.Run(\"a\" + x);----public class Endless { public Endless GetEnumerator() => this; public bool MoveNext() => true; }", "IMG001")]
    [InlineData("Built n = [1, 2]; image.Run(\"a\" + n);----[System.Runtime.CompilerServices.CollectionBuilder(typeof(Builder), \"Missing\")] public class Built : IEnumerable<int> { public IEnumerator<int> GetEnumerator() => null; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null; } public static class Builder { }", "IMG001")]
    [InlineData("throw;", "IMG009")]
    [InlineData("image.Run(\"a\" + F()); int F()", "IMG001")]
    [InlineData("using (D d) image.Run(\"a\" + d);----public class D : IDisposable { public void Dispose() { } }", "IMG001")]
    [InlineData("using var d; image.Run(\"a\" + d);", "IMG001")]
    public void What_does_not_compile_is_told_as_such(string body, string rule)
    {
        var compilation = Compilation([CaseProgram.Source(body, 0)]);
        var images = compilation.Images();
        var evaluation = images.Evaluate("T:Case0.Program", CancellationToken.None).Evaluation;

        Assert.Contains(compilation.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);
        Assert.Null(evaluation.Model);
        Assert.All(evaluation.Findings, f => Assert.Equal(rule, f.RuleId));
        Assert.NotEmpty(evaluation.Findings);
        Assert.All(evaluation.Findings, f => Assert.NotNull(images.Locate(f.Origin!, CancellationToken.None)));
    }

    /// <summary>What is wrong is marked as <c>[|…|]</c>: nobody else tells what the evaluation lacks.</summary>
    private static readonly string[] WrongPrograms =
    [
        """image.Run([|new Gap { Of = "x" } is { Of: "a" }|] ? "a" : "b");----public class Gap { public string Of { } }""",
        """var g = new Gap(); [|g.Of|] = "x"; [|g.Of += "y"|]; image.Run([|g.Of|]);----public class Gap { public string Of { } }""",
        """NoCtor n = [|[1, 2]|]; image.Run("a" + n);----public class NoCtor : IEnumerable<int> { public NoCtor(int x) { } public void Add(int n) { } public IEnumerator<int> GetEnumerator() => null; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null; }""",
        """string t = [|['a']|]; image.Run(t);""",
        """List<int> l = [|[.. null]|]; image.Run("a" + l.Count);""",
        """List<int> l = [|[.. default]|]; image.Run("a" + l.Count);""",
        """List<int> l = [|[.. new NoCurrent()]|]; image.Run("a" + l.Count);----public class NoCurrent { public NoCurrent GetEnumerator() => this; public bool MoveNext() => true; }""",
        """List<int> l = [|[.. Missing, 1]|]; image.Run("a" + l.Count);""",
        """List<int> l = [|[Missing]|]; image.Run("a" + l.Count);""",
        """List<int> l = [|["x", new()]|]; image.Run("a" + l.Count);""",
        """var l = [1, 2]; image.[|Run("a" + l.Count)|];""",
        """var x = default; image.[|Run("a" + x)|];""",
        """(int a, string b, var c) = (1, [|"x"|]); image.Run("a" + a + c);""",
        """int a; string b; (a, b) = [|("x", 1)|]; image.Run(b);""",
        """([|a|], 5) = (1, 2); image.Run("a");""",
        """[|var ()|] = 5; image.Run("a");""",
        """([|)|] = (1, 2); image.Run("a");""",
        """(var a, [|F()|]) = (1, 2); image.Run("a" + a); int F() => 1;""",
        """foreach ([|var (a, b, c)|] in new[] { (1, 2) }) image.Run("a" + c);""",
        """[|foreach (var () in new[] { (1, 2) }) image.Run("a");|]""",
        """foreach (([|a|], b) in new[] { (1, 2) }) image.Run("a");""",
        """foreach (var x in [|5|]) image.Run("a" + x);""",
        """[|foreach (image.Run in new[] { 1 }) image.Run("a");|]""",
        """[|goto missing;|] image.Run("a");""",
        """image.[|Run("a" + (missing + 1 - "x") * "y")|];""",
        """image.[|Run(-"x" + !5 + ~"y")|];""",
        """image.[|Run("a" * 2)|];""",
        """object o = [|null + null|]; image.Run("a" + o);""",
        """int i = 1; [|i += "x"|]; [|i <<= "y"|]; i++; image.Run("a" + i);""",
        """[|i += 1|]; image.Run("a");""",
        """string s = "a"; s++; [|s -= "b"|]; image.Run(s);""",
        """image.[|Run("a" + new Flag() && new Flag())|];----public class Flag { public static Flag operator &(Flag a, Flag b) => a; }""",
        """var f = new Flag() && new Flag(); image.[|Run("a" + f)|];----public class Flag { public static Flag operator &(Flag a, Flag b) => a; }""",
        """image.Run(string.Create(CultureInfo.InvariantCulture, $"{1,[|x|]}"));""",
        """image.Run(string.Create(CultureInfo.InvariantCulture, $"[|{Missing,5:a{{b}|]}}"));""",
        """var b = new StringBuilder(); b.Append($"{Missing}{b.}{1,[|"x"|]}"); image.Run(b.ToString());""",
        """image.Run($"{[|Overloaded|]}");----public partial class Program { void Overloaded() { } void Overloaded(int n) { } }""",
        """image.[|Run("a" + new Abstract())|];----public abstract class Abstract { }""",
        """image.[|Run("a" + new Maker(1, 2))|];----public class Maker(int n) { }""",
        """image.[|Run("a" + new IThing() + new Kind())|];----public interface IThing { } public enum Kind { A }""",
        """switch (image) { case [|Missing|]: case > 5: case { Missing: 1 }: case (1, 2): image.Run("a"); break; }""",
        """image.Run([|"a" is { Length: }|] ? "a" : "b");""",
        """image.Run(Self.Text());----public record Self(Missing M) : Other(M) { public static string Text() => [|new Self(null)|].ToString(); }""",
        """image.[|Run("a" + new C().X)|];----public class C { public int X { get; } = 1; public int X { get; } = 2; public int Y = ; public int[] Z = { 1, }; public C Q = Missing; }""",
        """Action a = image.Missing; Func<int, int> f = x => [|;|] image.Run("a" + f(1));""",
        """image.[|Run(Nameless)|]; string Nameless => ;""",
        """image.[|Run("a" + F(__arglist(1)))|];----public static class G { public static int F(__arglist) => 1; }""",
        """var r = 1..[|Missing|]; image.[|Run("abc"[r] + "abc"[^Missing] + "abc"[Missing..])|];""",
        """var a = new[] { 1, "x" }; image.[|Run("a" + a[0])|]; int[,] g = { { 1 }, { 2, 3 }, 4 }; image.Run("a" + g[0, 0]);""",
        """int[] a = { [|{ 1 }|], { 2 } }; image.Run("a" + a[0]); int[][] b = { [|{ 1 }|], { 2 } }; image.Run("a" + b[0][0]);""",
        """var d = new Dictionary<string, int> { ["a"] = 1, { "b" }, [|Missing|] = 3 }; image.Run("a" + d.Count);""",
        """image.[|Run("a"?.Missing ?? "b")|]; image.[|Run(image?.)|];""",
        """if (image.[|Run("a")|]) image.Run("b"); while ([|1|]) { } for (;[|"x"|];) { } do { } while ([|)|];""",
    ];

    private static readonly Lazy<MarkedPrograms> Wrong = new(() => new MarkedPrograms(WrongPrograms, areWrong: true));

    public static TheoryData<int> WrongNumbers() => [.. Enumerable.Range(0, WrongPrograms.Length)];

    [Theory, MemberData(nameof(WrongNumbers))]
    public void What_is_wrong_is_told_at_its_place_and_as_no_more_than_that(int number)
    {
        var findings = Wrong.Value.Findings(number);

        Assert.Equal(MarkedPrograms.Marked(WrongPrograms[number]).Order(StringComparer.Ordinal), findings.Select(f => f.Text).Order(StringComparer.Ordinal));
        Assert.All(findings, f => Assert.Contains("It does not compile here", f.Finding.Message, StringComparison.Ordinal));
    }

    private static void AssertBorne(string[] sources)
    {
        var compilation = Compilation([.. sources.Select((source, i) => $"namespace N{i};\n{source}")]);
        var ids = new SymbolIds();
        var images = compilation.Images();
        var types = Types(compilation.Assembly.GlobalNamespace).ToArray();
        Assert.NotEmpty(types);

        foreach (var type in types)
        {
            _ = TypeLowerer.Lower(type, ids, CancellationToken.None);

            foreach (var member in type.GetMembers().Where(m => m is IMethodSymbol or IFieldSymbol))
            {
                if (images.FindMember(ids.Of(member), CancellationToken.None).Lowered?.Recipe is not { } recipe)
                    continue;

                // What an exception becomes.
                Assert.False(recipe.Body is UnsupportedNode { Reason: var reason } && reason.Contains("internal error", StringComparison.Ordinal), recipe.Body.ToString());
                Assert.Equal(recipe, RecipeReader.ReadMember(RecipeWriter.Write(recipe)).Value);
            }

            if (images.Classify(ids.Of(type), CancellationToken.None).Kind == ImageCandidateKind.Image)
                AssertSensible(images, images.Evaluate(type, CancellationToken.None), sources, type);
        }

        var run = CSharpGeneratorDriver.Create([new ImageGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions).RunGenerators(compilation).GetRunResult();
        Assert.Null(run.Results.Single().Exception);
    }

    private static void AssertSensible(ImageCompilation images, ImageEvaluation evaluation, string[] sources, INamedTypeSymbol type)
    {
        Assert.True(evaluation.Model is null == (evaluation.Findings.Count > 0 || evaluation.ParentFailed));

        foreach (var finding in evaluation.Findings)
        {
            var what = $"{finding}\n{sources.ElementAtOrDefault(int.TryParse(type.ContainingNamespace.Name.TrimStart('N'), out var number) ? number : -1)}";
            Assert.False(finding.RuleId == "IMG008" || finding.Message.Contains("internal error", StringComparison.Ordinal), what);
            Assert.True(finding.Origin is null || images.Locate(finding.Origin, CancellationToken.None) is not null, what);
        }
    }

    private static string Spoilt(string source, Random random)
    {
        for (var i = random.Next(1, 4); i > 0 && Tokens(source) is { Length: > 0 } tokens; i--)
        {
            var (one, other) = (tokens[random.Next(tokens.Length)], tokens[random.Next(tokens.Length)]);

            source = random.Next(5) switch
            {
                0 => source.Remove(one.SpanStart, one.Span.Length),
                1 => source.Remove(one.SpanStart, one.Span.Length).Insert(one.SpanStart, other.Text),
                2 => source.Insert(one.SpanStart, other.Text + " "),
                3 => source.Remove(one.Span.End, Math.Min(random.Next(60), source.Length - one.Span.End)),
                _ => source.Remove(one.SpanStart, one.Span.Length / 2),
            };
        }

        return source;
    }

    private static SyntaxToken[] Tokens(string source) =>
        [.. TestCompilation.Tree(source, "").GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];

    private static CSharpCompilation Compilation(string[] sources) => TestCompilation.Create([.. sources, Common]);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
