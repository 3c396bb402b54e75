using ImageDsl.Tool.Lint;

namespace ImageDsl.Tool.Tests.Lint;

public sealed class EditorConfigPatternTests
{
    [Theory]
    [InlineData("*", "Dockerfile", true)]
    [InlineData("*", "a/b/Dockerfile", true)]
    [InlineData("Dockerfile", "a/Dockerfile", true)]
    [InlineData("/Dockerfile", "a/Dockerfile", false)]
    [InlineData("/Dockerfile", "Dockerfile", true)]
    [InlineData("a/*", "a/Dockerfile", true)]
    [InlineData("a/*", "a/b/Dockerfile", false)]
    [InlineData("a/**", "a/b/Dockerfile", true)]
    [InlineData("*.{cs,dockerfile}", "web.dockerfile", true)]
    [InlineData("{Dockerfile,Dockerfile.*}", "Dockerfile.dev", true)]
    [InlineData("Dockerfile.{1..3}", "Dockerfile.2", true)]
    [InlineData("Dockerfile.{1..3}", "Dockerfile.4", false)]
    [InlineData("Dockerfile.[ab]", "Dockerfile.a", true)]
    [InlineData("Dockerfile.[!ab]", "Dockerfile.a", false)]
    [InlineData("Dockerfile.?", "Dockerfile.a", true)]
    [InlineData("a\\*", "a*", true)]
    [InlineData("a.b", "aXb", false)]
    [InlineData("[z-a]", "m", false)]
    public void A_section_names_files_as_EditorConfig_says(string pattern, string path, bool isMatch) => Assert.Equal(isMatch, EditorConfigPattern.Parse(pattern).IsMatch(path));
}
