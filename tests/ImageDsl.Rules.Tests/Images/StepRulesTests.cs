using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Rules.Tests.Images;

public sealed class StepRulesTests
{
    private const string Digest = "@sha256:0000000000000000000000000000000000000000000000000000000000000000";

    [Theory]
    [InlineData("debian", "no tag")]
    [InlineData("debian:latest", "the tag 'latest'")]
    [InlineData("registry:5000/debian", "no tag")]
    [InlineData("debian:13", null)]
    [InlineData("debian:latest-slim", null)]
    [InlineData("debian" + Digest, null)]
    [InlineData("debian:latest" + Digest, null)]
    [InlineData("scratch", null)]
    public void An_external_image_needs_a_version_wherever_it_is_named(string reference, string? missing)
    {
        var inFrom = TestImage.Root("X", LayerKind.Os, "x:1", reference);
        var inStage = TestImage.Root("X", LayerKind.Os, "x:1", "alpine:3").WithStages(TestImage.Stage(reference, "build"));

        Assert.Equal(missing, Missing(inFrom, new InstructionPlace(0, null)));
        Assert.Equal(missing, Missing(inStage, new InstructionPlace(0, null)));

        if (reference == "scratch")
            return;

        var inCopy = TestImage.Root("X", LayerKind.Os, "x:1", "alpine:3", new UserInstruction("1"), TestImage.CopyFrom(reference));
        var inMount = TestImage.Root("X", LayerKind.Os, "x:1", "alpine:3", TestImage.Run(new BindMount("/m") { From = reference }));

        Assert.Equal(missing, Missing(inCopy, new InstructionPlace(0, 1)));
        Assert.Equal(missing, Missing(inMount, new InstructionPlace(0, 0)));
    }

    [Fact]
    public void Every_place_has_a_finding()
    {
        var image = TestImage.Root("X", LayerKind.Os, "x:1", "debian", TestImage.CopyFrom("tools"), TestImage.Run(), TestImage.CopyFrom("tools"))
            .WithStages(TestImage.Stage("maven", "build", TestImage.CopyFrom("tools")));

        Assert.Equal(
            [new InstructionPlace(0, null), new InstructionPlace(0, 0), new InstructionPlace(1, null), new InstructionPlace(1, 0), new InstructionPlace(1, 2)],
            Check(image, "IMG201").Select(finding => finding.Place));
    }

    [Fact]
    public void Stages_are_no_external_images()
    {
        var image = TestImage.Root("X", LayerKind.Os, "x:1", "debian:13", TestImage.CopyFrom("build"), TestImage.CopyFrom("0"))
            .WithStages(TestImage.Stage("maven:3", "build"), TestImage.Stage("build", "test"));

        Assert.Empty(Check(image, "IMG201"));
    }

    [Fact]
    public void The_tag_of_an_image_class_is_its_own_matter()
    {
        var parent = TestImage.Root("P", LayerKind.Os, "acme/p:latest", "debian:13");

        Assert.Empty(Check(TestImage.On(parent, "C", LayerKind.Runtime, "acme/c:1", TestImage.CopyFrom("acme/p:latest")), "IMG201"));
    }

