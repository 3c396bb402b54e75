using System.CommandLine;
using System.Globalization;
using ImageDsl.Json;
using ImageDsl.Rules.Estates;
using ImageDsl.Rules.Facts;
using ImageDsl.Tool.Lint;
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
        var finding = new Option<string[]>("--finding") { Description = "Only images with a finding of this rule (IMG501, IMG5*), of this severity or above (error, warning, info), or with any (any)." };
        var external = new Option<bool>("--external") { Description = "Show the external images as well." };
        var unresolved = new Option<bool>("--unresolved") { Description = "Only images of which something could not be resolved." };
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/schemas/estate.schema.json)." };

        LowerCaseCompletions.Use<LayerKind>(layer.CompletionSources);

        var command = new CommandWithExamples("list", "Lists the images, each after those it needs.",
        [
            "imagedsl list                                        # the images below the current directory",
            "imagedsl list -p ../images -p ../shop --layer os     # the operating systems of two repositories",
            "imagedsl list --base debian:13-slim --json           # what a patch of Debian concerns, for a program",
            "imagedsl list --finding error --finding IMG501       # what the rules object to",
        ]) { layer, registry, owner, under, finding, external, unresolved, json };

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

            var findings = run.Parsed.GetValue(finding) ?? [];

            if (findings.Length > 0)
            {
                run.Findings.Find(images);
                _ = images.RemoveAll(image => !run.Findings.Of(image).Any(one => findings.Any(named => ImageFindings.IsMeant(one, named))));
            }

            if (run.Parsed.GetValue(json))
                run.WriteJson("list", writer => writer.List("images", images, image => WriteImage(writer, image, findings.Length > 0)));
            else if (findings.Length > 0)
                run.WriteTable(["IMAGE", "FINDINGS", "SOURCE"], images.Select(image => new[] { image.Name, Summary(run.Findings.Of(image).Where(one => findings.Any(named => ImageFindings.IsMeant(one, named)))), SourceOf(image) }));
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
        SourceOf(image),
    ];

    private static void WriteImage(EstateJsonWriter writer, GraphImage image, bool hasFindings)
    {
        writer.Json.WriteStartObject();
        writer.ImageMembers(image);

        if (hasFindings)
            writer.Findings(image);

        writer.Json.WriteEndObject();
    }

    /// <summary>Each rule once, with how often it objects.</summary>
    private static string Summary(IEnumerable<LintResult> findings) => string.Join(", ", findings
        .GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal)
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => same.Count() == 1 ? same.Key : $"{same.Key} ({same.Count().ToString(CultureInfo.InvariantCulture)})"));

    private static string SourceOf(GraphImage image) => image.IsExternal ? "" : $"{image.Declarations[0].Source.Path}:{image.Declarations[0].Source.Line}";
}
