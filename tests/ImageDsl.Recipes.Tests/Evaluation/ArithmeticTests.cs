using System.Globalization;
using ImageDsl.Recipes.Tests.Infrastructure;
using Microsoft.CSharp.RuntimeBinder;
using static ImageDsl.Recipes.Tests.Infrastructure.Recipe;

namespace ImageDsl.Recipes.Tests.Evaluation;

/// <summary>Every operator on every pair of edge values, against the C# compiler's own run-time binder.</summary>
public sealed class ArithmeticTests
{
    private static readonly object[][] Operands =
    [
        [0, 1, -1, 7, int.MaxValue, int.MinValue],
        [0u, 1u, 7u, uint.MaxValue],
        [0L, 1L, -5L, long.MaxValue, long.MinValue],
        [0UL, 1UL, 9UL, ulong.MaxValue],
        [0d, -0d, 1.5, -7.25, double.NaN, double.PositiveInfinity, double.MaxValue, double.Epsilon],
        [0f, 1.1f, -3f, float.NaN, float.MaxValue],
        [0m, 1.10m, -3m, decimal.MaxValue],
    ];

    private static readonly BinaryOperator[] Calculating =
        [BinaryOperator.Add, BinaryOperator.Subtract, BinaryOperator.Multiply, BinaryOperator.Divide, BinaryOperator.Remainder];

    private static readonly BinaryOperator[] Comparing =
    [
        BinaryOperator.Equals, BinaryOperator.NotEquals, BinaryOperator.LessThan, BinaryOperator.LessThanOrEqual, BinaryOperator.GreaterThan, BinaryOperator.GreaterThanOrEqual,
    ];

    private static readonly BinaryOperator[] OnBits = [BinaryOperator.And, BinaryOperator.Or, BinaryOperator.ExclusiveOr];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Operators_on_equal_types_give_what_csharp_gives(bool isChecked)
    {
        foreach (var values in Operands)
        {
            var operators = values[0] is double or float or decimal ? Calculating.Concat(Comparing) : Calculating.Concat(Comparing).Concat(OnBits);

            foreach (var op in operators)
            {
                foreach (var left in values)
                {
                    foreach (var right in values)
                        AssertSame(op, left, right, isChecked);
                }
            }
        }
    }

