namespace ImageDsl.Tests.Builder;

/// <summary>Steps as root leave the user as it was.</summary>
public class AsRootTests
{
    [Fact]
    public void The_user_is_restored_as_it_was_written() =>
        Assert.Equal("RUN b", Without("RUN groupadd", Probe.Steps(i => i.AddUser("app", 5001).User("app").AsRoot(r => r.Run("a")).Run("b")), "USER 5001\nUSER root\nRUN a\nUSER 5001\n"));

    [Fact]
    public void Groups_and_variables_are_restored_too()
    {
        Assert.EndsWith("USER 1:2\nUSER root\nRUN a\nUSER 1:2", Probe.Steps(i => i.User("1:2").AsRoot(r => r.Run("a"))), StringComparison.Ordinal);
        Assert.EndsWith("USER ${U}\nUSER root\nRUN a\nUSER ${U}", Probe.Steps(i => i.User(i.Arg("U")).AsRoot(r => r.Run("a"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Root_stays_root_without_a_word()
    {
        Assert.Equal("RUN a", Probe.Steps(i => i.AsRoot(r => r.Run("a"))));
        Assert.Equal("USER root\nRUN a", Probe.Steps(i => i.User("root").AsRoot(r => r.Run("a"))));
        Assert.Equal("USER 0:0\nRUN a", Probe.Steps(i => i.User("0:0").AsRoot(r => r.Run("a"))));
        Assert.Equal("USER 7\nUSER root\nRUN a\nRUN b\nRUN c\nUSER 7", Probe.Steps(i => i.User("7").AsRoot(r => r.Run("a").AsRoot(s => s.Run("b")).Run("c"))));
    }

    [Fact]
    public void Without_steps_nothing_is_written() =>
        Assert.Equal("USER 7\n# about b\nRUN b", Probe.Steps(i => i.User("7").Comment("about b").AsRoot(_ => { }).Run("b")));

    [Fact]
    public void A_user_set_within_ends_with_it() =>
        Assert.Equal("USER 7\nUSER root\nUSER 8\nRUN a\nUSER 7", Probe.Steps(i => i.User("7").AsRoot(r => r.User("8").Run("a"))));

    [Fact]
    public void The_user_of_a_parent_image_is_restored() =>
        Assert.EndsWith("USER root\nRUN a\nUSER 7\n", new BelowSeven().ToDockerfile(), StringComparison.Ordinal);

    [Fact]
    public void The_user_that_a_parent_s_triggers_leave_is_restored() =>
        Assert.EndsWith("USER root\nRUN a\nUSER 9\n", new BelowTrigger().ToDockerfile(), StringComparison.Ordinal);

    [Fact]
    public void The_user_of_the_stage_below_is_restored()
    {
        var text = Probe.Dockerfile(image =>
        {
            var a = image.Stage("a", "alpine:3", stage => stage.User("7"));
            image.Stage("b", a, stage => stage.AsRoot(r => r.Run("x")));
        });

        Assert.Contains("FROM a AS b\nUSER root\nRUN x\nUSER 7\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_that_nobody_knows_cannot_be_restored()
    {
        Assert.Contains("AsRoot is not possible within OnBuild", Probe.Error(i => i.OnBuild(b => b.AsRoot(r => r.Run("a")))).Message, StringComparison.Ordinal);
        Assert.Contains("AsRoot cannot restore the user of the image", Probe.Error(i => i.AsRoot(r => r.User("7"))).Message, StringComparison.Ordinal);
        Assert.Equal(
            "ONBUILD USER 7\nONBUILD USER root\nONBUILD RUN a\nONBUILD USER 7",
            Probe.Steps(i => i.OnBuild(b => b.User("7").AsRoot(r => r.Run("a")))));
    }

    private static string Without(string firstLine, string text, string middle)
    {
        Assert.StartsWith(firstLine, text, StringComparison.Ordinal);
        Assert.Contains(middle, text, StringComparison.Ordinal);
        return text[(text.IndexOf(middle, StringComparison.Ordinal) + middle.Length)..];
    }

    [OsLayer("root/seven")]
    public class Seven : Image
    {
        public override ImageReference From => "debian:13-slim";
        protected override void Define(ImageBuilder image) => image.User("7");
    }

    [RuntimeLayer("root/below")]
    public class BelowSeven : Seven
    {
        public override string Tag => "1";
        protected override void Define(ImageBuilder image) => image.AsRoot(r => r.Run("a"));
    }

    [RuntimeLayer("root/trigger")]
    public class Trigger : Seven
    {
        public override string Tag => "1";
        protected override void Define(ImageBuilder image) => image.OnBuild(b => b.User("9"));
    }

    [ApplicationLayer("root/below-trigger")]
    public class BelowTrigger : Trigger
    {
        public override string Tag => "1";
        protected override void Define(ImageBuilder image) => image.AsRoot(r => r.Run("a"));
    }
}
