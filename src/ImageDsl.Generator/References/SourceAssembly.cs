using ImageDsl.Generator.Caching;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.References;

/// <summary>A referenced project as an editor shows it: its source, of which the same is exported that its compiled form would carry.</summary>
internal sealed class SourceAssembly(ImageCompilation images, IAssemblySymbol assembly) : ReferencedAssembly
{
    /// <summary>What the project's own compilation knows.</summary>
    public ImageCompilation Images => images;

    /// <inheritdoc/>
    public override string Name => assembly.Name;

    /// <inheritdoc/>
    public override string Description => $"the project '{assembly.Name}'";

    /// <inheritdoc/>
    public override bool IsSource => true;

    /// <inheritdoc/>
    public override bool? IsVisible(string typeId, CancellationToken cancellationToken) => images.Exports.Find(typeId, cancellationToken)?.IsVisible;

    /// <inheritdoc/>
    public override string? RecipeOf(string typeId, CancellationToken cancellationToken) => images.Exports.Find(typeId, cancellationToken)?.Text;

    /// <inheritdoc/>
    public override ImageEvaluation? ImageOf(string typeId, CancellationToken cancellationToken) =>
        images.FindSourceType(typeId) is null ? null : images.Evaluate(typeId, cancellationToken).Evaluation;
}
