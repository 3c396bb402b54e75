using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Output;

namespace ImageDsl.Tool.Commands;

/// <summary>All that is known about one image, for programs.</summary>
internal static class ShowJson
{
    public static void Write(EstateRun run, GraphImage image) => run.WriteJson("show", writer =>
    {
        var json = writer.Json;

        json.WriteStartObject("image");
        writer.ImageMembers(image);
        json.WriteEndObject();
        writer.List("chain", run.Graph.ChainOf(image), link => json.WriteStringValue(link.Name));

        writer.List("steps", ImageSteps.Of(run, image), step =>
        {
            json.WriteStartObject();
            json.WriteString("image", step.Image.Name);
            json.WriteString("step", step.Text);
            json.WriteBoolean("layer", step.IsLayer);
            json.WriteString("source", $"{step.Path}:{step.Line}");
            writer.Optional("origin", run.Estate.Origins.GetValueOrDefault(step.Path)?.Find(step.Line)?.ToString());
            json.WriteEndObject();
        });

        writer.List("configuration", EffectiveSettings.Of(run, image), setting => Setting(writer, setting));
        writer.List("packages", EffectiveSettings.PackagesOf(run, image), package => Setting(writer, package));
        writer.List("literalLayers", EffectiveSettings.LayersOf(run, image), layer => Setting(writer, layer));

        writer.List("external", ShowCommand.ExternalFacts(run.Graph.ChainOf(image)[0]), fact =>
        {
            json.WriteStartObject();
            json.WriteString("name", fact.Name);
            json.WriteString("value", fact.Value);
            writer.Optional("said", fact.Said?.Title);
            writer.Optional("address", fact.Said?.Address);
            writer.Optional("date", fact.Said?.Date);
            json.WriteEndObject();
        });

        writer.Findings(image);

        writer.List("neededBy", run.Graph.NeededBy(image), edge =>
        {
            json.WriteStartObject();
            json.WriteString("kind", EdgeKindName.Of(edge.Kind));
            json.WriteString("name", run.Graph.Images[edge.Other].Name);
            json.WriteEndObject();
        });

        writer.Optional("dockerfile", run.Estate.DockerfileOf(image));
    });

    private static void Setting(EstateJsonWriter writer, ConfigurationSetting setting)
    {
        writer.Json.WriteStartObject();
        writer.Json.WriteString("name", setting.Name);
        writer.Json.WriteString("value", setting.Value);
        writer.Optional("from", setting.From?.Name);
        writer.Optional("said", setting.Said);
        writer.Optional("place", setting.Place);
        writer.Json.WriteEndObject();
    }
}
