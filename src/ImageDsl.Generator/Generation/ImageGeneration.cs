using ImageDsl.Dockerfile;
using ImageDsl.Generator.Caching;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Generation;

/// <summary>The one step that sees a compilation: asks the cache about every candidate and leaves plain data.</summary>
internal static class ImageGeneration
{
    public static GenerationResult Run(
        IEnumerable<string> candidates, Compilation compilation, GeneratorOptions options, CancellationToken cancellationToken)
    {
        if (!options.IsEnabled || ImageCompilation.For(compilation, options.Evaluation, cancellationToken) is not { } images)
            return GenerationResult.Empty;

        var outputs = new List<ImageOutput>();
        var origins = new List<string>();
        var names = new HintNames();

        foreach (var id in candidates.Distinct(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var candidate = images.Classify(id, cancellationToken);

            if (candidate.Kind == ImageCandidateKind.None)
                continue;

            outputs.Add(Output(candidate, names.For(candidate.FullName), id, images, options.Syntax, cancellationToken));

            if (images.PlaceOf(candidate) is var (file, line))
                origins.Add(file.Origin(candidate.FullName, line, options.ProjectDirectory));
        }

        origins.Sort(StringComparer.Ordinal);
        return new GenerationResult(outputs.ToEquatableArray(), origins.ToEquatableArray());
    }

    private static ImageOutput Output(
        ImageCandidate candidate, string hintName, string id, ImageCompilation images, string? syntax, CancellationToken cancellationToken)
    {
        if (candidate.Kind == ImageCandidateKind.Refused)
            return new ImageOutput(hintName, ImageSourceText.NotGenerated(candidate.FullName, ("IMG003", candidate.Problem ?? "")));

        var entry = images.Evaluate(id, cancellationToken);

        if (entry.Rendering is Rendering known && known.Output.HintName == hintName && known.Syntax == syntax)
            return known.Output;

        var output = new ImageOutput(hintName, ImageSourceText.For(candidate.FullName, entry.Evaluation, syntax));
        entry.Rendering = new Rendering(output, syntax);
        return output;
    }

    /// <summary>A generated source, and what it was made with besides the evaluation it hangs on.</summary>
    private sealed record Rendering(ImageOutput Output, string? Syntax);
}
