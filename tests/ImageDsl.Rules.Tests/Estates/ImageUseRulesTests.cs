using ImageDsl.Model;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules.Tests.Estates;

/// <summary>IMG104 and IMG105.</summary>
public sealed class ImageUseRulesTests
{
    private static readonly ImageModel A = TestImage.Root("A", LayerKind.Os, "acme/a:1", "debian:13");
    private static readonly ImageModel B = TestImage.On(A, "B", LayerKind.Os, "acme/b:1");
    private static readonly ImageModel C = TestImage.On(B, "C", LayerKind.Os, "acme/c:1");
    private static readonly ImageModel D = TestImage.On(C, "D", LayerKind.Os, "acme/d:1");
    private static readonly ImageModel OnC = TestImage.On(C, "Java", LayerKind.Runtime, "acme/java:1");
    private static readonly ImageModel OnB = TestImage.On(B, "Net", LayerKind.Runtime, "acme/net:1");
    private static readonly ImageModel App = TestImage.On(OnC, "App", LayerKind.Application, "acme/app:1");

    [Fact]
    public void Three_images_of_one_layer_of_which_nothing_needs_the_lower_ones_could_be_one()
    {
        var finding = Assert.Single(Check("IMG104", A, B, C, OnC));

        Assert.Equal("C", finding.Class);
        Assert.Equal(["C", "3", "OS", "A → B → C"], finding.Arguments);
    }

    [Fact]
    public void Two_images_are_a_matter_of_taste() => Assert.Empty(Check("IMG104", A, B, OnB));

    [Fact]
    public void An_image_that_something_else_stands_on_is_apart_for_a_reason()
    {
        Assert.Empty(Check("IMG104", A, B, C, OnB));
        Assert.Equal("B → C → D", Assert.Single(Check("IMG104", A, TestImage.On(A, "Other", LayerKind.Runtime, "acme/other:1"), B, C, D)).Arguments[3]);
    }

    [Fact]
    public void An_image_that_something_copies_from_is_apart_for_a_reason() =>
        Assert.Empty(Check("IMG104", A, B, C, TestImage.Root("Tool", LayerKind.Os, "acme/tool:1", "debian:13", TestImage.CopyFrom("acme/b:1"))));

    [Fact]
    public void Applications_upon_each_other_are_another_rule_s_matter()
    {
        var first = TestImage.On(A, "First", LayerKind.Application, "acme/1:1");
        var second = TestImage.On(first, "Second", LayerKind.Application, "acme/2:1");
        Assert.Empty(Check("IMG104", A, first, second, TestImage.On(second, "Third", LayerKind.Application, "acme/3:1")));
    }

    [Fact]
    public void A_layer_that_nothing_needs_is_told_and_an_application_is_not()
    {
        Assert.Equal(["Net"], Check("IMG105", A, B, C, OnC, OnB, App).Select(finding => finding.Class));
        Assert.Empty(Check("IMG105", A, B, C, OnC, App));
    }

    [Fact]
    public void An_external_image_that_is_described_and_not_used_is_told()
    {
        var catalog = ExternalImageCatalog.Create("ghcr.io/acme/java=os+runtime, docker.io/library/debian=os, registry.acme.com/*=os", out var errors);
        Assert.Empty(errors);

        var findings = EstateRules.CheckUse([A.Description, App.Description], catalog, TestContext.Current.CancellationToken).Where(finding => finding.Class.Length == 0);
        Assert.Equal(["ghcr.io/acme/java", "registry.acme.com/*"], findings.Select(finding => finding.Message.Split('\'')[1]));
    }

    private static IEnumerable<RuleFinding> Check(string id, params ImageModel[] images) =>
        EstateRules.CheckUse([.. images.Select(image => image.Description)], ExternalImageCatalog.Default, TestContext.Current.CancellationToken).Where(finding => finding.Rule.Id == id);
}
