namespace ImageDsl.Dockerfile.Tests;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Lists_with_equal_elements_are_equal_and_hash_alike()
    {
        EquatableArray<string> left = new[] { "a", "b" };
        var right = new List<string> { "a", "b" }.ToEquatableArray();

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Theory]
    [InlineData("a,b", "b,a")]
    [InlineData("a", "a,b")]
    [InlineData("", "a")]
    public void Other_order_or_length_is_another_list(string left, string right) =>
        Assert.NotEqual(Split(left), Split(right));

    [Fact]
    public void The_default_value_is_the_empty_list() => Assert.Equal(default, EquatableArray<int>.From([]));

    private static EquatableArray<string> Split(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries).ToEquatableArray();
}
