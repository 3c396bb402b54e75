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
