using ImageDsl.Model;

namespace ImageDsl.Rules.Tests.Images;

public sealed class LayerRulesTests
{
    private static readonly ImageModel Debian = TestImage.Root("Acme.Debian", LayerKind.Os, "acme/debian:13", "debian:13-slim");
    private static readonly ImageModel Java = TestImage.On(Debian, "Acme.Java", LayerKind.Runtime, "acme/java:21");
    private static readonly ImageModel Tomcat = TestImage.On(Java, "Acme.Tomcat", LayerKind.Middleware, "acme/tomcat:11");
    private static readonly ImageModel Orders = TestImage.On(Java, "Acme.Orders", LayerKind.Application, "acme/orders:1");
    private static readonly ImageModel Shop = TestImage.On(Tomcat, "Acme.Shop", LayerKind.Application, "acme/shop:1");

    public static TheoryData<string, string, LayerKind[], int> Depths => new()
    {
        { "three kinds on an OS", "debian:13", [LayerKind.Os, LayerKind.Runtime, LayerKind.Application], 3 },
        { "images of one kind are one layer", "debian:13", [LayerKind.Os, LayerKind.Os, LayerKind.Runtime, LayerKind.Runtime, LayerKind.Application], 3 },
        { "aspnet is two", "mcr.microsoft.com/dotnet/aspnet:10.0", [LayerKind.Application], 3 },
        { "aspnet and a runtime layer are two", "mcr.microsoft.com/dotnet/aspnet:10.0", [LayerKind.Runtime, LayerKind.Application], 3 },
        { "runtime-deps is one", "mcr.microsoft.com/dotnet/runtime-deps:10.0", [LayerKind.Runtime, LayerKind.Application], 3 },
        { "temurin and middleware are three", "eclipse-temurin:21-jre", [LayerKind.Middleware, LayerKind.Application], 4 },
        { "tomcat is three", "tomcat:11-jre21", [LayerKind.Application], 4 },
        { "nginx is two", "nginx:1.29", [LayerKind.Application], 3 },
        { "scratch is none", "scratch", [LayerKind.Application], 1 },
        { "an unknown image is an OS", "acme/unknown:1", [LayerKind.Runtime, LayerKind.Application], 3 },
        { "back and forth counts each time", "debian:13", [LayerKind.Runtime, LayerKind.Os, LayerKind.Runtime, LayerKind.Application], 5 },
    };

    [Theory]
    [MemberData(nameof(Depths))]
    public void Conceptual_layers_are_counted_from_the_external_image(string why, string from, LayerKind[] kinds, int expected)
    {
        var image = TestImage.Root("C0", kinds[0], "acme/c0:1", from);

        for (var i = 1; i < kinds.Length; i++)
            image = TestImage.On(image, $"C{i}", kinds[i], $"acme/c{i}:1");

        var atLimit = Check(image, RuleOptions.Default with { MaxConceptualLayers = expected }, "IMG101");
        var belowLimit = Check(image, RuleOptions.Default with { MaxConceptualLayers = expected - 1 }, "IMG101");

        Assert.True(atLimit.Count == 0, why);
        Assert.Equal([image.Description.Class, $"{expected}", $"{expected - 1}"], Assert.Single(belowLimit).Arguments.Take(3));
    }

    [Fact]
    public void The_message_shows_the_chain_with_what_each_image_is() => Assert.Equal(
        "'Acme.Shop' has 4 conceptual layers, more than 3: debian:13-slim (OS) → acme/debian:13 (OS) → acme/java:21 (runtime)"
        + " → acme/tomcat:11 (middleware) → acme/shop:1 (application)",
        Assert.Single(Check(Shop, RuleOptions.Default, "IMG101")).Message);

    [Theory]
    [InlineData("eclipse-temurin:21", "eclipse-temurin:21 (OS + runtime) → x:1 (application)")]
    [InlineData("acme/base:1", "acme/base:1 (unknown, counted as OS) → x:1 (application)")]
    [InlineData("scratch", "scratch → x:1 (application)")]
    public void The_chain_says_what_external_images_count_as(string from, string chain)
    {
        var image = TestImage.Root("X", LayerKind.Application, "x:1", from);

        Assert.EndsWith(": " + chain, Assert.Single(Check(image, RuleOptions.Default with { MaxConceptualLayers = 0 }, "IMG101")).Message);
    }

    [Fact]
    public void A_stated_reason_is_accepted() =>
        Assert.Empty(Check(Shop.With(image => image with { DeepHierarchyReason = "Tomcat is vetted apart." }), RuleOptions.Default, "IMG101"));

    [Fact]
    public void The_finding_is_about_the_class() => Assert.Null(Assert.Single(Check(Shop, RuleOptions.Default, "IMG101")).Place);

    [Fact]
    public void Three_layers_are_fine() => Assert.Empty(Check(Orders, RuleOptions.Default, "IMG101"));

