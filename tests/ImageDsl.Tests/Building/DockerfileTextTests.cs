using ImageDsl.Building;
using ImageDsl.Dockerfile;

namespace ImageDsl.Tests.Building;

public class DockerfileTextTests
{
    // Which front end knows what: https://github.com/moby/buildkit/releases (dockerfile/1.x).
    public static TheoryData<bool, Action<ImageBuilder>> Features => new()
    {
        { false, i => i.Run("a", Mount.Cache("/c")) },
        { false, i => i.Run("a", new RunOptions { Network = RunNetwork.None }) },
        { false, i => i.Script("a").File("/a", "b").Copy("a", "/b", new() { Mode = "0644", Link = true }) },
        { true, i => i.AddUrl("https://example.com/a", "/a", "sha256:" + new string('0', 64)) },
        { true, i => i.Run("a", Mount.Secret("a", new() { Env = "A" })) },
        { true, i => i.OnBuild(b => b.CopyFrom("alpine:3", "/a", "/b")) },
        { true, i => i.Copy("a", "/b", new() { Mode = "u=rw" }) },
        { true, i => i.AddArchive("https://example.com/a.tar", "/a") },
        { true, i => i.Copy("a", "/b", new() { Exclude = ["c"] }) },
        { true, i => i.Copy("a", "/b", new() { Parents = true }) },
        { true, i => i.Run("a", new RunOptions { Security = RunSecurity.Insecure }) },
        { true, i => i.Stage("s", "alpine:3", s => s.Copy("a", "/b", new() { Parents = true })) },
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

    // The release notes of docker/dockerfile say when each came.
    public static TheoryData<string?, Action<ImageBuilder>> Versions => new()
    {
        { null, i => i.Run("a").Copy("a", "/b").Env("A", $"{Variable.Env("B").Or("c")}") },
        { "1.2", i => i.Run("a", Mount.Tmpfs("/t")) },
        { "1.2", i => i.Apt(new PackageOptions { CacheMounts = true }, "a") },
        { "1.2", i => i.Copy("a", "/b", new() { Mode = "0644" }) },
        { "1.3", i => i.Run("a", new RunOptions { Network = RunNetwork.Host }) },
        { "1.4", i => i.Script("a") },
        { "1.4", i => i.File("/a", "b") },
        { "1.4", i => i.Copy("a", "/b", new() { Link = true }) },
        { "1.6", i => i.AddUrl("https://example.com/a", "/a", "sha256:" + new string('0', 64)) },
        { "1.7", i => i.Env("A", Variable.Env("B").WithoutPrefix("v")) },
        { "1.7", i => i.Env("A", Variable.Env("B").Replace("a", "b")) },
        { "1.10", i => i.Run("a", Mount.Secret("a", new() { Env = "A" })) },
        { "1.11", i => i.OnBuild(b => b.CopyFrom("alpine:3", "/a", "/b")) },
        { "1.11", i => i.Run($"echo {Variable.TargetStage}") },
        { "1.13", i => i.Run($"echo {Variable.TargetOsVersion}") },
        { "1.14", i => i.Copy("a", "/b", new() { Mode = "a+r" }) },
        { "1.14-labs", i => i.Run("a", new RunOptions { Devices = ["acme.com/gpu"] }) },
        { "1.17", i => i.AddArchive("https://example.com/a.tar", "/a") },
        { "1.19", i => i.Copy("a", "/b", new() { Exclude = ["c"] }) },
        { "1.20", i => i.Copy("a", "/b", new() { Parents = true }) },
        { "1.20", i => i.Run("a", new RunOptions { Security = RunSecurity.Insecure }) },
    };

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_lowest_front_end_that_knows_a_step_is_known(string? version, Action<ImageBuilder> define)
    {
        var requirement = DockerfileFeatures.Strictest(ImageModelBuilder.Build(new Probe(define)).Document);

        Assert.Equal(version, requirement is null ? null : requirement.Version + (requirement.Labs ? "-labs" : ""));
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
