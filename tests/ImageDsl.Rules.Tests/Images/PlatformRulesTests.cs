using ImageDsl.Model;
using ImageDsl.Rules.Tests.Steps;

namespace ImageDsl.Rules.Tests.Images;

/// <summary>IMG206.</summary>
public sealed class PlatformRulesTests
{
    [Theory]
    [InlineData("linux/amd64", "linux/amd64", null)]
    [InlineData("linux/amd64", "linux/amd64,linux/arm64", "linux/arm64")]
    [InlineData("linux/amd64", "linux/x86_64", null)]
    [InlineData("linux/arm64", "linux/arm64/v8", null)]
    [InlineData("linux/arm/v6", "linux/arm/v7", null)]
    [InlineData("linux/arm/v7", "linux/arm/v6", "linux/arm/v6")]
    [InlineData("linux/arm/v7", "linux/arm", null)]
    [InlineData("linux/amd64", "windows/amd64", "windows/amd64")]
    [InlineData("", "linux/s390x", null)]
    [InlineData("linux/amd64", "", null)]
    public void The_class_below_is_built_for_the_platform(string below, string own, string? missing)
    {
        var parent = TestImage.Root("Base", LayerKind.Os, "acme/base:1", "debian:13").With(description => description with { Platforms = List(below) });
        var image = TestImage.On(parent, "App", LayerKind.Application, "acme/app:1").With(description => description with { Platforms = List(own) });
        var finding = Check(image).SingleOrDefault();

        Assert.Equal(missing is null ? null : $"'acme/base:1' is there for {below}, and {missing} is to be built on it", finding?.Message);
        Assert.Null(finding?.Place);
    }

    [Theory]
    [InlineData("FROM --platform=linux/amd64 mcr.microsoft.com/windows/nanoserver:ltsc2025 AS nanoserver-amd64\n", "1")]
    [InlineData("FROM --platform=windows/amd64 mcr.microsoft.com/windows/nanoserver:ltsc2025\n", "")]
    [InlineData("FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\n", "")]
    [InlineData("FROM --platform=linux/s390x debian:13\n", "")]
    [InlineData("FROM --platform=$BUILDPLATFORM mcr.microsoft.com/windows/nanoserver:ltsc2025\n", "")]
    [InlineData("FROM --platform=linux/amd64 scratch\n", "")]
    public void What_the_name_of_an_image_says_counts(string text, string lines) => Assert.Equal(lines, LintedDockerfile.Lines(text, "IMG206"));

    private static string[] List(string platforms) => platforms.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<RuleFinding> Check(ImageModel image) =>
        ImageRules.Check(image.Fold(), RuleOptions.Default, TestContext.Current.CancellationToken).Where(finding => finding.Rule.Id == "IMG206");
}
