namespace ImageDsl.Tests.Builder;

public class StageTests
{
    [Fact]
    public void Stages_stand_above_the_image_in_the_order_of_their_creation()
    {
        var text = Probe.Dockerfile(image =>
        {
            var a = image.Stage("a", "alpine:3", stage => stage.Run("a"));
            image.Run("first");
            var b = image.Stage("b", a, stage => stage.Copy(a, "/x", "/y").Run("b", Mount.Bind(a, "/a", "/src")));
            image.Copy(b, ["/p", "/q"], "/r/", new() { Owner = "1", Link = true });
        });

        Assert.EndsWith(
            """

            FROM alpine:3 AS a
            RUN a

            FROM a AS b
            COPY --from=a /x /y
            RUN --mount=type=bind,source=/src,from=a,target=/a b

            FROM debian:13-slim
            LABEL org.opencontainers.image.base.name=docker.io/library/debian:13-slim \
                org.opencontainers.image.title=probe
            RUN first
            COPY --from=b --chown=1 --link /p /q /r/

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_stage_within_a_stage_stands_above_it()
    {
        var text = Probe.Dockerfile(image => image.Stage("outer", "alpine:3", outer =>
        {
            var inner = outer.Stage("inner", "alpine:2", stage => stage.Run("inner"));
            outer.Copy(inner, "/a", "/b");
        }));

        Assert.True(text.IndexOf("AS inner", StringComparison.Ordinal) < text.IndexOf("AS outer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "must not be empty")]
    [InlineData("Build", "'Build' is not a stage name: unexpected character 'B' at character 1")]
    [InlineData("1st", "unexpected character '1' at character 1")]
    [InlineData("a b", "unexpected blank at character 2")]
    [InlineData("scratch", "builders reserve it")]
    [InlineData("context", "builders reserve it")]
    public void A_stage_needs_a_name_that_builders_take(string name, string message)
    {
        var error = Probe.Error(image => image.Stage(name, "alpine:3", stage => stage.Run("a")));

        Assert.Equal("IMG004", error.RuleId);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_stages_of_one_name_are_refused()
    {
        var error = Probe.Error(image =>
        {
            image.Stage("a", "alpine:3", stage => stage.Run("a"));
            image.Stage("a", "alpine:3", stage => stage.Run("b"));
        });

        Assert.Equal("IMG005", error.RuleId);
        Assert.Contains("'a'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stage_of_another_image_is_refused()
    {
        Stage? foreign = null;
        _ = Probe.Dockerfile(image => foreign = image.Stage("a", "alpine:3", stage => stage.Run("a")));

        Assert.Contains("belongs to another image", Probe.Error(image => image.Copy(foreign!, "/a", "/b")).Message, StringComparison.Ordinal);
        Assert.Contains("belongs to another image", Probe.Error(image => image.Run("a", Mount.Bind(foreign!, "/b"))).Message, StringComparison.Ordinal);
        Assert.Contains("belongs to another image", Probe.Error(image => image.Stage("b", foreign!, stage => stage.Run("a"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stage_cannot_be_used_within_OnBuild() => Assert.Contains("cannot be used within OnBuild", Probe.Error(image =>
    {
        var stage = image.Stage("a", "alpine:3", s => s.Run("a"));
        image.OnBuild(b => b.Copy(stage, "/a", "/b"));
    }).Message, StringComparison.Ordinal);

    [Fact]
    public void A_name_that_is_both_a_stage_and_an_image_is_refused()
    {
        Assert.Contains("name of a stage and of an image", Probe.Error(image =>
        {
            image.CopyFrom("tools", "/a", "/b");
            image.Stage("tools", "alpine:3", stage => stage.Run("a"));
        }).Message, StringComparison.Ordinal);

        Assert.Contains("name of a stage and of an image", Probe.Error(image =>
        {
            image.Stage("tools", "alpine:3", stage => stage.Run("a"));
            image.CopyFrom("tools", "/a", "/b");
        }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_builder_takes_no_steps_after_its_definition_ended()
    {
        ImageBuilder? kept = null;

        Assert.Contains("The definition of stage 'a' has ended", Probe.Error(image =>
        {
            image.Stage("a", "alpine:3", stage => kept = stage);
            kept!.Run("late");
        }).Message, StringComparison.Ordinal);

        _ = Probe.Dockerfile(image => kept = image);
        Assert.Throws<ImageDefinitionException>(() => kept!.Run("late"));
        Assert.Throws<ImageDefinitionException>(() => kept!.Comment("late"));
        Assert.Throws<ImageDefinitionException>(() => kept!.Stage("late", "alpine:3", stage => stage.Run("a")));
    }

    [Fact]
    public void Scratch_opens_an_empty_stage() =>
        Assert.Contains("FROM scratch AS empty\nCOPY a /b\n", Probe.Dockerfile(i => i.Stage("empty", ImageReference.Scratch, s => s.Copy("a", "/b"))), StringComparison.Ordinal);
}
