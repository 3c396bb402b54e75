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
        return new GenerationResult(Outputs(plan, images, options.Syntax, cancellationToken), Origins(plan, images, options.ProjectDirectory), images.Exports.Source(cancellationToken));
    }

    private static ImageOutput[] Outputs(GenerationPlan plan, ImageCompilation images, string? syntax, CancellationToken cancellationToken)
    {
        var outputs = new ImageOutput[plan.Images.Length];
        var changed = new List<int>();

        for (var i = 0; i < outputs.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var image = plan.Images[i];

            if (image.Refused is { } refused)
                outputs[i] = refused;
            else if (images.FindCurrent(image.Id, cancellationToken) is { } current)
                outputs[i] = Output(image, current, syntax);
            else
                changed.Add(i);
        }

        void Evaluate(int number)
        {
            var image = plan.Images[changed[number]];
            outputs[changed[number]] = Output(image, images.Evaluate(image.Id, cancellationToken), syntax);
        }

        images.ForEach(changed.Count, Evaluate, cancellationToken);
        return outputs;
    }

    private static ImageOutput Output(GenerationPlan.Entry image, ImageEntry entry, string? syntax)
    {
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
