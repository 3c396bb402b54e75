using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules.Tests.Effective;

/// <summary>What is folded from an external image over stages and images, with where it comes from. A builder's word is in the end-to-end tests.</summary>
public sealed class FoldingTests
{
    [Fact]
    public void What_nobody_sets_is_known_for_a_known_image_and_unknown_for_others()
    {
        Assert.Null(Fold("FROM debian:13").User!.Value);
        Assert.IsType<ExternalImageOrigin>(Fold("FROM debian:13").User!.Origin);
        Assert.Null(Fold("FROM acme/unknown:1").User);
        Assert.Null(Fold("FROM acme/unknown:1\nENV A=1").Cmd);
        Assert.False(Fold("FROM acme/unknown:1\nENV A=1").Environment.IsComplete);
    }

    [Fact]
    public void Every_fact_says_which_step_it_comes_from()
    {
        var configuration = Fold("FROM debian:13\nUSER 7\nENV A=1 B=2\nENV A=3\nEXPOSE 80\nEXPOSE 80 81\nLABEL k=v");

        Assert.Equal(new StepOrigin(null, 0, 0), configuration.User!.Origin);
        Assert.Equal([("PATH", null), ("A", 2), ("B", 1)], configuration.Environment.Items.Select(item => (item.Value.Name, (item.Origin as StepOrigin)?.Instruction)));
        Assert.Equal([("80/tcp", 3), ("81/tcp", 4)], configuration.ExposedPorts.Items.Select(item => (item.Value, ((StepOrigin)item.Origin!).Instruction)));
        Assert.Equal(new StepOrigin(null, 0, 5), Assert.Single(configuration.Labels.Items).Origin);
    }

    [Theory]
    [InlineData("FROM debian:13\nENV PATH=/opt/bin:$PATH", "PATH", "/opt/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")]
    [InlineData("FROM scratch", "PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")]
    [InlineData("FROM debian:13\nARG V=1\nENV A=${V}-${W:-x}-${V:+y}", "A", "1-x-y")]
    [InlineData("FROM debian:13\nENV A=1\nENV A=2 B=$A", "B", "1")]
    [InlineData("FROM debian:13\nENV V=1\nARG V=2\nENV A=$V", "A", "2")]
    [InlineData("FROM debian:13\nARG V=1\nENV V=2\nENV A=$V", "A", "2")]
    [InlineData("ARG G=7\nFROM debian:13\nARG G\nENV A=$G", "A", "7")]
    [InlineData("FROM debian:13\nENV V=a.tar.gz\nENV A=${V%.*}-${V%%.*}-${V#*.}-${V##*.}-${V/a/b}-${V//./_}", "A", "a.tar-a-tar.gz-gz-b.tar.gz-a_tar_gz")]
    [InlineData("FROM debian:13 AS a\nARG V=1\nFROM a\nENV A=$V", "A", "1")]
    [InlineData("FROM debian:13 AS a\nENV V=1\nARG V=2\nFROM a\nENV A=$V", "A", "1")]
    public void Variables_are_replaced_as_a_builder_does(string dockerfile, string name, string value)
    {
        var variable = Fold(dockerfile).Environment.Items.Single(item => item.Value.Name == name);

        Assert.True(variable.IsKnown);
        Assert.Equal(value, variable.Value.Value);
    }

    [Theory]
    [InlineData("FROM debian:13\nARG V\nENV A=$V")]
    [InlineData("FROM acme/unknown:1\nENV A=/x:$PATH")]
    [InlineData("FROM debian:13\nENV A=${V:?missing}")]
    public void A_value_that_only_a_build_knows_is_not_made_up(string dockerfile) =>
        Assert.False(Fold(dockerfile).Environment.Items.Single(item => item.Value.Name == "A").IsKnown);

    [Fact]
    public void A_working_directory_is_relative_to_the_one_of_the_external_image()
    {
        Assert.Equal("/usr/local/tomcat/lib", Fold("FROM tomcat:11.0-jre21\nWORKDIR lib").WorkingDirectory!.Value);
        Assert.Equal("/lib", Fold("FROM debian:13\nWORKDIR lib").WorkingDirectory!.Value);
        Assert.False(Fold("FROM acme/unknown:1\nWORKDIR lib").WorkingDirectory!.IsKnown);
    }

