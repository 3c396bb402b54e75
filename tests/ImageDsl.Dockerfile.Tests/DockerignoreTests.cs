namespace ImageDsl.Dockerfile.Tests;

public sealed class DockerignoreTests
{
    /// <summary>Patterns, a path, and what BuildKit's own matcher says.</summary>
    [Theory]
    [InlineData("bin", "bin", true)]
    [InlineData("bin", "bin/a", true)]
    [InlineData("bin", "src/bin", false)]
    [InlineData("bin/", "bin", true)]
    [InlineData("/bin", "bin/a/b", true)]
    [InlineData("./a/../bin", "bin", true)]
    [InlineData("**/bin", "bin", true)]
    [InlineData("**/bin", "a/b/bin/c", true)]
    [InlineData("**/bin", "a/cabin", false)]
    [InlineData("**bin", "a/cabin", true)]
    [InlineData("**.md", "a/b.md", true)]
    [InlineData("*.md", "a.md", true)]
    [InlineData("*.md", "a/b.md", false)]
    [InlineData("*/b", "a/b", true)]
    [InlineData("*/b", "a/c/b", false)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "a/xb", false)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("a/**", "a", false)]
    [InlineData("**", "a", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[^a-c]x", "bx", false)]
    [InlineData("a\\*b", "a*b", true)]
    [InlineData("a\\*b", "axb", false)]
    [InlineData("a+b.c", "a+b.c", true)]
    [InlineData("a+b.c", "aab.c", false)]
    [InlineData("*\n!a", "a", false)]
    [InlineData("*\n!a", "a/b", false)]
    [InlineData("*\n!a/b", "a/b", false)]
    [InlineData("*\n!a/b", "a/c", true)]
    [InlineData("*\n!a\na/b", "a/b/c", true)]
    [InlineData("!a\n*", "a", true)]
    [InlineData("! a \n", "a", false)]
    [InlineData("#a", "#a", false)]
    [InlineData(" #a", "#a", true)]
    [InlineData("\uFEFFa\r\n", "a", true)]
    [InlineData("", "a", false)]
    public void A_path_is_left_out_as_the_builder_leaves_it_out(string patterns, string path, bool isIgnored)
    {
        var syntax = DockerignoreReader.Read(patterns, TestContext.Current.CancellationToken);

        Assert.False(syntax.HasErrors);
        Assert.Equal(isIgnored, syntax.File.Ignores(path));
    }

    [Theory]
    [InlineData("a\n!\nb", "2:1")]
    [InlineData("[a", "1:1")]
    [InlineData("[]a]", "1:1")]
    [InlineData("[z-a]", "1:1")]
    [InlineData("a\\", "1:1")]
    public void What_the_builder_refuses_has_a_place(string text, string position) =>
        Assert.Equal(position, Assert.Single(DockerignoreReader.Read(text, TestContext.Current.CancellationToken).Diagnostics).Position.ToString());

    [Theory]
    [InlineData("# head\n\n*\n!src\n!a/*.cs\n")]
    [InlineData("/#a\n")]
    public void What_is_written_reads_back_as_the_same_file(string text)
    {
        var file = DockerignoreReader.Read(text, TestContext.Current.CancellationToken).File;

        Assert.Equal(text, file.Write());
        Assert.Equal(file, DockerignoreReader.Read(file.Write(), TestContext.Current.CancellationToken).File);
    }

    [Fact]
    public void A_pattern_without_a_form_is_refused() =>
        Assert.Throws<DockerfileFormatException>(() => new DockerignoreFile(new DockerignoreLine[] { new DockerignorePattern("a/../b") }).Write());
}
