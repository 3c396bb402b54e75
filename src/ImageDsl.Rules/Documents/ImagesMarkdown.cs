using System.Globalization;
using System.Text;
using ImageDsl.Rules.Estates;
using ImageDsl.Rules.Facts;
using ImageDsl.Rules.Hierarchy;

namespace ImageDsl.Rules.Documents;

/// <summary>The estate for people: a picture with the kinds of layers as bands, and a table.</summary>
public static class ImagesMarkdown
{
    /// <summary>The name of the file.</summary>
    public const string Name = "images.md";

    /// <summary>Writes the file.</summary>
    /// <param name="estate">The images.</param>
    /// <param name="options">Where everything is, and what is known about external images.</param>
    public static string Write(Estate estate, DocumentOptions options)
    {
        var text = new StringBuilder();

        _ = text.Append("# Images\n\n");

        if (estate.Nodes.Count > 0)
        {
            _ = text.Append("```mermaid\n").Append(MermaidPicture.Write(estate, options.ExternalImages)).Append("```\n\n")
                .Append("Every arrow leads from an image to what it needs: solid to the image it stands on (`FROM`), dashed to one that it builds in or copies from,\n")
                .Append("dotted to one that is mounted during the build. Boxes are images of this project, rounded ones come from elsewhere.\n\n");
        }

        _ = text
            .Append("| Image | Layer | Reference | Stands on | Conceptual layers | Literal layers | User | Ports | Source |\n")
            .Append("| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");

        foreach (var node in estate.Nodes)
            _ = text.Append("| ").Append(string.Join(" | ", Cells(node, options.ExternalImages).Select(MarkdownText.Cell))).Append(" |\n");

        return text.ToString();
    }

    private static IEnumerable<string> Cells(EstateNode node, ExternalImageCatalog catalog)
    {
        var description = node.Description;

        yield return node.Name;
        yield return LayerKindText.Of(description.Layer);
        yield return description.Reference.ToString();
        yield return description.Parent.ToString();
        yield return ConceptualLayers.Of(description, catalog).Count.ToString(CultureInfo.InvariantCulture);
        yield return description.LiteralLayers.ToString(CultureInfo.InvariantCulture);
        yield return UserOf(node, catalog);
        yield return string.Join(", ", description.Configuration.ExposedPorts);
        yield return SourceText.Of(node.Image.Source) ?? "";
    }

    /// <summary>Who a container starts as: what the classes say, or else what is known about the external image.</summary>
    private static string UserOf(EstateNode node, ExternalImageCatalog catalog)
    {
        var description = node.Description;

        return description.Configuration.User ?? (catalog.With(description.ExternalImages).Find(description.Root)?.User is { } user ? user.Value ?? "root" : "?");
    }
}
