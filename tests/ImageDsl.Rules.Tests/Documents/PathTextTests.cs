using ImageDsl.Rules.Documents;

namespace ImageDsl.Rules.Tests.Documents;

public sealed class PathTextTests
{
    [Theory]
    [InlineData("/p", "/p", ".")]
    [InlineData("/p", "/p/", ".")]
    [InlineData("/p", "/p/a/b", "a/b")]
    [InlineData("/p/x", "/p/a", "../a")]
    [InlineData("/p/x/y", "/q", "../../../q")]
    [InlineData("/", "/a", "a")]
    [InlineData("/a", "/", "..")]
    [InlineData("/p", "/pq", "../pq")]
    [InlineData("/p/./a/../b", "/p/c", "../c")]
    [InlineData("C:\\p\\x", "C:\\p\\images", "../images")]
    [InlineData("C:/P/x", "c:/p/images", "../images")]
    [InlineData("C:/p", "D:/p", "D:/p")]
    [InlineData("/p/a", "/P/a", "../../P/a")]
    [InlineData("//server/share/p", "//server/share/q", "../q")]
    [InlineData("a", "a/b", "b")]
    [InlineData(".", "a", "a")]
    [InlineData("a", ".", "..")]
    [InlineData("../x", "../y", "../y")]
    [InlineData("..", ".", ".")]
    public void The_way_from_a_directory_to_a_path(string from, string to, string expected) => Assert.Equal(expected, PathText.Relative(from, to));

    [Theory]
    [InlineData("/p", "a", "/p/a")]
    [InlineData("/p", "../a/./b", "/a/b")]
    [InlineData("/p", "../../../a", "/a")]
    [InlineData("/p", "/q", "/q")]
    [InlineData("/p", ".", "/p")]
    [InlineData("", "a", "a")]
    [InlineData("C:\\p", "..\\x", "C:/x")]
    [InlineData("C:\\p\\", "images/", "C:/p/images")]
    [InlineData("C:\\p", "D:\\q", "D:/q")]
    public void A_path_seen_from_a_directory(string directory, string path, string expected) => Assert.Equal(expected, PathText.Combine(directory, path));

    [Fact]
    public void The_platform_agrees()
    {
        string[] parts = ["a", "b", "..", ".", "a"];
        var random = new Random(1);

        for (var i = 0; i < 1000; i++)
        {
            var from = "/" + string.Join('/', random.GetItems(parts, random.Next(5)));
            var to = "/" + string.Join('/', random.GetItems(parts, random.Next(5)));

            Assert.Equal(Path.GetRelativePath(from, to), PathText.Relative(from, to));
        }
    }
}
