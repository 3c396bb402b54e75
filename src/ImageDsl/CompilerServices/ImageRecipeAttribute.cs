using System.ComponentModel;

namespace ImageDsl.CompilerServices;

/// <summary>
/// Written by the generator: what images of other assemblies need of a type of this one, so that a template, a component or a table from a
/// package is evaluated as if its source were there.
/// </summary>
/// <param name="type">The type's documentation id.</param>
/// <param name="isVisible">Whether code of other assemblies can name the type.</param>
/// <param name="recipe">The type and its members in the form that <c>docs/recipe-format.md</c> describes.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ImageRecipeAttribute(string type, bool isVisible, string recipe) : Attribute
{
    /// <summary>The type's documentation id.</summary>
    public string Type { get; } = type;

    /// <summary>Whether code of other assemblies can name the type.</summary>
    public bool IsVisible { get; } = isVisible;

    /// <summary>The type and its members in the form that <c>docs/recipe-format.md</c> describes.</summary>
    public string Recipe { get; } = recipe;
}
