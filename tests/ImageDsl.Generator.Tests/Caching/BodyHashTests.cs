using ImageDsl.Generator.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Tests.Caching;

/// <summary>Bodies have the same hash when they have the same tokens, and only then; whoever hashes them does not look at tokens.</summary>
public sealed class BodyHashTests
{
    public static TheoryData<string, string> SameTokens { get; } = new()
    {
        { "a + b", "a /* plus */ +\n  b // end\n" },
        { "F($\"{a} {b}\", c)", "F( $\"{a} {b}\" , /* $\" */ c)" },
        { "F(@\"a \"\" b\", '\"', c)", "F(@\"a \"\" b\",   '\"', c )" },
        { "F(\"// no comment\")", "F( \"// no comment\" /* one */ )" },
        { "F(\"\", $\"\", $\"{a}\") / c", "F(\"\", $\"\", $\"{a}\") /* over */ / c" },
    };

    public static TheoryData<string, string> OtherTokens { get; } = new()
    {
        { "a + b", "a - b" },
        { "a + +b", "a ++ + b" },
        { "ab", "a + b" },
        { "$\"{a} {b}\"", "$\"{a}  {b}\"" },
        { "$\" {b}\"", "$\"  {b}\"" },
        { "$\"{a}//{b}\"", "$\"{a}// {b}\"" },
        { "$@\"{a} \"\" {b}\"", "$@\"{a} \"\"  {b}\"" },
        { "$@\"\"\" {b}\"", "$@\"\"\"  {b}\"" },
        { "$\"\"\"{a}\"{b} {c}\"\"\"", "$\"\"\"{a}\"{b}  {c}\"\"\"" },
        { "$\"\"\"{a}$\"{b}\" {c}\"\"\"", "$\"\"\"{a}$\"{b}\"  {c}\"\"\"" },
        { "$$\"\"\"{ {{a}}\"{{b}} {{c}}\"\"\"", "$$\"\"\"{ {{a}}\"{{b}}  {{c}}\"\"\"" },
        { "$\"{F($\"{a} {b}\")} {c}\"", "$\"{F($\"{a} {b}\")}  {c}\"" },
        { "$\"{F(\"}\", \"\"\" \" \"\"\")} {c}\"", "$\"{F(\"}\", \"\"\" \" \"\"\")}  {c}\"" },
    };

    [Theory, MemberData(nameof(SameTokens))]
    public void Layout_is_nothing(string one, string other)
    {
        Assert.Equal(Tokens(one), Tokens(other));
        Assert.Equal(Of(one), Of(other));
    }

    [Theory, MemberData(nameof(OtherTokens))]
    public void Every_token_counts(string one, string other)
    {
        Assert.NotEqual(Tokens(one), Tokens(other));
        Assert.NotEqual(Of(one), Of(other));
    }

    [Fact]
    public void Programs_have_the_same_hash_just_when_they_have_the_same_tokens()
    {
        var assembly = typeof(BodyHashTests).Assembly;

        var bodies = assembly.GetManifestResourceNames().Where(name => name.Contains("Programs/", StringComparison.Ordinal))
            .SelectMany(name => Parse(new StreamReader(assembly.GetManifestResourceStream(name)!).ReadToEnd()).DescendantNodes().OfType<BlockSyntax>())
            .Where(block => block is { ContainsDirectives: false, ContainsDiagnostics: false })
            .Select(block => (Tokens: string.Join("\n", block.DescendantTokens()), Hash: new BodyHash(CancellationToken.None).Of(block)))
            .Distinct()
            .ToList();

        Assert.True(bodies.Count > 500, $"{bodies.Count} bodies");
        Assert.Equal(bodies.Count, bodies.Select(b => b.Tokens).Distinct().Count());
        Assert.Equal(bodies.Count, bodies.Select(b => b.Hash).Distinct().Count());
    }

    private static Hash128 Of(string expression) => new BodyHash(CancellationToken.None).Of(Body(expression));

    private static string[] Tokens(string expression) => [.. Body(expression).DescendantTokens().Select(t => t.Text)];

    private static SyntaxNode Parse(string source) => CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);

    private static ExpressionSyntax Body(string expression)
    {
        var body = Parse($"class C {{ object M() => {expression}; }}").DescendantNodes().OfType<ArrowExpressionClauseSyntax>().Single().Expression;
        Assert.False(body.ContainsDiagnostics, expression);
        return body;
    }
}
