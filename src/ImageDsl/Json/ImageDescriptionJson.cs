using ImageDsl.Model;

namespace ImageDsl.Json;

/// <summary>
/// The form in which an <see cref="ImageDescription"/> travels in an assembly. Empty members are left out; a reader passes over
/// members it does not know, so that a later version may add some.
/// </summary>
internal static class ImageDescriptionJson
{
    /// <summary>Writes a description as compact JSON.</summary>
    public static string Write(ImageDescription description)
    {
        var json = new JsonWriter(indented: false);

        _ = json.StartObject()
            .Name("class").Value(description.Class)
            .Name("layer").Value(LayerKindName.Of(description.Layer))
            .Name("reference").Value(description.Reference.ToString())
            .Name("parent").Value(description.Parent.ToString())
            .OptionalText("parentClass", description.ParentClass)
            .OptionalList("chain", description.Chain, WriteLink)
            .OptionalText("deepHierarchyReason", description.DeepHierarchyReason)
            .OptionalTexts("tags", description.Tags)
            .Name("context").Value(description.Context)
            .OptionalTexts("dockerignore", description.Dockerignore)
            .OptionalTexts("platforms", description.Platforms)
            .OptionalList("references", description.References, WriteUse)
            .OptionalList("externalImages", description.ExternalImages, ExternalImageFactsJson.Write)
            .Name("literalLayers").Value(description.LiteralLayers)
            .OptionalList("properties", description.Properties, WriteProperty)
            .Name("configuration");

        ImageConfigurationJson.Write(json, description.Configuration);
        return json.EndObject().ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="text">The text; anything.</param>
    /// <param name="description">The description; null when the result is false.</param>
    /// <param name="error">What is wrong, for people; null when the result is true.</param>
    public static bool TryRead(string text, out ImageDescription? description, out string? error)
    {
        description = null;

        if (!JsonReader.TryRead(text, out var json, out error))
            return false;

        var members = new JsonMembers(json);
        var read = Read(members);
        error = members.Error;
        description = error is null ? read : null;
        return error is null;
    }

    private static ImageDescription Read(JsonMembers json) => new(
        json.Text("class"),
        json.Parsed("layer", LayerKindName.Parse) ?? default,
        json.Reference("reference"),
        json.Reference("parent"),
        json.OptionalText("parentClass"))
    {
        Chain = json.Objects("chain", ReadLink),
        DeepHierarchyReason = json.OptionalText("deepHierarchyReason"),
        Tags = json.Texts("tags"),
        Context = json.Text("context"),
        Dockerignore = json.Texts("dockerignore"),
        Platforms = json.Texts("platforms"),
        References = json.Objects("references", ReadUse),
        ExternalImages = json.Objects("externalImages", ExternalImageFactsJson.Read),
        LiteralLayers = json.Int32("literalLayers"),
        Properties = json.Objects("properties", ReadProperty),
        Configuration = json.Object("configuration", ImageConfigurationJson.Read) ?? ImageConfiguration.Empty,
    };

    private static void WriteLink(JsonWriter json, ChainLink link) => json.StartObject()
        .OptionalText("class", link.Class)
        .OptionalText("layer", link.Layer is { } kind ? LayerKindName.Of(kind) : null)
        .Name("reference").Value(link.Reference.ToString())
        .EndObject();

    private static ChainLink ReadLink(JsonMembers json) => new(
        json.OptionalText("class"),
        json.Has("layer") ? json.Parsed("layer", LayerKindName.Parse) : null,
        json.Reference("reference"));

    private static void WriteProperty(JsonWriter json, NameValue property) =>
        json.StartObject().Name("name").Value(property.Name).Name("value").Value(property.Value).EndObject();

    private static NameValue ReadProperty(JsonMembers json) => new(json.Text("name"), json.Text("value"));

    private static void WriteUse(JsonWriter json, ImageUse use) =>
        json.StartObject().Name("kind").Value(ImageUseKindName.Of(use.Kind)).Name("reference").Value(use.Reference.ToString()).EndObject();

    private static ImageUse ReadUse(JsonMembers json) => new(json.Parsed("kind", ImageUseKindName.Parse) ?? default, json.Reference("reference"));
}
