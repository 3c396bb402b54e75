using ImageDsl.Recipes;

namespace ImageDsl.Generator.References;

/// <summary>
/// An assembly that images of this compilation may build on. There are two forms: compiled, with attributes, and the source of a project,
/// which an editor shows without them. Both give the same answers.
/// </summary>
internal abstract class ReferencedAssembly
{
    /// <summary>The simple name.</summary>
    public abstract string Name { get; }

    /// <summary>Name and version, and the version of ImageDsl that it was compiled with; for messages.</summary>
    public abstract string Description { get; }

    /// <summary>Whether answers may change while the compilation that asks keeps its declarations.</summary>
    public abstract bool IsSource { get; }

    /// <summary>Whether the assembly exports the type, and whether others can name it; null when it does not.</summary>
    public abstract bool? IsVisible(string typeId, CancellationToken cancellationToken);

    /// <summary>The type in its exported form, or null.</summary>
    public abstract string? RecipeOf(string typeId, CancellationToken cancellationToken);

    /// <summary>What an image class evaluated to, or null when the assembly has no such image.</summary>
    /// <exception cref="UnreadableRecipeException">What it says about the image cannot be read.</exception>
    public abstract ImageEvaluation? ImageOf(string typeId, CancellationToken cancellationToken);
}
