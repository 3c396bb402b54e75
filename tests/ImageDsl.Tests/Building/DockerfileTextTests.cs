using ImageDsl.Building;

namespace ImageDsl.Tests.Building;

public class DockerfileTextTests
{
    // Which front end knows what: https://github.com/moby/buildkit/releases (dockerfile/1.x).
    public static TheoryData<bool, Action<ImageBuilder>> Features => new()
    {
        { false, i => i.Run("a", Mount.Cache("/c")) },
        { false, i => i.Run("a", RunNetwork.None) },
        { false, i => i.Script("a").File("/a", "b").Copy("a", "/b", chmod: "0644", link: true) },
        { true, i => i.AddUrl("https://example.com/a", "/a", "sha256:" + new string('0', 64)) },
        { true, i => i.Run("a", Mount.Secret("a", env: "A")) },
        { true, i => i.OnBuild(b => b.CopyFrom("alpine:3", "/a", "/b")) },
        { true, i => i.Copy("a", "/b", chmod: "u=rw") },
        { true, i => i.AddUrl("https://example.com/a.tar", "/a", unpack: true) },
        { true, i => i.Copy("a", "/b", exclude: ["c"]) },
        { true, i => i.Copy("a", "/b", parents: true) },
        { true, i => i.Run("a", RunNetwork.Default, RunSecurity.Insecure) },
        { true, i => i.Stage("s", "alpine:3", s => s.Copy("a", "/b", parents: true)) },
    };

    [Theory]
    [MemberData(nameof(Features))]
    public void The_front_end_is_named_only_when_a_feature_needs_a_newer_one(bool isNamed, Action<ImageBuilder> define)
    {
        var model = ImageModelBuilder.Build(new Probe(define));

        Assert.Equal(isNamed, DockerfileText.Write(model, SyntaxOption.Auto).StartsWith("# syntax=docker/dockerfile:1\n\n# Generated", StringComparison.Ordinal));
        Assert.StartsWith("# Generated", DockerfileText.Write(model, SyntaxOption.None), StringComparison.Ordinal);
        Assert.Equal(DockerfileText.Write(model, SyntaxOption.Auto), new Probe(define).ToDockerfile());
    }

    [Fact]
    public void The_option_is_read_from_a_build_property()
    {
        var model = ImageModelBuilder.Build(new Probe(i => i.Run("a")));

        Assert.Same(SyntaxOption.Auto, SyntaxOption.Parse(null));
        Assert.Same(SyntaxOption.Auto, SyntaxOption.Parse("auto"));
        Assert.Same(SyntaxOption.None, SyntaxOption.Parse("none"));
        Assert.StartsWith("# syntax=mirror.example.com/dockerfile:1\n", DockerfileText.Write(model, SyntaxOption.Parse("mirror.example.com/dockerfile:1")), StringComparison.Ordinal);
        Assert.Throws<ImageDefinitionException>(() => SyntaxOption.Parse("not a reference"));
    }

    [Fact]
    public void Two_evaluations_are_equal()
    {
        var (first, second) = (ImageModelBuilder.Build(new Samples.Orders()), ImageModelBuilder.Build(new Samples.Orders()));

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Fact]
    public void A_host_learns_which_call_added_what()
    {
        var calls = 0;
        var built = ImageModelBuilder.Build(
            new Probe(i =>
            {
                i.Run("zero");
                i.Stage("s", "alpine:3", s => s.Run("two").Run("three"));
                i.OnBuild(b => b.Run("four").Run("five"));
            }),
            () => calls++);

        Assert.Equal([2, 3], built.Origins[0]);
        Assert.Equal([null, 0, 4, 5], built.Origins[1]);
        Assert.Equal([1, null], built.StageOrigins);
        Assert.Equal(built.Model.Document.Stages.Select(stage => stage.Instructions.Count), built.Origins.Select(origins => origins.Count));
    }

    [Fact]
    public void A_host_ends_the_build_by_throwing() =>
        Assert.Throws<OperationCanceledException>(() => ImageModelBuilder.Build(new Probe(i => i.Run("a")), () => throw new OperationCanceledException()));
}