    [Fact]
    public void An_own_entrypoint_clears_the_command_below_and_is_why_there_is_none()
    {
        var configuration = Fold("FROM debian:13\nENTRYPOINT [\"a\"]");

        Assert.Null(configuration.Cmd!.Value);
        Assert.Equal(new StepOrigin(null, 0, 0), configuration.Cmd.Origin);
        Assert.Equal(["b"], Fold("FROM debian:13\nCMD [\"b\"]\nENTRYPOINT [\"a\"]").Cmd!.Value);
        Assert.Null(Fold("FROM debian:13 AS s\nCMD [\"b\"]\nFROM s\nENTRYPOINT [\"a\"]").Cmd!.Value);
        Assert.Equal(["bash"], Fold("FROM debian:13\nENV A=1").Cmd!.Value);
    }

    [Fact]
    public void Stages_fold_over_stages_and_their_triggers_run_once()
    {
        var image = Read("FROM debian:13 AS a\nONBUILD USER 5\nONBUILD ENV T=1\nFROM a AS b\nRUN x\nFROM b\nRUN y");

        Assert.Null(image.Stages[0].Configuration.User!.Value);
        Assert.Equal(2, image.Stages[0].Configuration.Triggers.Count);
        Assert.Equal("5", image.Configuration.User!.Value);
        Assert.Equal(new StepOrigin(null, 0, 0), image.Configuration.User.Origin);
        Assert.Empty(image.Configuration.Triggers);
        Assert.Equal([true, true, false], image.Stages[1].Steps.Select(step => step.IsTrigger));
        Assert.Equal([("x", 1), ("y", 2)], image.Configuration.LiteralLayers.Select(layer => (Text(layer.Value), ((StepOrigin)layer.Origin!).Stage)));
    }

    [Fact]
    public void Each_step_knows_what_holds_when_it_runs()
    {
        var steps = Read("FROM tomcat:11.0-jre21\nUSER 5\nCOPY a b/\nWORKDIR /srv\nSHELL [\"/bin/bash\", \"-c\"]\nRUN x\nADD c.tar ../d").Final!.Steps;

        Assert.Equal([null, "5", "5", "5", "5", "5"], steps.Select(step => step.User!.Value));
        Assert.Equal("/usr/local/tomcat/b", steps[1].Target!.TrimEnd('/'));
        Assert.Equal(["/bin/bash", "-c"], steps[4].Shell!.Value);
        Assert.Equal("/d", steps[5].Target);
    }

    [Fact]
    public void Images_fold_over_images_and_say_which_class_did_what()
    {
        var parent = TestImage.Root("P", LayerKind.Os, "p:1", "debian:13", new UserInstruction("1"), TestImage.Run());
        var child = TestImage.On(parent, "C", LayerKind.Runtime, "c:1", new WorkdirInstruction("/w"), TestImage.Run()).Fold().Configuration;

        Assert.Equal(new StepOrigin("P", 0, 0), child.User!.Origin);
        Assert.Equal(new StepOrigin("C", 0, 0), child.WorkingDirectory!.Origin);
        Assert.Equal([new StepOrigin("P", 0, 1), new StepOrigin("C", 0, 1)], child.LiteralLayers.Select(layer => layer.Origin));
        Assert.Equal(1, child.LayersBelow!.Value);
        Assert.Equal(PackageManager.Apt, child.PackageManager!.Value);
    }

    [Theory]
    [InlineData("FROM scratch\nCOPY app /app", true)]
    [InlineData("FROM scratch\nCOPY a /usr/bin/", false)]
    [InlineData("FROM scratch\nADD rootfs.tar /", false)]
    [InlineData("FROM scratch\nWORKDIR /\nCOPY a .", false)]
    public void Files_that_may_be_a_shell_make_its_absence_unknown(string dockerfile, bool isKnown) =>
        Assert.Equal(isKnown, Fold(dockerfile).ShellProgram is not null);

    private static string Text(Instruction instruction) => ((ShellCommand)((RunInstruction)instruction).Command).Text;

    private static EffectiveConfiguration Fold(string dockerfile) => Read(dockerfile).Configuration;

    private static EffectiveImage Read(string dockerfile)
    {
        var syntax = DockerfileReader.Read(dockerfile, TestContext.Current.CancellationToken);

        Assert.False(syntax.HasErrors);
        return EffectiveImage.Of(syntax.Document, ExternalImageCatalog.Default, TestContext.Current.CancellationToken);
    }
}
