using System.Globalization;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImageDsl.Generator.Caching;

/// <summary>The build properties that decide about evaluation.</summary>
/// <param name="Limits">The bounds.</param>
/// <param name="Properties">The properties that images may read.</param>
internal sealed record EvaluationOptions(EvaluationLimits Limits, BuildPropertyValues Properties)
{
    private const int MaxDepth = 500;

    /// <summary>What holds when no property is set.</summary>
    public static EvaluationOptions Default { get; } = new(EvaluationLimits.Default, BuildPropertyValues.None);

    /// <summary>Reads the build properties that the package makes visible to the compiler.</summary>
    public static EvaluationOptions From(AnalyzerConfigOptions options)
    {
        var limits = EvaluationLimits.Default;

        return new EvaluationOptions(
            new EvaluationLimits(
                Number(options, "ImageDslMaxSteps", limits.Steps),
                // The stack is not ours to choose, so calls within calls cannot be raised at will.
                Math.Min(Number(options, "ImageDslMaxDepth", limits.Depth), MaxDepth),
                Number(options, "ImageDslMaxTextLength", limits.TextLength),
                Number(options, "ImageDslMaxInstructions", limits.Instructions)),
            options.TryGetValue("build_property.ImageDslProperties", out var properties) ? BuildPropertyValues.Parse(properties) : BuildPropertyValues.None);
    }

    private static int Number(AnalyzerConfigOptions options, string property, int fallback) =>
        options.TryGetValue("build_property." + property, out var text)
        && int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : fallback;
}
