using ImageDsl.Building;

namespace ImageDsl.Tests.Building;

/// <summary>What is sent to the builder: what the steps read of the context, and nothing else.</summary>
public class ContextPatternsTests
{
    public static TheoryData<string, Action<ImageBuilder>> Patterns => new()
    {
        { "*", i => i.Run("a").File("/a", "b").CopyFrom("alpine:3", "/a", "/b").AddUrl("https://example.com/a", "/a").AddGit("git@example.com:a/b.git", "/a") },
        { "* !pom.xml !src", i => i.Copy("pom.xml", ".").Copy("src/", "src/").Copy("./src/", "again/") },
        { "* !a/b !d", i => i.Copy(["/a//./b", "c/../d"], "/x/") },
        { "* !lib/*.jar !a[[]1]", i => i.Copy("lib/*.jar", "/lib/").Copy("a[[]1]", "/a") },
        { "* !app-* !dir/*", i => { var v = i.Arg("V"); i.Copy($"app-{v}.jar", "/a").Copy($"dir/{v}/x", "/b"); } },
        { "* !vendor.tar.gz", i => i.AddArchive("vendor.tar.gz", "/x/").AddArchive("https://example.com/a.tar.gz", "/y/") },
        { "* !requirements.txt", i => i.Run("pip", Mount.Bind("/r", source: "requirements.txt"), Mount.Cache("/c")) },
        { "* !in-stage", i => i.Stage("s", "alpine:3", s => s.Copy("in-stage", "/x")) },
        { "* !raw", i => i.Raw("COPY raw /x") },
        { "* ![ ]a[ ]", i => i.Copy(" a ", "/x") },
        { "*", i => i.OnBuild(b => b.Copy("later", "/x")) },
    };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Everything_is_left_out_but_what_is_read(string expected, Action<ImageBuilder> define) =>
        Assert.Equal(expected, string.Join(' ', ImageModelBuilder.Build(new Asking(define)).Description.Dockerignore));

    [Fact]
    public void The_triggers_of_the_image_below_read_this_context() =>
        Assert.Equal(["*", "!later", "!own"], ImageModelBuilder.Build(new Above()).Description.Dockerignore);

    public static TheoryData<string, Action<ImageBuilder>> Whole => new()
    {
        { "('.')", i => i.Copy(".", "/x") },
        { "('a/..')", i => i.Copy("a/..", "/x") },
        { "('/')", i => i.Copy("/", "/x") },
        { "('${V}')", i => i.Copy(i.Arg("V"), "/x") },
        { "('')", i => i.Run("make", Mount.Bind("/src")) },
    };

    [Theory]
    [MemberData(nameof(Whole))]
    public void The_whole_context_cannot_be_limited(string source, Action<ImageBuilder> define)
    {
        var error = Assert.Throws<ImageDefinitionException>(() => new Asking(define).ToDockerfile());

        Assert.Contains("a step takes the whole build context " + source, error.Message, StringComparison.Ordinal);
        Assert.Equal("Dockerignore", error.Member);
    }

    [Fact]
    public void Nobody_gets_it_without_asking() => Assert.Empty(ImageModelBuilder.Build(new Probe(i => i.Copy(".", "/x"))).Description.Dockerignore);

    [OsLayer("test/asking")]
    private sealed class Asking(Action<ImageBuilder> define) : Image
    {
        public override ImageReference From => "debian:13-slim";

        public override bool Dockerignore => true;

        protected override void Define(ImageBuilder image) => define(image);
    }

    [OsLayer("test/below")]
    public class Below : Image
    {
        public override ImageReference From => "debian:13-slim";

        protected override void Define(ImageBuilder image) => image.OnBuild(b => b.Copy("later", "/x"));
    }

    [RuntimeLayer("test/above")]
    public class Above : Below
    {
        public override string Tag => "1";

        public override bool Dockerignore => true;

        protected override void Define(ImageBuilder image) => image.Copy("own", "/x");
    }
}
