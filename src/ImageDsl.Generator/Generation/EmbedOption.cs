namespace ImageDsl.Generator.Generation;

/// <summary>What the assembly carries of its images (<c>ImageDslEmbed</c>).</summary>
internal enum EmbedOption
{
    /// <summary>Recipes, descriptions and Dockerfiles.</summary>
    All,

    /// <summary>What images of other assemblies need: recipes and descriptions.</summary>
    Recipes,

    /// <summary>Nothing.</summary>
    None,
}
