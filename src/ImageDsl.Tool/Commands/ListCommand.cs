using System.CommandLine;
using System.Globalization;
using ImageDsl.Json;
using ImageDsl.Rules.Estates;
using ImageDsl.Rules.Facts;
using ImageDsl.Tool.Output;

namespace ImageDsl.Tool.Commands;

/// <summary><c>imagedsl list</c>: the images as a table.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var layer = new Option<LayerKind?>("--layer") { Description = "Only images of this kind of layer." };
        var registry = new Option<string?>("--registry") { Description = "Only images of this registry; * stands for any characters." };
        var owner = new Option<string?>("--owner") { Description = "Only images of this owner (label vendor, authors or maintainer); * stands for any characters." };
        var under = new Option<string?>("--base") { Description = "Only images that stand on this one, directly or through others." };
        var external = new Option<bool>("--external") { Description = "Show the external images as well." };
        var unresolved = new Option<bool>("--unresolved") { Description = "Only images of which something could not be resolved." };
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/schemas/estate.schema.json)." };

        LowerCaseCompletions.Use<LayerKind>(layer.CompletionSources);

        var command = new CommandWithExamples("list", "Lists the images, each after those it needs.",
        [
            "imagedsl list                                        # the images below the current directory",
            "imagedsl list -p ../images -p ../shop --layer os     # the operating systems of two repositories",
            "imagedsl list --base debian:13-slim --json           # what a patch of Debian concerns, for a program",
        ]) { layer, registry, owner, under, external, unresolved, json };

        return EstateCommand.Create(command, run =>
        {
            var standing = run.Parsed.GetValue(under) is { } wanted
                ? Dependents.Of(run.Graph, run.Find(wanted), run.CancellationToken).Where(dependent => dependent.IsByInheritance).Select(dependent => dependent.Image).ToHashSet()
                : null;

            var images = run.Graph.Images
                .Where(image => run.Parsed.GetValue(external) || !image.IsExternal)
                .Where(image => run.Parsed.GetValue(layer) is not { } kind || run.Facts.LayerOf(image) == kind)
                .Where(image => IsLike(run.Parsed.GetValue(registry), ImageFacts.RegistryOf(image)))
                .Where(image => IsLike(run.Parsed.GetValue(owner), image.Owner))
                .Where(image => standing is null || standing.Contains(image))
                .Where(image => !run.Parsed.GetValue(unresolved) || EstateJsonWriter.UnresolvedOf(image).Any())
                .ToList();

            if (run.Parsed.GetValue(json))
                run.WriteJson("list", writer => writer.List("images", images, writer.Image));
            else
                run.WriteTable(["IMAGE", "LAYER", "DEPTH", "STANDS ON", "NEEDED BY", "OWNER", "SOURCE"], images.Select(image => Row(run, image)));

            return ExitCodes.Success;
        });
    }

    private static bool IsLike(string? pattern, string? text) => pattern is null || (text is not null && WildcardPattern.Matches(pattern, text));

    private static string[] Row(EstateRun run, GraphImage image) =>
    [
        image.Name,
        image.IsExternal ? "external" : LayerKindName.Of(run.Facts.LayerOf(image)!.Value) + (image.Layer is null ? "?" : ""),
        image.IsExternal ? "" : run.Facts.ConceptualLayersOf(image).ToString(CultureInfo.InvariantCulture),
        run.Graph.ParentOf(image)?.Name ?? image.Unresolved.FirstOrDefault(dependency => dependency.Kind == EstateEdgeKind.Inheritance)?.Text ?? "",
        run.Graph.NeededBy(image).Count.ToString(CultureInfo.InvariantCulture),
        image.Owner ?? "",
        image.IsExternal ? "" : $"{image.Declarations[0].Source.Path}:{image.Declarations[0].Source.Line}",
    ];
}
