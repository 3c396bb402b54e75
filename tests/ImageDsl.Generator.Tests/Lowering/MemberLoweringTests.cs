using ImageDsl.Generator.Tests.Infrastructure;
using ImageDsl.Recipes;

namespace ImageDsl.Generator.Tests.Lowering;

public sealed class MemberLoweringTests
{
    [Fact]
    public void Constants_are_folded_and_interpolation_keeps_its_holes()
    {
        var compilation = TestCompilation.Create(
            "class C { const int Major = 4; static string M(int minor) => $\"{Major}.{minor:00}{\"-x\"}\"; static int N() => Major * 10 + 2; }").Compiled();

        var text = Assert.IsType<InterpolatedStringNode>(Returned(compilation.Lower("M:C.M(System.Int32)")!.Recipe));
        Assert.Equal(42, Assert.IsType<LiteralNode>(Returned(compilation.Lower("M:C.N")!.Recipe)).Value);
        Assert.Contains(text.Parts, p => p is InterpolationNode { Format: "00", Value: LocalNode { Slot: 0 } });
    }

    [Fact]
    public void Ten_thousand_terms_are_lowered_without_depth()
    {
        var source = "class C { static string M(string a) => " + string.Join(" + ", Enumerable.Repeat("a", 10_000)) + "; }";
        var recipe = TestCompilation.Create(source).Lower("M:C.M(System.String)")!.Recipe;

        Assert.False(recipe.HasUnsupported);
        Assert.Equal(recipe, TestCompilation.Create(source + "\n").Lower("M:C.M(System.String)")!.Recipe);
    }

    private static Node? Returned(MemberRecipe recipe) => ((ReturnNode)((BlockNode)recipe.Body).Statements.Single()).Value;
}
