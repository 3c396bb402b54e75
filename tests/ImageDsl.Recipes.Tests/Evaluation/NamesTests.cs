using ImageDsl.Recipes.Evaluation;

namespace ImageDsl.Recipes.Tests.Evaluation;

/// <summary>Documentation ids as people write what they stand for.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("op_Implicit", "implicit operator")]
    [InlineData("op_Explicit", "explicit operator")]
    [InlineData("op_Addition", "operator +")]
    [InlineData("op_CheckedAddition", "operator checked +")]
    [InlineData("op_CheckedUnaryNegation", "operator checked -")]
    [InlineData("op_Unheard", null)]
    [InlineData("op_CheckedUnheard", null)]
    [InlineData("Addition", null)]
    public void Operators(string name, string? written) => Assert.Equal(written, OperatorNames.Find(name));

    public static TheoryData<RecipeType, string> Types => new()
    {
        { new RecipeType("T:System.Int32"), "int" },
        { new RecipeType("T:System.String"), "string" },
        { new RecipeType("T:System.Object"), "object" },
        { new RecipeType("T:Acme.Server"), "Server" },
        { new RecipeType("T:System.Collections.Generic.List`1", new[] { new RecipeType("T:System.Int64") }), "List<long>" },
        { new RecipeType("T:System.Collections.Generic.Dictionary`2", new[] { new RecipeType("T:System.String"), new RecipeType("T:Acme.A") }), "Dictionary<string, A>" },
        { new RecipeType(RecipeType.ArrayId, new[] { new RecipeType("T:System.Boolean") }), "bool[]" },
        { new RecipeType(RecipeType.ArrayId), "[]" },
    };

    [Theory, MemberData(nameof(Types))]
    public void A_type_is_written_as_in_code(RecipeType type, string written) => Assert.Equal(written, Ids.Display(type));

    [Fact]
    public void Statements_that_may_leave_what_is_around_them()
    {
        Node end = new BreakNode(), next = new ContinueNode(), jump = new GotoSectionNode(0), give = new ReturnNode(null), nothing = new BlockNode(default, default, default);
        Node Block(params Node[] nodes) => new BlockNode(default, nodes, default);
        Node Switch(Node body) => new SwitchNode(nothing, new[] { new SwitchSectionNode(default, new[] { body }) }, default);
        Node For(Node body) => new ForNode(default, default, null, default, body);
        Node While(Node body) => new WhileNode(nothing, body, false, default);
        Node ForEach(Node body) => new ForEachNode(default, nothing, nothing, null, body);
        Node[] leave =
        [
            end, next, jump, give, new YieldNode(nothing), new YieldBreakNode(), Block(nothing, end), new IfNode(nothing, end, null), new IfNode(nothing, nothing, next), Switch(next), Switch(give),
            For(give), While(jump), ForEach(give), new TryFinallyNode(end, nothing), new TryFinallyNode(nothing, give), For(Switch(give)),
        ];
        Node[] stay =
        [
            nothing, Block(nothing), new IfNode(nothing, nothing, null), Switch(end), Switch(jump), For(end), For(next), While(end), ForEach(next), For(Switch(next)), Switch(For(end)),
            new TryFinallyNode(nothing, nothing), For(new IfNode(nothing, end, next)), new DeclarationNode(0, null),
        ];

        Assert.All(leave, node => Assert.True(Jumps.MayLeave(node), node.ToString()));
        Assert.All(stay, node => Assert.False(Jumps.MayLeave(node), node.ToString()));
        Assert.False(Jumps.MayLeave(null));
    }
}
