using ImageDsl.Recipes.Tests.Infrastructure;

namespace ImageDsl.Recipes.Tests.Serialization;

public sealed class DamagedDataTests
{
    private static readonly string Member = RecipeWriter.Write(new MemberRecipe(
        "M:A.B", new TupleNode(Samples.NodeTypes.Where(t => !typeof(PatternNode).IsAssignableFrom(t)).Select(Samples.Full).ToArray())));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("x:AAAA")]
    [InlineData("1:%%%")]
    [InlineData("1:")]
    [InlineData("-1:AAAA")]
    [InlineData("1:////////////////////")]
    public void Text_that_is_no_recipe_gives_an_error(string text)
    {
        Assert.NotNull(RecipeReader.ReadMember(text).Error);
        Assert.Null(RecipeReader.ReadMember(text).Value);
        Assert.NotNull(RecipeReader.ReadType(text).Error);
    }

    [Fact]
    public void A_newer_format_is_named_with_both_versions()
    {
        var error = RecipeReader.ReadMember("2:AAAA").Error!;

        Assert.Contains("format 2", error, StringComparison.Ordinal);
        Assert.Contains("format 1", error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_prefix_of_a_recipe_is_a_recipe()
    {
        var bytes = Convert.FromBase64String(Member[2..]);

        for (var length = 0; length < bytes.Length; length++)
            Assert.NotNull(RecipeReader.ReadMember("1:" + Convert.ToBase64String(bytes, 0, length)).Error);
    }

    [Fact]
    public void Changed_bytes_give_an_error_or_another_recipe_but_never_an_exception()
    {
        var bytes = Convert.FromBase64String(Member[2..]);
        var random = new Random(42);
        var errors = 0;

        for (var round = 0; round < 20_000; round++)
        {
            var changed = (byte[])bytes.Clone();

            for (var i = random.Next(1, 4); i > 0; i--)
                changed[random.Next(changed.Length)] = (byte)random.Next(256);

            var reading = RecipeReader.ReadMember("1:" + Convert.ToBase64String(changed));
            Assert.True(reading.Value is null != reading.Error is null);
            errors += reading.Error is null ? 0 : 1;
        }

        Assert.InRange(errors, 1_000, 20_000);
    }

    [Fact]
    public void A_length_that_is_not_there_asks_for_no_memory()
    {
        // A member whose id claims to have two thousand million characters.
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotNull(RecipeReader.ReadMember("1:" + Convert.ToBase64String([0, 0xFF, 0xFF, 0xFF, 0xFF, 0x07, 65, 66])).Error);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void Lists_within_lists_that_are_not_there_ask_for_no_memory()
    {
        // Tuples (56) within tuples, each with origin 0 and a claim to all the rest of the data as its elements.
        const int Depth = 400;
        var filler = new byte[1_000_000];
        byte[] head = [0, 1, 65, 0, 0, 0, 0, 0, 0, 0];
        byte[] data = [.. head, .. Enumerable.Repeat(new byte[] { 56, 0, 0xC0, 0x84, 0x3D }, Depth).SelectMany(b => b), .. filler];
        var text = "1:" + Convert.ToBase64String(data);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotNull(RecipeReader.ReadMember(text).Error);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public void A_type_that_means_millions_of_types_is_refused()
    {
        // A member "A" whose body is a typeof (12) with origin 0 of a type named as the member, of two arguments: another such type, and the
        // same once more. Written out fifty levels deep it would be a million times a million times a thousand types.
        const int Levels = 50;
        byte[] head = [0, 1, 65, 0, 0, 0, 0, 0, 0, 0, 12, 0];
        var down = Enumerable.Repeat(new byte[] { 0, 1, 2 }, Levels).SelectMany(b => b);
        byte[] leaf = [0, 1, 0];
        var up = Enumerable.Range(1, Levels).Select(i => (byte)i);

        var text = "1:" + Convert.ToBase64String([.. head, .. down, .. leaf, .. up]);

        Assert.Contains("too large", RecipeReader.ReadMember(text).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_nested_without_end_is_refused()
    {
        // NotPatternNode (145) within NotPatternNode, each with origin 0.
        var nested = Enumerable.Repeat(new byte[] { 0x91, 0x01, 0 }, 100_000).SelectMany(b => b);
        byte[] head = [0, 1, 65, 0, 0, 0, 0, 0, 0, 0];

        Assert.Contains("too deep", RecipeReader.ReadMember("1:" + Convert.ToBase64String([.. head, .. nested])).Error, StringComparison.Ordinal);
    }
}
