using System.Collections.Immutable;
using System.Text;
using ImageDsl.Generator.Exporting;

namespace ImageDsl.Generator.Generation;

/// <summary>The generated source that carries recipes: an attribute for each exported type.</summary>
internal static class RecipeSourceText
{
    public const string HintName = "ImageRecipes.g.cs";

    public static string For(ImmutableArray<TypeExport> exports)
    {
        var text = new StringBuilder(ImageSourceText.Header, exports.Sum(e => e.Text.Length + 200)).OpenMetadata();

        // The order of their names, not of the files, so that moving a class from one file to another changes nothing.
        foreach (var export in exports.OrderBy(e => e.Id, StringComparer.Ordinal))
        {
            _ = text.Append('[').Append(ImageSourceText.Attributes).Append("ImageRecipe(")
                .AppendLiteral(export.Id).Append(", ")
                .Append(export.IsVisible ? "true" : "false").Append(", ")
                .AppendLiteral(export.Text).Append(")]\n");
        }

        return text.CloseMetadata().ToString();
    }
}
