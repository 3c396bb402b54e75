using System.Runtime.CompilerServices;
using ImageDsl.CompilerServices;
using ImageDsl.Dockerfile;
using ImageDsl.Generator.Caching;
using ImageDsl.Json;
using ImageDsl.Model;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.References;

/// <summary>A compiled assembly. All that it says about images is read once for as long as the host keeps the reference; it holds no symbols.</summary>
internal sealed class MetadataAssembly : ReferencedAssembly
{
    private static readonly ConditionalWeakTable<object, MetadataAssembly> Known = new();

    private readonly Dictionary<string, (bool IsVisible, string Text)> _recipes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Description, string Dockerfile)> _images = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImageEvaluation> _evaluations = new(StringComparer.Ordinal);

    private MetadataAssembly(IAssemblySymbol assembly, string imageDsl, CancellationToken cancellationToken)
    {
        Name = assembly.Name;
        Description = $"'{assembly.Name}' {assembly.Identity.Version.ToString(3)} (compiled with ImageDsl {imageDsl})";

        if (assembly.GetTypeByMetadataName(ImageMetadataClass.FullName) is not { } metadata)
            return;

        foreach (var attribute in metadata.GetAttributes())
        {
            cancellationToken.ThrowIfCancellationRequested();

            if (attribute.AttributeClass?.ContainingNamespace.ToDisplayString() == ImageMetadataClass.Namespace)
                Read(attribute);
        }
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string Description { get; }

    /// <inheritdoc/>
    public override bool IsSource => false;

    /// <summary>What a reference says about images.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="assembly">Its assembly as one compilation sees it.</param>
    /// <param name="imageDsl">The version of ImageDsl that it was compiled with.</param>
    /// <param name="cancellationToken">Observed per attribute.</param>
    public static MetadataAssembly Of(MetadataReference reference, IAssemblySymbol assembly, string imageDsl, CancellationToken cancellationToken)
    {
        var identity = OptionsHash.IdentityOf(reference);

        if (Known.TryGetValue(identity, out var known))
            return known;

        var read = new MetadataAssembly(assembly, imageDsl, cancellationToken);
        return Known.GetValue(identity, _ => read);
    }

    /// <inheritdoc/>
    public override bool? IsVisible(string typeId, CancellationToken cancellationToken) => _recipes.TryGetValue(typeId, out var recipe) ? recipe.IsVisible : null;

    /// <inheritdoc/>
    public override string? RecipeOf(string typeId, CancellationToken cancellationToken) => _recipes.TryGetValue(typeId, out var recipe) ? recipe.Text : null;

    /// <inheritdoc/>
    public override ImageEvaluation? ImageOf(string typeId, CancellationToken cancellationToken)
    {
        lock (_evaluations)
        {
            if (!_evaluations.TryGetValue(typeId, out var evaluation) && _images.TryGetValue(typeId.Substring(2), out var image))
                _evaluations.Add(typeId, evaluation = Evaluation(typeId, image.Description, image.Dockerfile, cancellationToken));

            return evaluation;
        }
    }

    /// <summary>The descriptions of its images that can be read.</summary>
    public IEnumerable<ImageDescription> Images(CancellationToken cancellationToken)
    {
        foreach (var image in _images.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();

            if (ImageDescriptionJson.TryRead(image.Description, out var description, out _) && description is not null)
                yield return description;
        }
    }

    private ImageEvaluation Evaluation(string typeId, string json, string dockerfile, CancellationToken cancellationToken)
    {
        if (!ImageDescriptionJson.TryRead(json, out var description, out var error) || description is null)
            throw new UnreadableRecipeException($"What {Description} says about the image '{typeId.Substring(2)}' cannot be read: {error}");

        return new ImageEvaluation(new ImageModel(description, DockerfileReader.Read(dockerfile, cancellationToken).Document), default);
    }

    private void Read(AttributeData attribute)
    {
        switch (attribute.AttributeClass!.Name)
        {
            case nameof(ImageRecipeAttribute) when attribute.ConstructorArguments is [{ Value: string type }, { Value: bool isVisible }, { Value: string recipe }]:
                _recipes[type] = (isVisible, recipe);
                break;

            case nameof(GeneratedImageAttribute) when attribute.ConstructorArguments is [{ Value: string name }, { Value: string description }, { Value: string dockerfile }]:
                _images[name] = (description, dockerfile);
                break;
        }
    }
}
