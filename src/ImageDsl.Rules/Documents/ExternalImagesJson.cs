using ImageDsl.Json;
using ImageDsl.Model;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Rules.Documents;

/// <summary>What images.json says about the images from elsewhere that an estate needs: the facts that rules go by, and who states them.</summary>
internal static class ExternalImagesJson
{
    /// <summary>Writes the member with the list.</summary>
    public static void Write(JsonWriter json, EstateFolding folding, DocumentOptions options)
    {
        var estate = folding.Estate;
        var catalog = options.ExternalImages.With(estate.DeclaredImages);

        _ = json.Name("externalImages").StartArray();

        foreach (var reference in estate.Externals)
        {
            var declaring = catalog.Declared(reference)?.Class;

            _ = json.StartObject().Name("reference").Value(reference.ToString()).OptionalText("declaredBy", declaring)
                .OptionalText("source", declaring is null ? null : options.SourceOf(declaring));

            if (catalog.Find(reference) is { } facts)
                WriteFacts(json, facts, new FactJson(json, new EntryPlaces(folding, options), reference));

            _ = json.EndObject();
        }

        _ = json.EndArray();
    }

    private static void WriteFacts(JsonWriter json, ExternalImageFacts facts, FactJson write)
    {
        _ = json.Name("facts").StartObject();
        write.One("kinds", facts.Kinds, kinds => json.Values(kinds.Select(LayerKindName.Of)));
        write.One("purpose", facts.Purpose, purpose => write.Word<ImagePurpose>(purpose));
        write.One("packageManager", facts.PackageManager, write.Word);
        write.One("shellProgram", facts.Shell, write.Text);
        write.One("cLibrary", facts.CLibrary, write.Word);
        write.One("user", facts.User, write.Text);
        write.One("workingDirectory", facts.WorkingDirectory, write.Text);
        write.Many("environment", facts.Environment, write.Pair);
        write.One("entrypoint", facts.Entrypoint, write.Words);
        write.One("cmd", facts.Cmd, write.Words);
        write.Many("exposedPorts", facts.ExposedPorts, write.Value);
        write.Many("volumes", facts.Volumes, write.Value);
        write.One("stopSignal", facts.StopSignal, write.Text);
        write.Many("users", facts.Users, write.User);
        write.Many("platforms", facts.Platforms, write.Value);
        write.One("literalLayers", facts.LiteralLayers, count => json.Value(count));
        write.One("supportEnd", facts.SupportEnd, write.Text);
        _ = json.EndObject();
    }
}
