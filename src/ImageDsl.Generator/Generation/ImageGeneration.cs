using System.Collections.Immutable;
using ImageDsl.Dockerfile;
using ImageDsl.Generator.Caching;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Generation;

/// <summary>The one step that sees a compilation: asks the cache about every candidate and leaves plain data.</summary>
internal static class ImageGeneration
{
    public static GenerationResult Run(
        ImmutableArray<string> candidates, Compilation compilation, GeneratorOptions options, CancellationToken cancellationToken)
    {
        if (!options.IsEnabled || ImageCompilation.For(compilation, options.Evaluation, cancellationToken) is not { } images)
            return GenerationResult.Empty;

        var plan = images.Remember(candidates, cancellationToken);
        var outputs = new ImageOutput[plan.Images.Length];

        for (var i = 0; i < outputs.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            outputs[i] = plan.Images[i].Refused ?? Output(plan.Images[i], images, options.Syntax, cancellationToken);
        }

        return new GenerationResult(outputs, Origins(plan, images, options.ProjectDirectory), images.Exports.Source(cancellationToken));
    }

    private static ImageOutput Output(GenerationPlan.Entry image, ImageCompilation images, string? syntax, CancellationToken cancellationToken)
    {
        var entry = images.Evaluate(image.Id, cancellationToken);

        if (entry.Rendering is Rendering known && known.Output.HintName == image.HintName && known.Syntax == syntax)
            return known.Output;

        var output = new ImageOutput(image.HintName, ImageSourceText.For(image.Candidate.FullName, entry.Evaluation, syntax));
        entry.Rendering = new Rendering(output, syntax);
        return output;
    }

    private static EquatableArray<string> Origins(GenerationPlan plan, ImageCompilation images, string projectDirectory)
    {
        var origins = new List<string>(plan.ByName.Length);

        foreach (var candidate in plan.ByName)
        {
            if (images.PlaceOf(candidate) is var (file, line))
                origins.Add(file.Origin(candidate.FullName, line, projectDirectory));
        }

        return origins.ToEquatableArray();
    }

    /// <summary>A generated source, and what it was made with besides the evaluation it hangs on.</summary>
    private sealed record Rendering(ImageOutput Output, string? Syntax);
}
