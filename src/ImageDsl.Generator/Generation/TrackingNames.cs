namespace ImageDsl.Generator.Generation;

/// <summary>The names of the pipeline's steps, by which tests say what stays cached.</summary>
internal static class TrackingNames
{
    /// <summary>Ids of classes that may be images, found by syntax alone; one per class declaration.</summary>
    public const string Candidates = nameof(Candidates);

    /// <summary>The build properties.</summary>
    public const string Options = nameof(Options);

    /// <summary>The build properties that images may read.</summary>
    public const string Properties = nameof(Properties);

    /// <summary>The step that asks the cache, and the only one that binds anything of the compilation; <see cref="Candidates"/> reads its files.</summary>
    public const string Evaluation = nameof(Evaluation);

    /// <summary>One text per image class.</summary>
    public const string Images = nameof(Images);

    /// <summary>Where the image classes stand.</summary>
    public const string Origins = nameof(Origins);

    /// <summary>What images of other assemblies can build on.</summary>
    public const string Recipes = nameof(Recipes);
}
