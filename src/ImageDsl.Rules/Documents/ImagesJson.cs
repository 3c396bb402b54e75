using ImageDsl.Json;
using ImageDsl.Model;
using ImageDsl.Rules.Estates;
using ImageDsl.Rules.Facts;
using ImageDsl.Rules.Hierarchy;

namespace ImageDsl.Rules.Documents;

/// <summary>The dependency model of an estate for other programs; the schema is <c>docs/schemas/images.schema.json</c>.</summary>
public static class ImagesJson
{
    /// <summary>The name of the file.</summary>
    public const string Name = "images.json";

    /// <summary>Goes up when a reader of the earlier version would misread the file; members may be added without.</summary>
    public const int Version = 1;

    /// <summary>Writes the file.</summary>
    /// <param name="estate">The images.</param>
    /// <param name="options">Where everything is.</param>
    public static string Write(Estate estate, DocumentOptions options) =>
        Write(EstateFolding.Of(estate, options.ExternalImages, CancellationToken.None), options, new EntryMemory([])).ToString();

    /// <summary>Writes the file of images that are folded already.</summary>
    /// <param name="folding">The images.</param>
    /// <param name="options">Where everything is.</param>
    /// <param name="memory">What was written about images before.</param>
    internal static DocumentContent Write(EstateFolding folding, DocumentOptions options, EntryMemory memory)
    {
        var content = new DocumentContent();
        var json = new JsonWriter(indented: true);
        var paths = new DocumentPaths(options);

        _ = json.StartObject().Name("version").Value(Version)
            .Name("project").Value(paths.ProjectFromOutput)
            .Name("images").StartArray();

        foreach (var node in folding.Estate.Nodes)
        {
            content.Add(json.TakeBeforeValue());
            memory.Append(content, node, folding, options, places => Image(folding[node], places, options, paths));
        }

        _ = json.EndArray();
        ExternalImagesJson.Write(json, folding, options);

        content.Add(json.EndObject().ToString());
        return content;
    }

    /// <summary>What is said about one image: whatever else it depends on but the image and the options is asked of the places.</summary>
    private static string Image(FoldedNode folded, EntryPlaces places, DocumentOptions options, DocumentPaths paths)
    {
        var json = new JsonWriter(indented: true, depth: 2);
        var description = folded.Node.Description;

        _ = json.StartObject()
            .Name("class").Value(description.Class)
            .Name("name").Value(folded.Node.Name)
            .Name("reference").Value(description.Reference.ToString())
            .Name("tags").Values(description.Tags)
            .Name("layer").Value(LayerKindName.Of(description.Layer))
            .Name("chain").StartArray();

        var catalog = options.ExternalImages.With(description.ExternalImages);

        foreach (var link in description.Chain)
            WriteLink(json, link, catalog);

        _ = json.EndArray()
            .Name("parent").Value(description.Parent.ToString())
            .Name("references").Values(description.References.Select(use => use.Reference.ToString()).Distinct(StringComparer.Ordinal))
            .OptionalList("uses", description.References, WriteUse)
            .OptionalText("syntax", folded.Syntax.Document.Syntax)
            .Name("conceptualLayers").Value(ConceptualLayers.Of(description, options.ExternalImages).Count)
            .Name("literalLayers").Value(description.LiteralLayers)
            .OptionalText("deepHierarchyReason", description.DeepHierarchyReason)
            .Name("dockerfile").Value(folded.Dockerfile)
            .Name("context").Value(paths.ContextOf(description).FromOutput)
            .OptionalText("source", folded.Source)
            .Name("platforms").Values(description.Platforms)
            .Name("configuration");

        ImageConfigurationJson.Write(json, description.Configuration);

        _ = json.Name("effective");
        new EffectiveJson(json, places, new FactJson(json, places, folded.Image.Root)).Write(folded.Image.Configuration);

        return json.EndObject().ToString();
    }

    private static void WriteUse(JsonWriter json, ImageUse use) =>
        json.StartLine().Name("kind").Value(ImageUseKindName.Of(use.Kind)).Name("reference").Value(use.Reference.ToString()).EndObject();

    private static void WriteLink(JsonWriter json, ChainLink link, ExternalImageCatalog catalog)
    {
        _ = json.StartLine().Name("reference").Value(link.Reference.ToString()).OptionalText("class", link.Class);

        if (link.Layer is { } kind)
            _ = json.Name("layer").Value(LayerKindName.Of(kind));
        else if (catalog.Find(link.Reference)?.Kinds is { } kinds)
            _ = json.Name("holds").Values(kinds.Value.Select(LayerKindName.Of));

        if (link.Class is null)
            _ = json.OptionalText("declaredBy", catalog.Declared(link.Reference)?.Class);

        _ = json.EndObject();
    }
}
