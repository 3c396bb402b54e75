using ImageDsl.Dockerfile;

namespace ImageDsl.Generator.Generation;

/// <summary>A generated source.</summary>
/// <param name="HintName">Its name, unique without regard to case.</param>
/// <param name="Text">Its text.</param>
internal sealed record ImageOutput(string HintName, string Text);

/// <summary>What the step that sees the compilation hands on: plain data.</summary>
/// <param name="Images">A source per image class, per class that cannot be one, and per class that offers facts about an external image.</param>
/// <param name="Origins">For each image class its line and the lines about its sources, as <see cref="CompilerServices.ImageOriginsText"/> has them.</param>
/// <param name="Recipes">The source with what images of other assemblies can build on, or null when there is nothing.</param>
internal sealed record GenerationResult(EquatableArray<ImageOutput> Images, EquatableArray<string> Origins, string? Recipes)
{
    /// <summary>Nothing to generate.</summary>
    public static GenerationResult Empty { get; } = new(default, default, null);
}
