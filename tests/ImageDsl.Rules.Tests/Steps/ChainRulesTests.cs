using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Rules.Tests.Steps;

/// <summary>What the image below left behind, for the rules about steps: IMG505, IMG613, IMG701.</summary>
public sealed class ChainRulesTests
{
    private static readonly ImageModel Base = TestImage.Root(
        "Acme.Base",
        LayerKind.Os,
        "acme/base:1",
        "debian:13",
        new ShellInstruction(new[] { "/bin/bash", "-o", "pipefail", "-c" }),
        new LabelInstruction(new[] { new KeyValue("org.opencontainers.image.licenses", "MIT") }),
        new UserInstruction("10001"));

    [Fact]
    public void An_inherited_shell_that_looks_at_pipes_is_enough() => Assert.Empty(Check("IMG613", Run("curl https://x.org | tar x")));

    [Fact]
    public void An_inherited_user_may_not_open_a_low_port() => Assert.Equal(["80", "10001"], Check("IMG505", new ExposeInstruction(new ExpandableText[] { "80" })).Single().Arguments);

    [Fact]
    public void An_inherited_licence_is_that_of_the_image_below()
    {
        Assert.Equal(["org.opencontainers.image.licenses", "MIT", "'Acme.Base'"], Check("IMG701", Run("a")).Single().Arguments);
        Assert.Empty(Check("IMG701", new LabelInstruction(new[] { new KeyValue("org.opencontainers.image.licenses", "MIT") })));
    }

    private static RunInstruction Run(string command) => new(new ShellCommand(command));

    private static List<RuleFinding> Check(string id, params Instruction[] steps)
    {
        var image = TestImage.On(Base, "Acme.App", LayerKind.Application, "acme/app:1", steps);
        return [.. ImageRules.Check(image.Fold(), RuleOptions.Default, TestContext.Current.CancellationToken).Where(finding => finding.Rule.Id == id)];
    }
}
