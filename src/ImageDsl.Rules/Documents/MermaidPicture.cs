using System.Globalization;
using System.Text;
using ImageDsl.Rules.Estates;
using ImageDsl.Rules.Facts;
using ImageDsl.Rules.Hierarchy;

namespace ImageDsl.Rules.Documents;

/// <summary>The estate as a Mermaid flowchart (https://mermaid.js.org): a band per kind of layer, an image per box, an arrow per need.</summary>
internal static class MermaidPicture
{
    private static readonly LayerKind[] Bands = [LayerKind.Application, LayerKind.Middleware, LayerKind.Runtime, LayerKind.Os];

    /// <summary>Draws the estate.</summary>
    public static string Write(Estate estate, ExternalImageCatalog catalog)
    {
        var externals = estate.Externals;
        var known = catalog.With(estate.DeclaredImages);
        var ids = Ids(estate, externals);
        var text = new StringBuilder("flowchart TB\n");

        foreach (var band in Bands)
            AppendBand(text, band, estate, externals.Where(external => BandOf(external, known) == band), ids);

        AppendEdges(text, estate, ids);
        return text.ToString();
    }

    /// <summary>Numbers in place of names, since some words mean something to Mermaid.</summary>
    private static Dictionary<string, string> Ids(Estate estate, IReadOnlyList<ImageReference> externals)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var node in estate.Nodes)
            ids.Add(KeyOf(node), "i" + ids.Count.ToString(CultureInfo.InvariantCulture));

        foreach (var external in externals)
            ids.Add(KeyOf(external), "x" + ids.Count.ToString(CultureInfo.InvariantCulture));

        return ids;
    }

    /// <summary>An external image stands in the highest band it reaches; <c>scratch</c> and unknown ones at the bottom.</summary>
    private static LayerKind BandOf(ImageReference external, ExternalImageCatalog catalog)
    {
        var kinds = ConceptualLayers.KindsOf(external, catalog);

        return kinds.IsEmpty ? LayerKind.Os : kinds[kinds.Count - 1];
    }

    private static void AppendBand(
        StringBuilder text, LayerKind band, Estate estate, IEnumerable<ImageReference> externals, IReadOnlyDictionary<string, string> ids)
    {
        var boxes = estate.Nodes.Where(node => node.Description.Layer == band).Select(node => $"{ids[KeyOf(node)]}[\"{Label(node.Description.Reference)}\"]")
            .Concat(externals.Select(external => $"{ids[KeyOf(external)]}([\"{Label(external)}\"])"))
            .ToList();

        if (boxes.Count == 0)
            return;

        _ = text.Append("    subgraph band_").Append(LayerKindText.Of(band).ToLowerInvariant()).Append(" [\"").Append(LayerKindText.Of(band)).Append("\"]\n");

        foreach (var box in boxes)
            _ = text.Append("        ").Append(box).Append('\n');

        _ = text.Append("    end\n");
    }

    private static void AppendEdges(StringBuilder text, Estate estate, IReadOnlyDictionary<string, string> ids)
    {
        var dashed = new List<int>();
        var count = 0;

        foreach (var node in estate.Nodes)
        {
            foreach (var edge in node.Edges)
            {
                var target = ids[edge.Target is { } name ? "image " + name : KeyOf(edge.Reference)];

                _ = text.Append("    ").Append(ids[KeyOf(node)]).Append(' ').Append(ArrowOf(edge.Kind)).Append(' ').Append(target).Append('\n');

                if (edge.Kind is EstateEdgeKind.Stage or EstateEdgeKind.Copy)
                    dashed.Add(count);

                count++;
            }
        }

        // Mermaid knows a dotted line and no dashed one; a style makes the difference.
        if (dashed.Count > 0)
            _ = text.Append("    linkStyle ").Append(string.Join(",", dashed.Select(i => i.ToString(CultureInfo.InvariantCulture)))).Append(" stroke-dasharray:8 4\n");
    }

    private static string ArrowOf(EstateEdgeKind kind) => kind switch
    {
        EstateEdgeKind.Inheritance => "-->",
        EstateEdgeKind.Stage => "-. stage .->",
        EstateEdgeKind.Copy => "-. copy .->",
        EstateEdgeKind.Mount => "-. mount .->",
        EstateEdgeKind.Syntax => "-. syntax .->",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string KeyOf(EstateNode node) => "image " + node.Name;

    private static string KeyOf(ImageReference external) => "external " + external.Familiar;

    /// <summary>The reference with everything but letters, digits and what references are made of as a numbered entity.</summary>
    private static string Label(ImageReference reference)
    {
        var label = new StringBuilder();

        foreach (var c in reference.ToString())
        {
            _ = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_' or '/' or ':' or '@'
                ? label.Append(c)
                : label.Append('#').Append(((int)c).ToString(CultureInfo.InvariantCulture)).Append(';');
        }

        return label.ToString();
    }
}
