using ImageDsl.Build.Files;

namespace ImageDsl.Build.Tests.Files;

public class TextDifferenceTests
{
    [Fact]
    public void Equal_texts_do_not_differ() => Assert.Null(TextDifference.Find("a\nb\n", "a\nb\n"));

    [Theory]
    [InlineData("a\nb\nc\n", "a\nx\nc\n", 2, "line 2 is 'b', and is to be 'x'", "  a\n- b\n+ x\n  c")]
    [InlineData("a\n", "a\nb\n", 2, "line 2 is missing, and is to be 'b'", "  a\n+ b")]
    [InlineData("a\nb\n", "a\n", 2, "line 2 is 'b', and is not to be", "  a\n- b")]
    [InlineData("a", "a\n", 1, "line 1 is 'a (without a line break)', and is to be 'a'", "- a (without a line break)\n+ a")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\nx\n3\n4\n5\n6\n7\n8\ny\n", 2, "line 2 is '2', and is to be 'x'", "  1\n- 2\n+ x\n  3\n  4\n  ...\n  7\n  8\n- 9\n+ y")]
    [InlineData("a\nb\nc\nd\n", "b\nc\nx\nd\n", 1, "line 1 is 'a', and is to be 'b'", "- a\n  b\n  c\n+ x\n  d")]
    public void The_lines_that_differ_are_shown_with_those_around_them(string actual, string expected, int line, string summary, string text)
    {
        Assert.Equal(new TextDifference(line, summary, text), TextDifference.Find(actual, expected));
    }

    [Fact]
    public void What_is_shown_turns_the_one_text_into_the_other()
    {
        var random = new Random(3);

        for (var round = 0; round < 300; round++)
        {
            string Text() => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => "abc"[random.Next(3)] + "\n"));
            var (actual, expected) = (Text(), Text());
            var lines = TextDifference.Find(actual, expected)?.Text.Split('\n') ?? [];

            // With few lines all are within reach of a difference, or equal at both ends.
            var removed = lines.Where(l => l[0] == '-').Select(l => l[2..]);
            var added = lines.Where(l => l[0] == '+').Select(l => l[2..]);
            var kept = actual.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
            Assert.All(removed, l => Assert.True(kept.Remove(l)));
            Assert.Equal(expected.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(), kept.Concat(added).Order());
        }
    }

    [Fact]
    public void Enormous_texts_are_compared_in_reasonable_time()
    {
        string Text(int first) => string.Concat(Enumerable.Range(first, 20_000).Select(i => i + "\n"));

        Assert.Equal(1, TextDifference.Find(Text(0), Text(100_000))!.Line);
    }
}