    [Fact]
    public void Shifts_mask_their_count_as_csharp_does()
    {
        object[] values = [1, -1, int.MinValue, 1u, uint.MaxValue, 1L, long.MinValue, 1UL, ulong.MaxValue];

        foreach (var value in values)
        {
            foreach (var count in new[] { 0, 1, 31, 32, 33, 63, 64, -1 })
            {
                AssertSame(BinaryOperator.LeftShift, value, count, false);
                AssertSame(BinaryOperator.RightShift, value, count, false);
            }
        }

        Assert.Equal("=15", Text(Binary(BinaryOperator.UnsignedRightShift, -17, 28)));
        Assert.Equal("=15", Text(Binary(BinaryOperator.UnsignedRightShift, -17L, 60)));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public void Operators_on_bool(bool left, bool right)
    {
        foreach (var op in OnBits.Append(BinaryOperator.Equals).Append(BinaryOperator.NotEquals))
            AssertSame(op, left, right, false);
    }

    [Fact]
    public void Conversions_between_numbers_give_what_a_cast_gives()
    {
        object[] values =
        [
            0, -1, 65, 300, int.MinValue, int.MaxValue, uint.MaxValue, long.MinValue, long.MaxValue, ulong.MaxValue, (byte)200, (sbyte)-3, (short)-300, (ushort)65535, 'A', '\uFFFF',
            3.99, -3.99, 0.1, 1e10, 0.1f, 16777217, 1.10m, 79.5m,
        ];

        foreach (var value in values)
        {
            Same<sbyte>(value, v => unchecked((sbyte)v), v => checked((sbyte)v));
            Same<byte>(value, v => unchecked((byte)v), v => checked((byte)v));
            Same<short>(value, v => unchecked((short)v), v => checked((short)v));
            Same<ushort>(value, v => unchecked((ushort)v), v => checked((ushort)v));
            Same<int>(value, v => unchecked((int)v), v => checked((int)v));
            Same<uint>(value, v => unchecked((uint)v), v => checked((uint)v));
            Same<long>(value, v => unchecked((long)v), v => checked((long)v));
            Same<ulong>(value, v => unchecked((ulong)v), v => checked((ulong)v));
            Same<char>(value, v => unchecked((char)v), v => checked((char)v));
            Same<double>(value, v => (double)v, v => (double)v);
            Same<float>(value, v => (float)v, v => (float)v);
            Same<decimal>(value, v => (decimal)v, v => (decimal)v);
        }
    }

    private static void Same<T>(object value, Func<dynamic, T> cast, Func<dynamic, T> checkedCast)
    {
        // Outside of the target's range an unchecked cast from a floating-point number has no defined result.
        if (value is double or float && typeof(T) != typeof(double) && typeof(T) != typeof(float) && typeof(T) != typeof(decimal) && Throws(() => checkedCast(value)))
            return;

        AssertConverts(value, typeof(T), isChecked: false, () => cast(value));
        AssertConverts(value, typeof(T), isChecked: true, () => checkedCast(value));
    }

    private static bool Throws<T>(Func<T> run)
    {
        try
        {
            _ = run();
            return false;
        }
        catch (OverflowException)
        {
            return true;
        }
    }

    private static void AssertConverts<T>(object value, Type type, bool isChecked, Func<T> expected)
    {
        var node = new ConversionNode(Value(value), ConversionKind.Numeric, TypeOf(value), new RecipeType("T:" + type.FullName), isChecked, false);

        // As a number: NUL, for one, is no character of a Dockerfile.
        if (type == typeof(char))
            node = new ConversionNode(node, ConversionKind.Numeric, node.To, IntType, false, false);

        if (Throws(expected))
            Assert.Equal("IMG009", TestProgram.Findings(Do(Run(Local(0), AsText(node)))).Single().RuleId);
        else
            Assert.Equal("=" + Convert.ToString(expected() is char c ? (int)c : expected(), CultureInfo.InvariantCulture), Text(node));
    }

    private static void AssertSame(BinaryOperator op, object left, object right, bool isChecked)
    {
        object expected;

        try
        {
            expected = Bind(op, left, right, isChecked);
        }
        catch (Exception e) when (e is OverflowException or DivideByZeroException)
        {
            Assert.Equal("IMG009", TestProgram.Findings(Do(Run(Local(0), AsText(Binary(op, left, right, isChecked))))).Single().RuleId);
            return;
        }

        var text = "=" + Convert.ToString(expected, CultureInfo.InvariantCulture);
        Assert.True(text == Text(Binary(op, left, right, isChecked)), $"{left} {op} {right} ({left.GetType().Name}, {isChecked}): expected {text}");
    }

    private static object Bind(BinaryOperator op, dynamic l, dynamic r, bool isChecked) => op switch
    {
        BinaryOperator.Add => isChecked ? checked(l + r) : unchecked(l + r),
        BinaryOperator.Subtract => isChecked ? checked(l - r) : unchecked(l - r),
        BinaryOperator.Multiply => isChecked ? checked(l * r) : unchecked(l * r),
        BinaryOperator.Divide => l / r,
        BinaryOperator.Remainder => l % r,
        BinaryOperator.And => l & r,
        BinaryOperator.Or => l | r,
        BinaryOperator.ExclusiveOr => l ^ r,
        BinaryOperator.LeftShift => l << r,
        BinaryOperator.RightShift => l >> r,
        BinaryOperator.Equals => l == r,
        BinaryOperator.NotEquals => l != r,
        BinaryOperator.LessThan => l < r,
        BinaryOperator.LessThanOrEqual => l <= r,
        BinaryOperator.GreaterThan => l > r,
        BinaryOperator.GreaterThanOrEqual => l >= r,
        _ => throw new RuntimeBinderException(),
    };

    private static Node AsText(Node value) => Concat(Value("="), Boxed(value));

    private static string Text(Node value) => TestProgram.Text(AsText(value));
}
