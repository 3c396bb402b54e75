using ImageDsl.Model;

namespace ImageDsl.Rules.Tests.Estates;

public sealed class EstateRulesTests
{
    private static readonly ImageModel Base = TestImage.Root("Base", LayerKind.Os, "acme/base:1", "debian:13");

    [Theory]
    [InlineData("acme/a:1", "", "acme/b:1", "", null)]
    [InlineData("acme/a:1", "", "acme/a:2", "", null)]
    [InlineData("acme/a:1", "", "acme/a:1", "", "acme/a:1")]
    [InlineData("acme/a:1", "", "docker.io/acme/a:1", "", "acme/a:1")]
    [InlineData("acme/a:latest", "", "acme/a", "", "acme/a")]
    [InlineData("acme/a:1", "stable", "acme/a:stable", "", "acme/a:stable")]
    [InlineData("acme/a:1", "1.0,stable", "acme/a:2", "stable", "acme/a:stable")]
    [InlineData("acme/a:1", "1", "acme/b:1", "", null)]
    public void Two_classes_with_one_name_each_have_a_finding(string left, string leftTags, string right, string rightTags, string? name)
    {
        ImageDescription[] images = [Named("Left", left, leftTags), Named("Right", right, rightTags)];

        Assert.Equal(
            name is null ? [] : new[] { $"Left: 'Left' and 'Right' are both named '{name}'", $"Right: 'Right' and 'Left' are both named '{name}'" },
            Check(images));
    }

    [Fact]
    public void An_image_that_copies_from_one_that_stands_on_it_is_in_a_cycle()
    {
        var tools = TestImage.On(Base, "Tools", LayerKind.Runtime, "acme/tools:1");
        var changed = TestImage.Root("Base", LayerKind.Os, "acme/base:1", "debian:13", TestImage.CopyFrom("docker.io/acme/tools:1"));
        var bystander = TestImage.On(tools, "App", LayerKind.Application, "acme/app:1", TestImage.CopyFrom("other/image:1"));

        Assert.Equal(
            [
                "Base: No order can build these images, since each needs the next: Base → Tools → Base",
                "Tools: No order can build these images, since each needs the next: Tools → Base → Tools",
            ],
            Check([bystander.Description, tools.Description, changed.Description]));
    }

    [Fact]
    public void Stages_and_mounts_close_cycles_too_and_the_shortest_is_shown()
    {
        var a = TestImage.Root("A", LayerKind.Os, "acme/a:1", "debian:13").WithStages(TestImage.Stage("acme/b:1", "b"), TestImage.Stage("acme/c:1", "c"));
        var b = TestImage.Root("B", LayerKind.Os, "acme/b:1", "debian:13", TestImage.Run(new Dockerfile.BindMount("/m") { From = "acme/c:1" }));
        var c = TestImage.Root("C", LayerKind.Os, "acme/c:1", "debian:13", TestImage.CopyFrom("acme/a:1"));

        Assert.Equal(["A → C → A", "B → C → A → B", "C → A → C"], Check([c.Description, a.Description, b.Description]).Select(text => text.Split(": ")[2]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_image_is_in_a_cycle_exactly_when_there_is_a_way_back_to_it(int seed)
    {
        var random = new Random(seed);

        for (var round = 0; round < 50; round++)
        {
            var names = Enumerable.Range(0, random.Next(1, 12)).Select(i => $"I{i:00}").ToList();
            var needs = names.ToDictionary(name => name, name => names.Where(_ => random.Next(names.Count) == 0).ToList());
            var images = names.Select(name => TestImage.Root(name, LayerKind.Os, ReferenceOf(name), "debian:13", [.. needs[name].Select(need => TestImage.CopyFrom(ReferenceOf(need)))]).Description);

            Assert.Equal(names.Where(name => IsReached(name, name, [])), Check([.. images.Reverse()]).Select(text => text.Split(':')[0]));

            bool IsReached(string from, string target, HashSet<string> seen) =>
                needs[from].Contains(target) || needs[from].Where(seen.Add).Any(next => IsReached(next, target, seen));
        }

        static string ReferenceOf(string name) => "acme/" + name.ToLowerInvariant() + ":1";
    }

    [Fact]
    public void An_image_that_needs_itself_is_a_cycle() =>
        Assert.EndsWith(": A → A", Assert.Single(Check([TestImage.Root("A", LayerKind.Os, "acme/a", "docker.io/acme/a:latest").Description])));

    [Fact]
    public void Uses_without_a_cycle_are_fine()
    {
        var app = TestImage.On(Base, "App", LayerKind.Application, "acme/app:1", TestImage.CopyFrom("acme/base:1"));
        var other = TestImage.On(Base, "Other", LayerKind.Application, "acme/other:1", TestImage.CopyFrom("acme/app:1"));

        Assert.Empty(Check([other.Description, app.Description, Base.Description]));
    }

    [Fact]
    public void The_order_of_the_images_does_not_matter()
    {
        ImageDescription[] images = [Named("C", "x:1", ""), Named("A", "x:1", ""), Named("B", "x:1", "")];

        Assert.Equal(Check(images), Check([.. images.Reverse()]));
        Assert.Equal(3, Check(images).Count());
    }

    [Fact]
    public void A_cancelled_check_ends() =>
        Assert.Throws<OperationCanceledException>(() => EstateRules.Check([Base.Description], new CancellationToken(true)));

    private static ImageDescription Named(string @class, string reference, string tags) =>
        TestImage.Root(@class, LayerKind.Os, reference, "debian:13").Description with { Tags = tags.Split(',', StringSplitOptions.RemoveEmptyEntries) };

    private static IEnumerable<string> Check(ImageDescription[] images) =>
        EstateRules.Check(images, TestContext.Current.CancellationToken).Select(finding => $"{finding.Class}: {finding.Message}");
}