    [Theory]
    [InlineData("debian:13", null, "no class sets a user, and 'debian:13' leaves 'root'")]
    [InlineData("acme/unknown:1", null, null)]
    [InlineData("scratch", null, "nobody sets a user")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled", null, null)]
    [InlineData("nginxinc/nginx-unprivileged:1", null, null)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled", "root", "the last user set is 'root'")]
    [InlineData("debian:13", "root", "the last user set is 'root'")]
    [InlineData("debian:13", "0", "the last user set is '0'")]
    [InlineData("debian:13", "00", "the last user set is '00'")]
    [InlineData("debian:13", "0:1000", "the last user set is '0:1000'")]
    [InlineData("debian:13", "root:app", "the last user set is 'root:app'")]
    [InlineData("debian:13", "toor", "the last user set is 'toor'")]
    [InlineData("debian:13", "10001", null)]
    [InlineData("debian:13", "10001:0", null)]
    [InlineData("debian:13", "app", null)]
    [InlineData("debian:13", "rooty", null)]
    public void An_application_that_starts_as_root_is_found(string from, string? user, string? reason)
    {
        Instruction[] steps = user is null ? [] : [new UserInstruction(user)];
        var image = TestImage.Root("Acme.Orders", LayerKind.Application, "acme/orders:1", from, steps).With(description => description with
        {
            Configuration = new ImageConfiguration { Users = new[] { new ImageUser("toor", 0, 0), new ImageUser("app", 10001, 10001) } },
        });

        Assert.Equal(
            reason is null ? null : $"'Acme.Orders' runs as root: {reason}",
            Check(image, "IMG501").SingleOrDefault()?.Message);
    }

    [Theory]
    [InlineData(LayerKind.Os)]
    [InlineData(LayerKind.Runtime)]
    [InlineData(LayerKind.Middleware)]
    public void Layers_beneath_an_application_may_leave_root(LayerKind kind) =>
        Assert.Empty(Check(TestImage.Root("X", kind, "x:1", "debian:13"), "IMG501"));

    [Fact]
    public void The_user_of_the_chain_counts_and_the_last_user_step_is_the_place()
    {
        var parent = TestImage.Root("P", LayerKind.Runtime, "p:1", "debian:13", new UserInstruction("1000"));
        var kept = TestImage.On(parent, "Kept", LayerKind.Application, "kept:1");
        var reset = TestImage.On(
            parent, "Reset", LayerKind.Application, "reset:1", new UserInstruction("app"), TestImage.Run(), new UserInstruction("root"), TestImage.Run());

        Assert.Empty(Check(kept, "IMG501"));
        Assert.Equal(new InstructionPlace(0, 2), Assert.Single(Check(reset, "IMG501")).Place);
    }

    [Fact]
    public void Without_a_user_step_the_class_is_the_place() =>
        Assert.Null(Assert.Single(Check(TestImage.Root("X", LayerKind.Application, "x:1", "debian:13"), "IMG501")).Place);

    [Fact]
    public void Shell_forms_of_all_stages_are_found_at_their_steps()
    {
        var image = TestImage.Root(
            "X",
            LayerKind.Os,
            "x:1",
            "debian:13",
            TestImage.Run(),
            new EntrypointInstruction(new ShellCommand("java -jar a")),
            new HealthcheckInstruction(new ShellCommand("curl x")),
            new CmdInstruction(new ShellCommand("--port 80")))
            .WithStages(TestImage.Stage("debian:13", "build", new CmdInstruction(new ShellCommand("make"))));

        Assert.Equal(
            [("CMD", new InstructionPlace(0, 0)), ("ENTRYPOINT", new InstructionPlace(1, 1)), ("CMD", new InstructionPlace(1, 3))],
            Check(image, "IMG601").Select(finding => (finding.Arguments[0], finding.Place!)));
    }

    [Fact]
    public void Exec_forms_are_fine() => Assert.Empty(Check(
        TestImage.Root(
            "X",
            LayerKind.Os,
            "x:1",
            "debian:13",
            new EntrypointInstruction(new ExecCommand(new[] { "java" })),
            new CmdInstruction(new ExecCommand(default))),
        "IMG601"));

    private static string? Missing(ImageModel image, InstructionPlace place)
    {
        var finding = Check(image, "IMG201").SingleOrDefault();

        if (finding is not null)
            Assert.Equal(place, finding.Place);

        return finding?.Arguments[1];
    }

    private static List<RuleFinding> Check(ImageModel image, string id) =>
        [.. ImageRules.Check(image.Fold(), RuleOptions.Default, TestContext.Current.CancellationToken).Where(finding => finding.Rule.Id == id)];
}
