using ImageDsl.Generator.Caching;
using ImageDsl.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImageDsl.Generator.Generation;

/// <summary>The build properties that the generator reads.</summary>
/// <param name="IsEnabled">Whether <c>ImageDslEnabled</c> is anything but <c>false</c>.</param>
/// <param name="Evaluation">What decides about evaluation.</param>
/// <param name="Syntax"><c>ImageDslSyntax</c>: <c>auto</c>, <c>none</c> or a front end; null when not set.</param>
/// <param name="ExternalImages">What the project says about external images, or null.</param>
/// <param name="Embed">What the assembly carries.</param>
/// <param name="ProjectDirectory">What paths are relative to; empty when unknown.</param>
internal sealed record GeneratorOptions(
    bool IsEnabled, EvaluationOptions Evaluation, string? Syntax, string? ExternalImages, EmbedOption Embed, string ProjectDirectory)
{
    public static GeneratorOptions From(AnalyzerConfigOptions options) => new(
        !string.Equals(Property(options, "ImageDslEnabled"), "false", StringComparison.OrdinalIgnoreCase),
        EvaluationOptions.From(options),
        Property(options, "ImageDslSyntax"),
        Property(options, RuleOptions.ExternalImagesProperty),
        Enum.TryParse<EmbedOption>(Property(options, "ImageDslEmbed"), ignoreCase: true, out var embed) ? embed : EmbedOption.All,
        Property(options, "ProjectDir") ?? Property(options, "MSBuildProjectDirectory") ?? "");

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) && value.Trim() is { Length: > 0 } text ? text : null;
}
