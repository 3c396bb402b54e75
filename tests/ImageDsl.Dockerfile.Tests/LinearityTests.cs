using System.Text;

namespace ImageDsl.Dockerfile.Tests;

/// <summary>
/// What reading costs grows as the text does, whatever the text is. Held by what is allocated, which does not depend on the machine: twice
/// the text takes about twice the memory, and so does four times.
/// </summary>
public sealed class LinearityTests
{
    private const int Size = 100_000;

    private static readonly Dictionary<string, Func<int, string>> Shapes = new()
    {
        ["a line of words"] = size => "FROM a\nRUN " + Repeat("a b ", size),
        ["a line of quotes"] = size => "FROM a\nENV A=" + Repeat("\"a\" ", size),
        ["a line of open quotes"] = size => "FROM a\nRUN " + Repeat("'\" ", size),
        ["a line of escapes"] = size => "FROM a\nLABEL a=" + Repeat("\\", size),
        ["a line of references"] = size => "FROM a\nENV A=" + Repeat("${A:-b}$C", size),
        ["references in each other"] = size => "FROM a\nENV A=" + Repeat("${A:-", size) + Repeat("}", size / 5),
        ["references that are open"] = size => "FROM a\nRUN cat <<EOF " + Repeat("${A:-", size),
        ["arrays in each other"] = size => "FROM a\nCMD " + Repeat("[", size),
        ["an array of strings"] = size => "FROM a\nCMD [" + Repeat("\"a\", ", size) + "\"b\"]",
        ["a line of here-documents"] = size => "FROM a\nRUN " + Repeat("<<A ", size),
        ["angles"] = size => "FROM a\nRUN " + Repeat("<", size),
        ["NULs"] = size => "FROM a\nRUN " + Repeat("\0", size),
        ["blanks"] = size => "FROM a\nRUN a" + Repeat(" ", size) + "b",
        ["a flag"] = size => "FROM a\nCOPY --chown=" + Repeat("'a'", size) + " b c",
        ["many flags"] = size => "FROM a\nCOPY " + Repeat("--exclude=a ", size) + "b c",
        ["a mount"] = size => "FROM a\nRUN --mount=type=cache,target=/x" + Repeat(",id=a", size) + " b",
        ["continued lines"] = size => "FROM a\nRUN a " + Repeat("\\\n# c\n b ", size),
        ["continued blanks"] = size => "FROM a\nRUN a" + Repeat(" \\\n ", size) + "b",
        ["comments"] = size => Repeat("# c\n", size) + "FROM a",
        ["instructions"] = size => "FROM a\n" + Repeat("RUN a && b && c\n", size),
        ["wrong instructions"] = size => "FROM a\n" + Repeat("RUM a\n", size),
        ["variables of a stage"] = size => "FROM scratch\n" + Repeat("ENV A=b\nUSER ${A:?x}\n", size),
        ["stages on each other"] = size => "FROM a AS s0\n" + string.Concat(Enumerable.Range(1, size / 40).Select(i => $"FROM s{i - 1} AS s{i}\nCOPY --from=s{i - 1} a b\n")),
        ["lines of a here-document"] = size => "FROM a\nRUN <<EOF\n" + Repeat("EO\n", size) + "EOF\n",
        ["here-documents"] = size => "FROM a\n" + Repeat("COPY <<A /x\n$B\nA\n", size),
        ["triggers"] = size => "FROM a\nONBUILD " + Repeat("ONBUILD ", size),
        ["a health check"] = size => "FROM a\nHEALTHCHECK " + Repeat("--interval=1s ", size) + "CMD a",
        ["ports"] = size => "FROM a\nEXPOSE " + Repeat("80 ", size),
        ["characters of four bytes"] = size => "FROM a\nRUN " + Repeat("😀", size),
    };

    public static TheoryData<string> Names { get; } = [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reading_costs_what_the_text_is_long(string shape)
    {
        // What is compiled and cached on the way does not count.
        _ = Allocated(Shapes[shape](Size));
        var single = Allocated(Shapes[shape](Size));
        var fourfold = Allocated(Shapes[shape](4 * Size));

        Assert.True(fourfold < 5 * single, $"{single} bytes for {Size} characters, {fourfold} for four times as many");
    }

    [Fact]
    public void Bytes_that_are_no_text_cost_as_much_as_they_are_many()
    {
        _ = Allocated(Invalid(Size));
        var single = Allocated(Invalid(Size));
        var fourfold = Allocated(Invalid(4 * Size));

        Assert.True(fourfold < 5 * single, $"{single} bytes for {Size}, {fourfold} for four times as many");
    }

    private static byte[] Invalid(int size) => [.. "FROM a\nRUN "u8, .. Enumerable.Repeat((byte)0xC3, size)];

    private static long Allocated(string text) => Allocated(Encoding.UTF8.GetBytes(text));

    private static long Allocated(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var syntax = DockerfileReader.ReadUtf8(bytes, TestContext.Current.CancellationToken);
        GC.KeepAlive(syntax);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Repeat(string text, int size) => new StringBuilder(size + text.Length).Insert(0, text, size / text.Length).ToString();
}
