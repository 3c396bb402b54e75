using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Tests.Sources;

public sealed class PathPatternsTests
{
    [Theory]
    [InlineData("*.md", "README.md", true)]
    [InlineData("*.md", "docs/README.md", false)]
    [InlineData("**/*.md", "README.md", true)]
    [InlineData("**/*.md", "a/b/README.md", true)]
    [InlineData("bin", "bin/x/y.dll", true)]
    [InlineData("bin", "a/bin/y.dll", false)]
    [InlineData("**/bin", "a/bin/y.dll", true)]
    [InlineData("/bin/", "bin/x", true)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("a/**", "a", false)]
    [InlineData("temp?", "temp1", true)]
    [InlineData("temp?", "temp", false)]
    [InlineData("[ab].txt", "a.txt", true)]
    [InlineData("[^ab].txt", "a.txt", false)]
    [InlineData("*.md\n!README.md", "README.md", false)]
    [InlineData("*.md\n!README.md", "OTHER.md", true)]
    [InlineData("docs\n!docs/keep", "docs/keep/x", false)]
    [InlineData("!x\nx", "x", true)]
    [InlineData("# x\n\n  y  ", "y", true)]
    [InlineData("# x", "# x", false)]
    [InlineData("a.b", "aXb", false)]
    public void A_dockerignore_leaves_out_what_docker_leaves_out(string file, string path, bool expected) =>
        Assert.Equal(expected, PathPatterns.ReadIgnoreFile(file).Matches(path));

    [Theory]
    [InlineData(".", "any/thing", true)]
    [InlineData("src/", "src/a.cs", true)]
    [InlineData("src", "srcs/a.cs", false)]
    [InlineData("*.json", "package.json", true)]
    [InlineData("pom.xml", "sub/pom.xml", false)]
    public void A_copy_reads_what_its_sources_match(string source, string path, bool expected) =>
        Assert.Equal(expected, PathPatterns.Of([source]).Matches(path));

    [Fact]
    public void A_pattern_made_to_be_slow_is_not() =>
        Assert.False(PathPatterns.ReadIgnoreFile(string.Concat(Enumerable.Repeat("*a", 200))).Matches(new string('a', 5_000) + "b"));
}
