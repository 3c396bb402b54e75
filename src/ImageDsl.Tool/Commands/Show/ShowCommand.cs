using System.CommandLine;
using System.Globalization;
using ImageDsl.Json;
using ImageDsl.Model;
using ImageDsl.Rules.Estates;
using ImageDsl.Rules.Facts;
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

        var command = new CommandWithExamples("show", "Shows what an image stands on, what each step adds, what a container starts with, and what of it comes from the base.",
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
                ShowJson.Write(run, found[0]);
            else
                WriteText(run, found[0]);

            return ExitCodes.Success;
        });
    }

    /// <summary>What is known of the external image at the root of a chain, a line for each fact.</summary>
    internal static IEnumerable<(string Name, string Value, FactSource? Said)> ExternalFacts(GraphImage root)
    {
        if (root.Reference is not { } reference || ExternalImageCatalog.Default.Find(reference) is not { } facts)
            yield break;

        if (facts.Kinds is { } kinds)
            yield return ("holds", kinds.Value.IsEmpty ? "nothing" : string.Join(", ", kinds.Value.Select(LayerKindName.Of)), SaidOf(kinds.Origin));

        if (facts.PackageManager is { } manager)
            yield return ("packageManager", manager.Value?.ToString().ToLowerInvariant() ?? "none", SaidOf(manager.Origin));

        if (facts.Shell is { } shell)
            yield return ("shell", shell.Value ?? "none", SaidOf(shell.Origin));

        if (facts.CLibrary is { } library)
            yield return ("cLibrary", library.Value?.ToString().ToLowerInvariant() ?? "none", SaidOf(library.Origin));

        if (facts.LiteralLayers is { } layers)
            yield return ("literalLayers", Text(layers.Value), SaidOf(layers.Origin));

        if (facts.SupportEnd is { } end)
            yield return ("supportEnd", end.Value, SaidOf(end.Origin));
    }

    private static FactSource? SaidOf(FactOrigin? origin) => (origin as ExternalImageOrigin)?.Source;

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
            run.Estate.PlaceOf(step.Path, step.Line),
            step.IsLayer ? "layer" : "",
            step.Summary,
        }));

        var configuration = EffectiveSettings.Of(run, image);
        var packages = EffectiveSettings.PackagesOf(run, image);

        WriteSection(run, "Configuration", configuration.Where(setting => setting.From == image).Select(Row));
        WriteSection(run, "Packages", packages.Where(package => package.From == image).Select(Row));
        WriteSection(run, "What you get from your base", configuration.Concat(packages.Select(package => package with { Name = "package " + package.Name })).Where(setting => setting.From != image).Select(Row));

        WriteSection(run, "External image", ExternalFacts(run.Graph.ChainOf(image)[0]).Select(fact => new[] { "  " + fact.Name, fact.Value, fact.Said is { } said ? $"{said.Title} {said.Date}".Trim() : "" }));
        WriteSection(run, "Findings", run.Findings.Of(image).Select(finding => new[] { "  " + finding.Rule.Id, finding.SeverityName, run.Findings.PlaceOf(image, finding), finding.Message }));
        WriteSection(run, "Needs", run.Graph.Needs(image).Select(edge => new[] { "  " + run.Graph.Images[edge.Other].Name, EdgeKindName.Of(edge.Kind) })
            .Concat(EstateJsonWriter.UnresolvedOf(image).Select(text => new[] { "  " + text, "unresolved" })));
        WriteSection(run, "Needed by", run.Graph.NeededBy(image).Select(edge => new[] { "  " + run.Graph.Images[edge.Other].Name, EdgeKindName.Of(edge.Kind) }));
        WriteSection(run, "Dockerfile", (run.Estate.DockerfileOf(image)?.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n') ?? []).Select(line => new[] { "  " + line.Replace("\t", "    ", StringComparison.Ordinal) }));
    }

    private static string[] Row(ConfigurationSetting setting) => ["  " + setting.Name, setting.Value, "from " + setting.Owner, setting.Place ?? ""];

    private static void WriteFacts(EstateRun run, GraphImage image)
    {
        (string Name, string? Value)[] facts =
        [
            ("class", image.Class),
            ("source", image.IsExternal ? null : SourceOf(image)),
            ("layer", run.Facts.LayerOf(image) is { } layer ? LayerKindName.Of(layer) + (image.Layer is null ? " (assumed)" : "") : "external"),
            ("conceptual layers", image.IsExternal ? null : Text(run.Facts.ConceptualLayersOf(image))),
            ("literal layers", LiteralLayers(run, image)),
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

    /// <summary>Those that the steps of the chain lay down, and those that the external image is known to bring.</summary>
    private static string? LiteralLayers(EstateRun run, GraphImage image)
    {
        if (run.Folded.Of(image)?.Configuration is { } configuration)
            return Text(configuration.LiteralLayers.Count) + (configuration.LayersBelow is { Value: > 0 and var below } ? $", and {Text(below)} of {run.Graph.ChainOf(image)[0].Name}" : "");

        return image.Declarations.Select(declaration => declaration.LiteralLayers).FirstOrDefault(count => count is not null)?.ToString(CultureInfo.InvariantCulture);
    }

    private static void WriteSection(EstateRun run, string title, IEnumerable<string[]> rows)
    {
        var list = rows.ToList();

        if (list.Count == 0)
            return;

        run.Output.Write($"\n{title}\n");
        TextTable.WriteRows(run.Output, list);
    }

    private static string SourceOf(GraphImage image) => $"{image.Declarations[0].Source.Path}:{Text(image.Declarations[0].Source.Line)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
