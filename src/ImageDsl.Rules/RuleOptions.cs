using System.Globalization;
using ImageDsl.Dockerfile;
using ImageDsl.Rules.Facts;
using ImageDsl.Values;

namespace ImageDsl.Rules;

/// <summary>What a project configures about rules, apart from severities.</summary>
public sealed record RuleOptions
{
    /// <summary>The key of <see cref="MaxConceptualLayers"/> in <c>.editorconfig</c>.</summary>
    public const string MaxConceptualLayersKey = "imagedsl_max_conceptual_layers";

    /// <summary>The key of <see cref="MaxLiteralLayers"/> in <c>.editorconfig</c>.</summary>
    public const string MaxLiteralLayersKey = "imagedsl_max_literal_layers";

    /// <summary>The key of <see cref="ApprovedImages"/> in <c>.editorconfig</c>.</summary>
    public const string ApprovedRegistriesKey = "imagedsl_approved_registries";

    /// <summary>The key of <see cref="RequiredLabels"/> in <c>.editorconfig</c>.</summary>
    public const string RequiredLabelsKey = "imagedsl_required_labels";

    /// <summary>The key of <see cref="HasStrictLabels"/> in <c>.editorconfig</c>.</summary>
    public const string StrictLabelsKey = "imagedsl_strict_labels";

    /// <summary>
    /// The key of what a directory states about the external images of its Dockerfiles, in the form of <see cref="ExternalImageCatalog.Create"/>. Classes
    /// have <see cref="ExternalImagesProperty"/>, which documents of a build go by as well.
    /// </summary>
    public const string ExternalImagesKey = "imagedsl_external_images";

    /// <summary>What all keys of this library in <c>.editorconfig</c> begin with.</summary>
    public const string KeyPrefix = "imagedsl_";

    /// <summary>The build property with <see cref="SupportDate"/>.</summary>
    public const string SupportDateProperty = "ImageDslSupportDate";

    /// <summary>The build property with the facts of <see cref="ExternalImages"/>; the form is that of <see cref="ExternalImageCatalog.Create"/>.</summary>
    public const string ExternalImagesProperty = "ImageDslExternalImages";

    /// <summary>The defaults.</summary>
    public static RuleOptions Default { get; } = new();

    /// <summary>How many conceptual layers an image may have without a finding; 3 by default.</summary>
    public int MaxConceptualLayers { get; init; } = 3;

    /// <summary>How many literal layers the chain of an image may have without a finding; 60 by default.</summary>
    public int MaxLiteralLayers { get; init; } = 60;

    /// <summary>
    /// The day, as <c>2026-11-25</c>, at which external images must still be supported; null for no day. It is stated, since a clock would make two
    /// builds of the same sources differ.
    /// </summary>
    public string? SupportDate { get; init; }

    /// <summary>What is known about external images.</summary>
    public ExternalImageCatalog ExternalImages { get; init; } = ExternalImageCatalog.Default;

    /// <summary>
    /// Registries, and repositories with their registry, from which images may be taken; <c>*</c> stands for any characters. All when empty.
    /// </summary>
    public EquatableArray<string> ApprovedImages { get; init; }

    /// <summary>Labels that every image must have.</summary>
    public EquatableArray<RequiredLabel> RequiredLabels { get; init; }

    /// <summary>Whether an image may have no other labels than <see cref="RequiredLabels"/>, and those that are written for every image class.</summary>
    public bool HasStrictLabels { get; init; }

    /// <summary>The keys that <c>.editorconfig</c> may hold, in alphabetical order.</summary>
    public static IReadOnlyList<string> Keys { get; } = [ApprovedRegistriesKey, ExternalImagesKey, MaxConceptualLayersKey, MaxLiteralLayersKey, RequiredLabelsKey, StrictLabelsKey];

    /// <summary>Whether a key of <c>.editorconfig</c> is meant for this library, which does not know it.</summary>
    public static bool IsUnknownKey(string key) => key.StartsWith(KeyPrefix, StringComparison.OrdinalIgnoreCase) && !Keys.Contains(key, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Takes options from text. A limit that is no number above 0 counts as absent; entries about external images that are not valid are
    /// left out, which the build reports (<see cref="ExternalImageCatalog.Create"/>).
    /// </summary>
    /// <param name="setting">Gives the value of a key of <c>.editorconfig</c>, or null.</param>
    /// <param name="externalImages">The value of <see cref="ExternalImagesProperty"/>, or null.</param>
    /// <param name="supportDate">The value of <see cref="SupportDateProperty"/>, or null.</param>
    public static RuleOptions Create(Func<string, string?> setting, string? externalImages, string? supportDate = null) => new()
    {
        MaxConceptualLayers = Limit(setting(MaxConceptualLayersKey)) ?? Default.MaxConceptualLayers,
        MaxLiteralLayers = Limit(setting(MaxLiteralLayersKey)) ?? Default.MaxLiteralLayers,
        ApprovedImages = (setting(ApprovedRegistriesKey) ?? "").Split(',').Select(entry => entry.Trim()).Where(entry => entry.Length > 0).ToEquatableArray(),
        RequiredLabels = RequiredLabel.ParseAll(setting(RequiredLabelsKey)),
        HasStrictLabels = string.Equals(setting(StrictLabelsKey)?.Trim(), "true", StringComparison.OrdinalIgnoreCase),
        SupportDate = Date(supportDate),
        ExternalImages = ExternalImageCatalog.Create(externalImages, out _),
    };

    private static string? Date(string? text) => text?.Trim() is { } date && Day.IsDay(date) ? date : null;

    private static int? Limit(string? setting) =>
        int.TryParse(setting, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var limit) && limit > 0 ? limit : null;
}
