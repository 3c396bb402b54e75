using System.Globalization;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules;

/// <summary>What a project configures about rules, apart from severities.</summary>
public sealed record RuleOptions
{
    /// <summary>The key of <see cref="MaxConceptualLayers"/> in <c>.editorconfig</c>.</summary>
    public const string MaxConceptualLayersKey = "imagedsl_max_conceptual_layers";

    /// <summary>The build property with the facts of <see cref="ExternalImages"/>; the form is that of <see cref="ExternalImageCatalog.Create"/>.</summary>
    public const string ExternalImagesProperty = "ImageDslExternalImages";

    /// <summary>The defaults.</summary>
    public static RuleOptions Default { get; } = new();

    /// <summary>How many conceptual layers an image may have without a finding; 3 by default.</summary>
    public int MaxConceptualLayers { get; init; } = 3;

    /// <summary>What is known about external images.</summary>
    public ExternalImageCatalog ExternalImages { get; init; } = ExternalImageCatalog.Default;

    /// <summary>
    /// Takes options from text. A limit that is no number above 0 counts as absent; entries about external images that are not valid are
    /// left out, which the build reports (<see cref="ExternalImageCatalog.Create"/>).
    /// </summary>
    /// <param name="maxConceptualLayers">The value of <see cref="MaxConceptualLayersKey"/>, or null.</param>
    /// <param name="externalImages">The value of <see cref="ExternalImagesProperty"/>, or null.</param>
    public static RuleOptions Create(string? maxConceptualLayers, string? externalImages) => new()
    {
        MaxConceptualLayers = int.TryParse(maxConceptualLayers, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var limit)
            && limit > 0 ? limit : Default.MaxConceptualLayers,
        ExternalImages = ExternalImageCatalog.Create(externalImages, out _),
    };
}
