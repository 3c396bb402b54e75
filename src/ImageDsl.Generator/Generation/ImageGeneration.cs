using ImageDsl.Dockerfile;
using ImageDsl.Generator.Caching;
using ImageDsl.Rules;
using ImageDsl.Rules.Effective;
using ImageDsl.Rules.Facts;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Generation;

/// <summary>The one step that sees a compilation: asks the cache about every candidate and leaves plain data.</summary>
internal static class ImageGeneration
{
    public static GenerationResult Run(
        EquatableArray<string> candidates, Compilation compilation, GeneratorOptions options, CancellationToken cancellationToken)
    {
        if (!options.IsEnabled || ImageCompilation.For(compilation, options.Evaluation, cancellationToken) is not { } images)
            return GenerationResult.Empty;

        var plan = images.Remember(candidates, cancellationToken);
        var outputs = Outputs(plan, images, options, cancellationToken);

        return options.Embed == EmbedOption.None
            ? new GenerationResult(EquatableArray<ImageOutput>.Adopt(outputs), default, null)
            : new GenerationResult(EquatableArray<ImageOutput>.Adopt(outputs), OriginLines.Of(plan, outputs, images, options.ProjectDirectory, cancellationToken).Lines, images.Exports.Source(cancellationToken));
    }

    /// <summary>The source of an evaluated image class as it was last written, if that was for the same front end; else null.</summary>
    public static ImageOutput? FindOutput(ImageEntry entry, string? syntax) => entry.Rendering is Rendering known && known.Syntax == syntax ? known.Output : null;

    private static ImageOutput[] Outputs(GenerationPlan plan, ImageCompilation images, GeneratorOptions options, CancellationToken cancellationToken)
    {
        var outputs = new ImageOutput[plan.Images.Length];
        var changed = new List<int>();
        var externalImages = RuleOptions.Create(_ => null, options.ExternalImages).ExternalImages;

        for (var i = 0; i < outputs.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var image = plan.Images[i];

            if (image.Refused is { } refused)
                outputs[i] = refused;
            else if (images.FindCurrent(image.Id, cancellationToken) is { } current)
                outputs[i] = Output(image, current, images, externalImages, options, cancellationToken);
            else
                changed.Add(i);
        }

        void Evaluate(int number)
        {
            var image = plan.Images[changed[number]];
            outputs[changed[number]] = Output(image, images.Evaluate(image.Id, cancellationToken), images, externalImages, options, cancellationToken);
        }

        images.ForEach(changed.Count, Evaluate, cancellationToken);
        return outputs;
    }

    private static ImageOutput Output(
        GenerationPlan.Entry image, ImageEntry entry, ImageCompilation images, ExternalImageCatalog externalImages, GeneratorOptions options, CancellationToken cancellationToken)
    {
        var folded = images.Fold(image.Id, externalImages, cancellationToken);

        if (entry.Rendering is Rendering known && known.Output.HintName == image.HintName && known.Syntax == options.Syntax && known.Embed == options.Embed
            && ReferenceEquals(known.Folded, folded))
        {
            return known.Output;
        }

        var text = image.Candidate.IsOffered && entry.Evaluation.ExternalImage is null
            ? ImageSourceText.NotOffered(image.Candidate.FullName)
            : ImageSourceText.For(image.Candidate.FullName, entry.Evaluation, folded, options);

        var output = new ImageOutput(image.HintName, text);
        entry.Rendering = new Rendering(output, options.Syntax, options.Embed, folded);
        return output;
    }

    /// <summary>A generated source, and what it was made with besides the evaluation it hangs on.</summary>
    private sealed record Rendering(ImageOutput Output, string? Syntax, EmbedOption Embed, EffectiveImage? Folded);
}
