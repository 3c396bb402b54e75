using System.Text;
using ImageDsl.Generator.Analyzers;
using ImageDsl.Generator.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImageDsl.Generator.Generation;

/// <summary>
/// Adds a source with one attribute per image class: the evaluated image with its Dockerfile, or why there is none. It writes no files and
/// reports no diagnostics; the build task does the one, the analyzers the other.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ImageGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => GeneratorOptions.From(provider.GlobalOptions))
            .WithTrackingName(TrackingNames.Options);

        // Neither ForAttributeWithMetadataName, which binds every attribute of every match again on every edit, nor a provider of syntax, which walks all
        // files before the cache does and keeps a table of them for every edit: candidates are found by the walk that hashes a file, and stay with its hash.
        var candidates = options.Combine(context.CompilationProvider)
            .Select(static (input, token) => input.Left.IsEnabled ? CompilationFingerprint.Of(input.Right, token).FindCandidates() : default)
            .WithTrackingName(TrackingNames.Candidates);

        var result = candidates.Combine(context.CompilationProvider).Combine(options)
            .Select(static (input, token) => ImageGeneration.Run(input.Left.Left, input.Left.Right, input.Right, token))
            .WithTrackingName(TrackingNames.Evaluation);

        var images = result.Select(static (r, _) => r.Images).SelectMany(static (i, _) => i).WithTrackingName(TrackingNames.Images);
        var origins = result.Select(static (r, _) => r.Origins).WithTrackingName(TrackingNames.Origins);

        var recipes = result.Select(static (r, _) => r.Recipes).WithTrackingName(TrackingNames.Recipes);

        context.RegisterImplementationSourceOutput(images, static (output, image) => output.AddSource(image.HintName, Source(image.Text)));

        context.RegisterImplementationSourceOutput(origins, static (output, lines) =>
        {
            if (!lines.IsEmpty)
                output.AddSource("ImageOrigins.g.cs", Source(ImageSourceText.Origins(lines)));
        });

        // For editors too: projects that stand on this one see its images with this project's values.
        var properties = options.Select(static (o, _) => o.IsEnabled ? o.Evaluation.Properties : BuildPropertyValues.None)
            .Combine(context.CompilationProvider)
            .Select(static (input, _) => input.Left.Values.IsEmpty || ImageSymbols.Of(input.Right) is null ? BuildPropertyValues.None : input.Left)
            .WithTrackingName(TrackingNames.Properties);

        context.RegisterSourceOutput(properties, static (output, values) =>
        {
            if (!values.Values.IsEmpty)
                output.AddSource("ImageProperties.g.cs", Source(ImageSourceText.Properties(values)));
        });

        context.RegisterImplementationSourceOutput(recipes, static (output, text) =>
        {
            if (text is not null)
                output.AddSource(RecipeSourceText.HintName, Source(text));
        });
    }

    private static SourceText Source(string text) => SourceText.From(text, Encoding.UTF8);
}
