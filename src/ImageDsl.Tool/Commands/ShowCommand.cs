using System.CommandLine;
using System.Globalization;
using ImageDsl.Json;
using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Output;

namespace ImageDsl.Tool.Commands;

/// <summary><c>imagedsl show</c>: all that is known about one image.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var image = new Argument<string>("image") { Description = "The image: a reference, the name of a class, a bake target, the path of a Dockerfile." };
        var dockerfile = new Option<bool>("--dockerfile") { Description = "Write the Dockerfile and nothing else." };
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/schemas/estate.schema.json)." };

        var command = new CommandWithExamples("show", "Shows what an image stands on, what each step adds, and what a container starts with.",
        [
            "imagedsl show acme/orders:1.4.0",
            "imagedsl show Orders --dockerfile    # by the name of its class",
            "imagedsl show services/web/Dockerfile --json",
        ]) { image, dockerfile, json };

        return EstateCommand.Create(command, run =>
        {
            var found = run.Find(run.Parsed.GetValue(image)!);

            if (found.Count > 1)
                throw new CommandException($"'{run.Parsed.GetValue(image)}' may be any of {string.Join(", ", found.Select(one => $"'{one.Name}'"))}");

            if (run.Parsed.GetValue(dockerfile))
                run.Output.Write(run.Estate.DockerfileOf(found[0]) ?? throw new CommandException($"the Dockerfile of '{found[0].Name}' cannot be read"));
            else if (run.Parsed.GetValue(json))
                WriteJson(run, found[0]);
            else
                WriteText(run, found[0]);

            return ExitCodes.Success;
        });
    }

    private static void WriteJson(EstateRun run, GraphImage image) => run.WriteJson("show", writer =>
    {
        writer.Json.WriteStartObject("image");
        writer.ImageMembers(image);
        writer.Json.WriteEndObject();
        writer.List("chain", run.Graph.ChainOf(image), link => writer.Json.WriteStringValue(link.Name));

        writer.List("steps", ImageSteps.Of(run, image), step =>
        {
            writer.Json.WriteStartObject();
            writer.Json.WriteString("image", step.Image.Name);
            writer.Json.WriteString("step", step.Text);
            writer.Json.WriteBoolean("layer", step.IsLayer);
            writer.Json.WriteString("source", $"{step.Path}:{step.Line.ToString(CultureInfo.InvariantCulture)}");
            writer.Json.WriteEndObject();
        });

        writer.List("configuration", EffectiveConfiguration.Of(run, image), setting =>
        {
            writer.Json.WriteStartObject();
            writer.Json.WriteString("name", setting.Name);
            writer.Json.WriteString("value", setting.Value);
            writer.Json.WriteString("from", setting.From.Name);
            writer.Json.WriteEndObject();
        });

        writer.List("neededBy", run.Graph.NeededBy(image), edge =>
        {
            writer.Json.WriteStartObject();
            writer.Json.WriteString("kind", EdgeKindName.Of(edge.Kind));
            writer.Json.WriteString("name", run.Graph.Images[edge.Other].Name);
            writer.Json.WriteEndObject();
        });
    });

    private static void WriteText(EstateRun run, GraphImage image)
    {
        run.Output.Write(TerminalText.Clean(image.Name) + "\n");
        WriteFacts(run, image);

        WriteSection(run, "Chain", run.Graph.ChainOf(image).Select(link => new[]
        {
            "  " + link.Name,
            run.Facts.LayerOf(link) is { } layer ? LayerKindName.Of(layer) : "external",
            link.IsExternal ? "" : SourceOf(link),
        }));

        WriteSection(run, "Steps", ImageSteps.Of(run, image).Select(step => new[]
        {
            "  " + step.Image.Name,
            $"{step.Path}:{step.Line.ToString(CultureInfo.InvariantCulture)}",
            step.IsLayer ? "layer" : "",
            step.Summary,
        }));

        var configuration = EffectiveConfiguration.Of(run, image);
        WriteSection(run, "Configuration", configuration.Where(setting => setting.From == image).Select(Row));
        WriteSection(run, "What comes from the base", configuration.Where(setting => setting.From != image).Select(Row));
        WriteSection(run, "Needs", run.Graph.Needs(image).Select(edge => new[] { "  " + run.Graph.Images[edge.Other].Name, EdgeKindName.Of(edge.Kind) })
            .Concat(EstateJsonWriter.UnresolvedOf(image).Select(text => new[] { "  " + text, "unresolved" })));
        WriteSection(run, "Needed by", run.Graph.NeededBy(image).Select(edge => new[] { "  " + run.Graph.Images[edge.Other].Name, EdgeKindName.Of(edge.Kind) }));
    }

    private static string[] Row(ConfigurationSetting setting) => ["  " + setting.Name, setting.Value, "from " + setting.From.Name];

    private static void WriteFacts(EstateRun run, GraphImage image)
    {
        var literal = image.Declarations.Select(declaration => declaration.LiteralLayers).FirstOrDefault(count => count is not null);

        (string Name, string? Value)[] facts =
        [
            ("class", image.Class),
            ("source", image.IsExternal ? null : SourceOf(image)),
            ("layer", run.Facts.LayerOf(image) is { } layer ? LayerKindName.Of(layer) + (image.Layer is null ? " (assumed)" : "") : "external"),
            ("conceptual layers", image.IsExternal ? null : run.Facts.ConceptualLayersOf(image).ToString(CultureInfo.InvariantCulture)),
            ("literal layers", literal?.ToString(CultureInfo.InvariantCulture)),
            ("version", image.Version),
            ("registry", ImageFacts.RegistryOf(image) is { } registry ? $"{registry} ({(run.Facts.IsPublic(image) == true ? "public" : "private")})" : null),
            ("owner", image.Owner),
            ("licences", image.Licences),
            ("dockerfile", image.Known(declaration => declaration.Dockerfile)),
            ("context", image.Known(declaration => declaration.Context)),
        ];

        foreach (var (name, value) in facts.Where(fact => fact.Value is not null))
            run.Output.Write($"  {name,-18} {TerminalText.Clean(value!)}\n");
    }

    private static void WriteSection(EstateRun run, string title, IEnumerable<string[]> rows)
    {
        var list = rows.ToList();

        if (list.Count == 0)
            return;

        run.Output.Write($"\n{title}\n");
        TextTable.WriteRows(run.Output, list);
    }

    private static string SourceOf(GraphImage image) => $"{image.Declarations[0].Source.Path}:{image.Declarations[0].Source.Line.ToString(CultureInfo.InvariantCulture)}";
}
