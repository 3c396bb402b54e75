using System.Globalization;
using ImageDsl.Recipes.Evaluation;

namespace ImageDsl.Recipes.Tests.Evaluation;

/// <summary>What the evaluator carries itself because older hosts have it otherwise is held against the .NET that runs the tests.</summary>
public sealed class TextOfHostsTests
{
    private const int Numbers = 3000;
    private const NumberStyles Styles = NumberStyles.Float | NumberStyles.AllowThousands;

    private static readonly string[] Formats =
        ["F0", "F1", "F2", "F", "f3", "F20", "N", "N0", "N1", "n3", "E", "E0", "e10", "E20", "G", "G1", "G3", "g17", "G15", "G20", "P", "P1", "p0", "C", "C0", "R", "r"];

    [Fact]
    public void Doubles_and_floats_are_written_as_dotnet_writes_them()
    {
        var random = new Random(11);

        for (var i = 0; i < Numbers; i++)
        {
            var number = Number(random);
            var single = (float)number;
            var format = Formats[random.Next(Formats.Length)];
            Assert.Equal(number.ToString(CultureInfo.InvariantCulture), FloatingText.Shortest(number));
            Assert.Equal(single.ToString(CultureInfo.InvariantCulture), FloatingText.Shortest(single));
            Assert.Equal(number.ToString(format, CultureInfo.InvariantCulture), FloatingText.Format(number, format));
            Assert.Equal(single.ToString(format, CultureInfo.InvariantCulture), FloatingText.Format(single, format));
        }
    }

    /// <summary>Their neighbours are not at the same distance, which is where shortest texts go wrong.</summary>
    [Fact]
    public void Powers_of_two_are_written_as_dotnet_writes_them()
    {
        for (var exponent = -1074; exponent < 1024; exponent++)
            Assert.Equal(Math.ScaleB(1, exponent).ToString(CultureInfo.InvariantCulture), FloatingText.Shortest(Math.ScaleB(1, exponent)));

        for (var exponent = -149; exponent < 128; exponent++)
            Assert.Equal(MathF.ScaleB(1, exponent).ToString(CultureInfo.InvariantCulture), FloatingText.Shortest(MathF.ScaleB(1, exponent)));
    }

    [Theory]
    [InlineData("0.00"), InlineData("#,##0.###"), InlineData("0;(0)"), InlineData("0.0;-0.0"), InlineData("0;(0);zero"), InlineData("#"), InlineData("0.0e+0"), InlineData("00"), InlineData("F1"), InlineData("'n'0")]
    public void Custom_formats_keep_the_sign_as_dotnet_does(string format)
    {
        foreach (var number in (double[])[0, -0.0, 0.001, -0.001, 1.5, -1.5, 1234.5, -1234.5, double.NaN, double.NegativeInfinity])
        {
            Assert.Equal(number.ToString(format, CultureInfo.InvariantCulture), FloatingText.Text(number, format));
            Assert.Equal(((float)number).ToString(format, CultureInfo.InvariantCulture), FloatingText.Text((float)number, format));
        }

        Assert.Equal((-7).ToString(format, CultureInfo.InvariantCulture), FloatingText.Text(-7, format));
    }

    [Theory]
    [InlineData("Z"), InlineData("D"), InlineData("X4"), InlineData("B")]
    public void What_is_no_format_of_doubles_throws(string format) => Assert.Throws<FormatException>(() => FloatingText.Format(1.5, format));

    [Theory]
    [InlineData("0.0#"), InlineData("f2x"), InlineData("#,##0")]
    public void A_custom_format_is_none_of_the_standard_ones(string format) => Assert.Null(FloatingText.Format(1.5, format));

    [Fact]
    public void Texts_are_read_as_dotnet_reads_them()
    {
        var random = new Random(12);

        for (var i = 0; i < Numbers; i++)
        {
            var text = Number(random).ToString((i % 3) switch { 0 => "G" + random.Next(1, 30), 1 => "E" + random.Next(40), _ => "R" }, CultureInfo.InvariantCulture);
            Assert.Equal(Bits(double.Parse(text, Styles, CultureInfo.InvariantCulture)), Bits(FloatingParser.Double(text)));
            Assert.Equal(float.Parse(text, Styles, CultureInfo.InvariantCulture), FloatingParser.Single(text));
        }
    }