    [Theory]
    [InlineData("4", 4)]
    [InlineData(" 2 ", 2)]
    [InlineData("0", 3)]
    [InlineData("-1", 3)]
    [InlineData("many", 3)]
    [InlineData("99999999999", 3)]
    [InlineData("", 3)]
    [InlineData(null, 3)]
    public void The_limit_is_a_number_above_zero_or_the_default(string? text, int expected) =>
        Assert.Equal(expected, RuleOptions.Create(_ => text, null).MaxConceptualLayers);

    [Fact]
    public void What_a_project_states_about_external_images_counts()
    {
        var image = TestImage.Root("X", LayerKind.Application, "x:1", "acme/jre:21");
        var options = RuleOptions.Create(key => key == RuleOptions.MaxConceptualLayersKey ? "2" : null, "acme/jre=os+runtime=1001, wrong");

        Assert.Empty(Check(image, options, "IMG109"));
        Assert.Empty(Check(image, options, "IMG501"));
        Assert.Equal("3", Assert.Single(Check(image, options, "IMG101")).Arguments[1]);
    }

    [Theory]
    [InlineData(LayerKind.Os, "eclipse-temurin:21", "'X' is an OS layer and stands on 'eclipse-temurin:21', which is a runtime layer")]
    [InlineData(LayerKind.Runtime, "tomcat:11", "'X' is a runtime layer and stands on 'tomcat:11', which is a middleware layer")]
    [InlineData(LayerKind.Runtime, "eclipse-temurin:21", null)]
    [InlineData(LayerKind.Application, "tomcat:11", null)]
    [InlineData(LayerKind.Os, "scratch", null)]
    [InlineData(LayerKind.Os, "acme/unknown:1", null)]
    public void A_kind_on_a_later_kind_goes_backwards_also_on_external_images(LayerKind kind, string from, string? message) =>
        Assert.Equal(message, Check(TestImage.Root("X", kind, "x:1", from), RuleOptions.Default, "IMG102").SingleOrDefault()?.Message);

    [Fact]
    public void A_kind_on_a_later_kind_goes_backwards_on_image_classes()
    {
        var os = TestImage.On(Java, "Acme.Hardened", LayerKind.Os, "acme/hardened:1");

        Assert.Equal(
            "'Acme.Hardened' is an OS layer and stands on 'Acme.Java', which is a runtime layer",
            Assert.Single(Check(os, RuleOptions.Default, "IMG102")).Message);
        Assert.Empty(Check(TestImage.On(os, "Acme.Java2", LayerKind.Runtime, "acme/java2:1"), RuleOptions.Default, "IMG102"));
    }

    [Theory]
    [InlineData(LayerKind.Application, false)]
    [InlineData(LayerKind.Runtime, true)]
    public void Nothing_stands_on_an_application_and_an_earlier_kind_goes_backwards_besides(LayerKind kind, bool isBackwards)
    {
        var child = TestImage.On(Orders, "Acme.Admin", kind, "acme/admin:1");

        Assert.Equal(
            "'Acme.Admin' stands on the application 'Acme.Orders': what both need belongs into a template or a layer beneath them",
            Assert.Single(Check(child, RuleOptions.Default, "IMG103")).Message);
        Assert.Equal(isBackwards, Check(child, RuleOptions.Default, "IMG102").Any());
        Assert.Empty(Check(Orders, RuleOptions.Default, "IMG103"));
    }

    [Fact]
    public void An_unknown_external_image_is_asked_for_once_at_its_from()
    {
        var root = TestImage.Root("Acme.Base", LayerKind.Os, "acme/base:1", "other/base:1").WithStages(TestImage.Stage("other/build:1", "build"));
        var finding = Assert.Single(Check(root, RuleOptions.Default, "IMG109"));

        Assert.Equal(["other/base:1"], finding.Arguments);
        Assert.Equal(new InstructionPlace(1, null), finding.Place);
        Assert.Empty(Check(TestImage.On(root, "Acme.App", LayerKind.Application, "acme/app:1"), RuleOptions.Default, "IMG109"));
        Assert.Empty(Check(Debian, RuleOptions.Default, "IMG109"));
    }

    [Fact]
    public void A_cancelled_check_ends() => Assert.Throws<OperationCanceledException>(() => ImageRules.Check(Shop.Fold(), RuleOptions.Default, new CancellationToken(true)));

    [Fact]
    public void The_rules_that_are_announced_are_in_the_order_of_their_ids() =>
        Assert.Equal(ImageRules.Rules.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), ImageRules.Rules.Select(rule => rule.Id));

    private static List<RuleFinding> Check(ImageModel image, RuleOptions options, string id) =>
        [.. ImageRules.Check(image.Fold(options.ExternalImages), options, TestContext.Current.CancellationToken).Where(finding => finding.Rule.Id == id)];
}
