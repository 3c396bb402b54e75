using ImageDsl.Recipes.Tests.Infrastructure;

namespace ImageDsl.Recipes.Tests.Serialization;

public sealed class RoundTripTests
{
    public static TheoryData<string> NodeNames => [.. Samples.NodeTypes.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(NodeNames))]
    public void Every_kind_of_node_comes_back_with_all_that_it_holds(string name)
    {
        var type = Samples.NodeTypes.Single(t => t.Name == name);

        foreach (var node in new[] { Samples.Full(type), Samples.Sparse(type) })
        {
            var member = new MemberRecipe("M:A.B", node);
            var reading = RecipeReader.ReadMember(RecipeWriter.Write(member));

            Assert.Null(reading.Error);
            Assert.Equal(member, reading.Value);
        }
    }

    [Fact]
    public void A_full_sample_differs_from_a_sparse_one_wherever_there_is_something_to_set()
    {
        var empty = Samples.NodeTypes.Where(t => t.GetProperties().All(p => p.Name == nameof(Node.Origin))).ToHashSet();

        foreach (var type in Samples.NodeTypes.Except(empty))
            Assert.NotEqual(Samples.Sparse(type) with { Origin = 0 }, Samples.Full(type) with { Origin = 0 });
    }

    [Fact]
    public void A_member_comes_back_whole()
    {
        var member = (MemberRecipe)Samples.Construct(typeof(MemberRecipe), 0, isFull: true);

        Assert.Equal(member, RecipeReader.ReadMember(RecipeWriter.Write(member)).Value);
        Assert.Equal(RecipeWriter.Write(member), RecipeWriter.Write(RecipeReader.ReadMember(RecipeWriter.Write(member)).Value!));
    }

    [Fact]
    public void A_type_comes_back_whole()
    {
        var type = (TypeRecipe)Samples.Construct(typeof(TypeRecipe), 0, isFull: true);

        Assert.NotNull(type.Layer);
        Assert.NotEmpty(type.Slots);
        Assert.NotEmpty(type.AssemblyMetadata);
        Assert.Equal(type, RecipeReader.ReadType(RecipeWriter.Write(type)).Value);
    }

    [Fact]
    public void Constants_of_every_type_come_back_with_type_and_every_bit()
    {
        object?[] constants =
        [
            null, true, false, '\0', '\uD800', '\uFFFF', "", "plain", "nul \0 half \uD83D pair \uD83D\uDE00 \r\n", sbyte.MinValue, byte.MaxValue, short.MinValue, ushort.MaxValue,
            int.MinValue, int.MaxValue, uint.MaxValue, long.MinValue, long.MaxValue, ulong.MaxValue, 0f, -0f, float.NaN, float.Epsilon, float.MaxValue, 0d, -0d, double.NaN,
            double.NegativeInfinity, double.Epsilon, 0.1, decimal.MinValue, 1.10m, -0.0m,
        ];

        foreach (var constant in constants)
        {
            var member = new MemberRecipe("M:A.B", new LiteralNode(constant, new RecipeType("T:System.Object")));
            var back = ((LiteralNode)RecipeReader.ReadMember(RecipeWriter.Write(member)).Value!.Body).Value;

            Assert.Equal(constant?.GetType(), back?.GetType());
            Assert.Equal(Bits(constant), Bits(back));
        }
    }

    [Fact]
    public void Ten_thousand_terms_and_as_many_calls_in_a_chain_come_back()
    {
        var text = new RecipeType("T:System.String");
        Node sum = new LocalNode(0);
        Node chain = new LocalNode(0);

        for (var i = 0; i < 10_000; i++)
        {
            sum = new BinaryNode(BinaryOperator.Add, sum, new LiteralNode("x", text), text, false, false) { Origin = i };
            chain = new CallNode(chain, "M:A.B", new[] { new ArgumentNode(0, new LiteralNode(i, text)) }, false, default);
        }

        foreach (var body in new[] { sum, chain })
        {
            var written = RecipeWriter.Write(new MemberRecipe("M:A.B", body));
            var back = RecipeReader.ReadMember(written);

            // Compared as text: records compare recursively.
            Assert.Null(back.Error);
            Assert.Equal(written, RecipeWriter.Write(back.Value!));
        }
    }

    [Fact]
    public void What_is_nested_too_deep_becomes_unsupported_and_can_be_read()
    {
        Node deep = new ThisNode();

        for (var i = 0; i < 5_000; i++)
            deep = new ConditionalAccessNode(deep, new ThisNode());

        var back = RecipeReader.ReadMember(RecipeWriter.Write(new MemberRecipe("M:A.B", deep)));

        Assert.Null(back.Error);
        Assert.Contains("nested too deep", back.Value!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_strings_and_types_are_written_once()
    {
        var type = new RecipeType("T:Some.Very.Long.Namespace.And.TypeName");
        var one = RecipeWriter.Write(new MemberRecipe("M:A.B", new TupleNode(new Node[] { new DefaultNode(type) })));
        var ten = RecipeWriter.Write(new MemberRecipe("M:A.B", new TupleNode(Enumerable.Repeat<Node>(new DefaultNode(type), 10).ToArray())));

        Assert.InRange(ten.Length - one.Length, 1, 60);
    }

    private static object? Bits(object? value) => value switch
    {
        double d => BitConverter.DoubleToInt64Bits(d),
        float f => BitConverter.SingleToInt32Bits(f),
        decimal m => string.Join(",", decimal.GetBits(m)),
        _ => value,
    };
}
