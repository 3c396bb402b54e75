using ImageDsl.Generator.Lowering;
using ImageDsl.Generator.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Lowering;

/// <summary>Walks through files are the compiler's own, with less to throw away.</summary>
public sealed class TokenWalkTests
{
    public static TheoryData<string> Sources { get; } = new()
    {
        "",
        "class C { int M() => ; void N( { }",
        "class C { string M(int i) => $\"{i:x}{(i > 1 ? $\"{{{i}}}\" : \"\")}\"\"\"; }",
        "#if A\nclass C { }\n#else\nclass D { /* c */ void M() { #region x\n } }\n#endif",
        $"class C {{ int M() => {string.Join(" + ", Enumerable.Repeat("a", 5_000))}; }}",
        $"class C {{ int M() => {new string('(', 300)}a{new string(')', 300)}; }}",
    };

    [Theory, MemberData(nameof(Sources))]
    public void Tokens_are_those_that_the_compiler_enumerates(string source) => AssertSameTokens(CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken));

    [Fact]
    public void Tokens_of_a_file_within_a_walk_are_its_own()
    {
        var trees = Sample.Create().SyntaxTrees;
        var seen = 0;

        foreach (var outer in TokenWalk.Of(trees[0].GetRoot(TestContext.Current.CancellationToken)))
        {
            Assert.NotEqual(default, outer);

            foreach (var tree in trees)
                AssertSameTokens(tree);

            seen++;
        }

        Assert.Equal(trees[0].GetRoot(TestContext.Current.CancellationToken).DescendantTokens().Count(), seen);
    }

    [Fact]
    public void A_copy_has_the_same_places_and_leaves_the_file_alone()
    {
        foreach (var tree in Sample.Create().SyntaxTrees)
        {
            var root = tree.GetRoot(TestContext.Current.CancellationToken);
            var copy = SyntaxCopy.Of(tree, TestContext.Current.CancellationToken);

            Assert.NotSame(root, copy);
            Assert.NotSame(tree, copy.SyntaxTree);
            Assert.Equal(root.DescendantNodes().Select(n => (n.RawKind, n.FullSpan, n.Span)), copy.DescendantNodes().Select(n => (n.RawKind, n.FullSpan, n.Span)));
            Assert.Equal(root.ToFullString(), copy.ToFullString());
        }
    }

    private static void AssertSameTokens(SyntaxTree tree)
    {
        var root = tree.GetRoot(TestContext.Current.CancellationToken);
        var tokens = new List<SyntaxToken>();

        foreach (var token in TokenWalk.Of(root))
            tokens.Add(token);

        Assert.Equal(root.DescendantTokens(), tokens);
    }
}