    [Theory]
    [InlineData(""), InlineData("-"), InlineData("+"), InlineData("-0"), InlineData("+5"), InlineData("1,234"), InlineData("1,2,3.5"), InlineData("1.5,2"), InlineData(",1"), InlineData(".5"), InlineData("5.")]
    [InlineData("1e"), InlineData("1e5"), InlineData("1e+"), InlineData("1E-3"), InlineData(" 12 "), InlineData("\t3\n"), InlineData("1 2"), InlineData("NaN"), InlineData("nan"), InlineData("-NaN")]
    [InlineData("infinity"), InlineData("-INFINITY"), InlineData("+Infinity"), InlineData("1e400"), InlineData("-1e400"), InlineData("1e-400"), InlineData("0x10"), InlineData("12\0"), InlineData("\0")]
    [InlineData("1e99999999999"), InlineData("4.9e-324"), InlineData("2.4e-324"), InlineData("2.5e-324"), InlineData("1.7976931348623159e308"), InlineData("(1)"), InlineData("1-"), InlineData("--1"), InlineData(".")]
    public void Texts_at_the_edges_are_read_as_dotnet_reads_them(string text)
    {
        if (double.TryParse(text, Styles, CultureInfo.InvariantCulture, out var expected))
            Assert.Equal(Bits(expected), Bits(FloatingParser.Double(text)));
        else
            Assert.Throws<FormatException>(() => FloatingParser.Double(text));
    }

    [Fact]
    public void Every_character_has_the_case_and_the_category_it_has_in_dotnet()
    {
        for (var c = '\0'; c < char.MaxValue; c++)
        {
            Assert.Equal(char.ToUpperInvariant(c), CaseTable.ToUpper(c));
            Assert.Equal(char.ToLowerInvariant(c), CaseTable.ToLower(c));
            Assert.Equal(char.GetUnicodeCategory(c), CharCategories.Of(c));
            Assert.True(string.Equals(c.ToString(), char.ToUpperInvariant(c).ToString(), StringComparison.OrdinalIgnoreCase) == (CaseTable.Fold(c) == CaseTable.Fold(char.ToUpperInvariant(c))), $"U+{(int)c:X4}");
        }

        for (var codePoint = char.MaxValue + 1; codePoint <= 0x10FFFF; codePoint++)
        {
            var text = char.ConvertFromUtf32(codePoint);
            Assert.Equal(text.ToUpperInvariant(), CaseTable.ToUpper(text));
            Assert.Equal(text.ToLowerInvariant(), CaseTable.ToLower(text));
            Assert.Equal(CharUnicodeInfo.GetUnicodeCategory(codePoint), CharCategories.Of(text, 0));
        }
    }

    /// <summary>Either the number that .NET has for a character, or none: fractions, numerals and ideographs.</summary>
    [Fact]
    public void The_number_of_a_character_is_that_of_NET_where_there_is_one()
    {
        var known = 0;

        for (var c = char.MinValue; c < char.MaxValue; c++)
        {
            if (CharCategories.NumericValue(c) is not { } number)
                continue;

            known++;
            Assert.True(char.GetNumericValue(c) == number, $"U+{(int)c:X4}: {number}");
        }

        Assert.InRange(known, 10_000, char.MaxValue);
        Assert.Null(CharCategories.NumericValue('½'));
    }

    private static long Bits(double number) => BitConverter.DoubleToInt64Bits(number);

    private static double Number(Random random)
    {
        var number = random.Next(6) switch
        {
            0 => BitConverter.Int64BitsToDouble(random.NextInt64()),
            1 => Math.Round(random.NextDouble() * 1000, random.Next(6)),
            2 => random.Next(100_000) / Math.Pow(10, random.Next(8)),
            3 => random.Next(1000) * 0.125,
            4 => random.Next(40) * Math.Pow(10, random.Next(-6, 20)),
            _ => Math.BitIncrement(Math.ScaleB(1, random.Next(-1074, 1023))),
        };

        return random.Next(2) == 0 ? number : -number;
    }
}
