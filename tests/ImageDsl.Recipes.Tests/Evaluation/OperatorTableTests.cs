using ImageDsl.Recipes.Evaluation;

namespace ImageDsl.Recipes.Tests.Evaluation;

/// <summary>Every operator on every built-in type: what C# has gives what C# gives, and what it does not have is no operator.</summary>
public sealed class OperatorTableTests
{
    private static readonly BinaryOperator[] Operators = [.. Enum.GetValues<BinaryOperator>()];
    private static readonly BinaryOperator[] Numeric =
        [BinaryOperator.Add, BinaryOperator.Subtract, BinaryOperator.Multiply, BinaryOperator.Divide, BinaryOperator.Remainder];

    private static readonly BinaryOperator[] Comparing =
        [BinaryOperator.Equals, BinaryOperator.NotEquals, BinaryOperator.LessThan, BinaryOperator.LessThanOrEqual, BinaryOperator.GreaterThan, BinaryOperator.GreaterThanOrEqual];

    private static readonly BinaryOperator[] Bits = [BinaryOperator.And, BinaryOperator.Or, BinaryOperator.ExclusiveOr];

    [Theory]
    [InlineData(7.5, 2.5), InlineData(2.5, 7.5), InlineData(2.5, 2.5), InlineData(double.NaN, 1.0), InlineData(1.0, double.NaN), InlineData(0.0, -0.0), InlineData(double.PositiveInfinity, 3.0)]
    public void Floating_point(double left, double right)
    {
        var (l, r) = ((float)left, (float)right);
        object[] doubles = [left + right, left - right, left * right, left / right, left % right, left == right, left != right, left < right, left <= right, left > right, left >= right];
        object[] floats = [l + r, l - r, l * r, l / r, l % r, l == r, l != r, l < r, l <= r, l > r, l >= r];
        BinaryOperator[] known = [.. Numeric, .. Comparing];

        Assert.Equal(doubles, known.Select(op => Arithmetic.Binary(op, left, right, isChecked: true)));
        Assert.Equal(floats, known.Select(op => Arithmetic.Binary(op, l, r, isChecked: true)));
        Assert.All(Operators.Except(known), op => Assert.Throws<InvalidCastException>(() => Arithmetic.Binary(op, left, right, isChecked: false)));
        Assert.All(Operators.Except(known), op => Assert.Throws<InvalidCastException>(() => Arithmetic.Binary(op, l, r, isChecked: false)));
    }

    [Theory]
    [InlineData(true, true), InlineData(true, false), InlineData(false, true), InlineData(false, false)]
    public void Truth(bool left, bool right)
    {
        BinaryOperator[] known = [.. Bits, BinaryOperator.Equals, BinaryOperator.NotEquals];

        Assert.Equal([left & right, left | right, left ^ right, left == right, left != right], known.Select(op => Arithmetic.Binary(op, left, right, isChecked: false)));
        Assert.All(Operators.Except(known), op => Assert.Throws<InvalidCastException>(() => Arithmetic.Binary(op, left, right, isChecked: false)));
    }

    [Theory]
    [InlineData(7, 2), InlineData(2, 7), InlineData(3, 3)]
    public void Decimals(int left, int right)
    {
        var (l, r) = (left / 2m, right / 2m);
        BinaryOperator[] known = [.. Numeric, .. Comparing];

        Assert.Equal([l + r, l - r, l * r, l / r, l % r, l == r, l != r, l < r, l <= r, l > r, l >= r], known.Select(op => Arithmetic.Binary(op, l, r, isChecked: false)));
        Assert.All(Operators.Except(known), op => Assert.Throws<InvalidCastException>(() => Arithmetic.Binary(op, l, r, isChecked: false)));
    }

    [Fact]
    public void Whole_numbers_have_all_but_the_ones_that_decide()
    {
        object[] ones = [1, 1u, 1L, 1ul];

        foreach (var one in ones)
        {
            var shifts = Operators.Where(op => op is BinaryOperator.LeftShift or BinaryOperator.RightShift or BinaryOperator.UnsignedRightShift).ToArray();
            BinaryOperator[] known = [.. Numeric, .. Comparing, .. Bits];

            Assert.All(known, op => Assert.NotNull(Arithmetic.Binary(op, one, one, isChecked: true)));
            Assert.All(shifts, op => Assert.Equal(one.GetType(), Arithmetic.Binary(op, one, 1, isChecked: false).GetType()));
            Assert.All(Operators.Except(known).Except(shifts), op => Assert.Throws<InvalidCastException>(() => Arithmetic.Binary(op, one, one, isChecked: false)));
        }
    }

    [Fact]
    public void Unary_operators()
    {
        object[] values = [true, 5, 5u, 5L, 5ul, 5.5, 5.5f, 5.5m, 'c', (byte)5, "text", TimeSpan.Zero];
        Dictionary<UnaryOperator, object?[]> expected = new()
        {
            [UnaryOperator.Plus] = [null, 5, 5u, 5L, 5ul, 5.5, 5.5f, 5.5m, (int)'c', 5, "text", TimeSpan.Zero],
            [UnaryOperator.Minus] = [null, -5, null, -5L, null, -5.5, -5.5f, -5.5m, -'c', -5, null, null],
            [UnaryOperator.BitwiseNegation] = [null, ~5, ~5u, ~5L, ~5ul, null, null, null, ~'c', ~5, null, null],
            [UnaryOperator.Not] = [false, null, null, null, null, null, null, null, null, null, null, null],
        };

        foreach (var (op, results) in expected)
            Assert.Equal(results, values.Select(value => Unary(op, value)));
    }

    private static object? Unary(UnaryOperator op, object value)
    {
        try
        {
            return Arithmetic.Unary(op, value, isChecked: true);
        }
        catch (InvalidCastException)
        {
            return null;
        }
    }
}
