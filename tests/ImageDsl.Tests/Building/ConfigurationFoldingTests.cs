using ImageDsl.Building;
using ImageDsl.Model;

namespace ImageDsl.Tests.Building;

public class ConfigurationFoldingTests
{
    [Fact]
    public void Later_values_win_and_keep_the_first_place()
    {
        var configuration = Child(p => p.Env("A", "1").Env("B", "2"), c => c.Env("A", "3").Env("C", "4"));

        Assert.Equal([new("A", "3"), new("B", "2"), new("C", "4")], configuration.Environment);
    }

    [Fact]
    public void Ports_volumes_and_labels_add_up_in_order()
    {
        var configuration = Child(
            p => p.Expose(8080).Volume("/b").Label("z", "1"),
            c => c.Expose(53, Protocol.Udp).Expose(443, 53).Expose(8080).Volume("/a", "/b").Label("a", "2").Label("z", "3"));

        Assert.Equal(["53/tcp", "53/udp", "443/tcp", "8080/tcp"], configuration.ExposedPorts);
        Assert.Equal(["/a", "/b"], configuration.Volumes);
        Assert.Equal([new("a", "2"), new("z", "3")], configuration.Labels.Where(label => label.Name.Length == 1));
    }

    [Fact]
    public void An_own_entrypoint_clears_an_inherited_command() =>
        Assert.Null(Child(p => p.Cmd("a"), c => c.Entrypoint("b")).Cmd);

    [Fact]
    public void An_own_command_survives_an_own_entrypoint_in_either_order()
    {
        Assert.Equal(["a"], Child(p => p.Cmd("x"), c => c.Cmd("a").Entrypoint("b")).Cmd);
        Assert.Equal(["a"], Child(p => p.Cmd("x"), c => c.Entrypoint("b").Cmd("a")).Cmd);
    }

    [Fact]
    public void An_inherited_entrypoint_and_command_stay()
    {
        var configuration = Child(p => p.Entrypoint("a").Cmd("b"), c => c.User("1"));

        Assert.Equal(["a"], configuration.Entrypoint);
        Assert.Equal(["b"], configuration.Cmd);
    }

    [Fact]
    public void Shell_form_begins_with_the_shell()
    {
        Assert.Equal(["/bin/sh", "-c", "x"], Child(p => p.Run("a"), c => c.CmdShell("x")).Cmd);
        Assert.Equal(["/bin/bash", "-ec", "x"], Child(p => p.Shell("/bin/bash", "-ec"), c => c.EntrypointShell("x")).Entrypoint);
        Assert.Equal(["/bin/bash", "-ec"], Child(p => p.Shell("/bin/bash", "-ec"), c => c.Run("a")).Shell);
    }

    [Theory]
    [InlineData("/a", "b", "/a/b")]
    [InlineData("/a", "/b", "/b")]
    [InlineData("/a", "/b/../c/", "/b/../c/")]
    [InlineData("/a/", "../b/./c//d/", "/b/c/d")]
    [InlineData("/", "..", "/")]
    public void A_relative_working_directory_adds_to_the_one_before(string parent, string child, string expected) =>
        Assert.Equal(expected, Child(p => p.WorkDir(parent), c => c.WorkDir(child)).WorkingDirectory);

    [Fact]
    public void User_stop_signal_and_health_check_are_those_of_the_last_step()
    {
        var configuration = Child(p => p.User("1").StopSignal("TERM").HealthCheck("a"), c => c.User("2").StopSignal("QUIT").NoHealthCheck());

        Assert.Equal(("2", "QUIT"), (configuration.User, configuration.StopSignal));
        Assert.NotNull(configuration.HealthCheck);
        Assert.Null(configuration.HealthCheck.Command);
    }

    [Fact]
    public void Stages_do_not_leak() =>
        Assert.Null(Child(p => p.Run("a"), c => c.Stage("s", "alpine:3", s => s.User("5").Env("X", "1"))).User);

    [Fact]
    public void Triggers_run_in_the_child_before_its_own_steps()
    {
        Assert.Null(Child(p => p.OnBuild(b => b.User("7")), null).User);
        Assert.Equal("7", Child(p => p.OnBuild(b => b.User("7").WorkDir("/t")), c => c.WorkDir("u")).User);
        Assert.Equal("/t/u", Child(p => p.OnBuild(b => b.User("7").WorkDir("/t")), c => c.WorkDir("u")).WorkingDirectory);
    }

    [Fact]
    public void Literal_layers_add_up_along_the_chain()
    {
        Assert.Equal(4, ChildDescription(p => p.Run("a").Copy("b", "/c").Env("D", "e"), c => c.AddArchive("f.tar", "/").File("/g", "").User("1")).LiteralLayers);
        Assert.Equal(1, ChildDescription(p => p.Run("a"), c => c.User("1")).LiteralLayers);
    }

    // The parent is made by its class, so the steps reach it through a static field of the test's own thread.
    private static ImageConfiguration Child(Action<ImageBuilder> parent, Action<ImageBuilder>? child) => ChildDescription(parent, child).Configuration;

    private static ImageDescription ChildDescription(Action<ImageBuilder> parent, Action<ImageBuilder>? child)
    {
        ParentImage.Steps = parent;
        return child is null ? ImageModelBuilder.Build(new ParentImage()).Description : ImageModelBuilder.Build(new ChildImage(child)).Description;
    }

    [OsLayer("folding/parent")]
    private class ParentImage : Image
    {
        [field: ThreadStatic]
        public static Action<ImageBuilder>? Steps { get; set; }

        public override ImageReference From => "debian:13-slim";

        protected override void Define(ImageBuilder image) => Steps!(image);
    }

    [RuntimeLayer("folding/child")]
    private sealed class ChildImage(Action<ImageBuilder> steps) : ParentImage
    {
        public override string Tag => "1";

        protected override void Define(ImageBuilder image) => steps(image);
    }
}
