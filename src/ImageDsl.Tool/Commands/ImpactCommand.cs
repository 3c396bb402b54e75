using System.CommandLine;
using System.Globalization;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Commands;

/// <summary><c>imagedsl impact</c>: which literal layers are rebuilt when one step changes.</summary>
internal static class ImpactCommand
{
    public static Command Create()
    {
        var image = new Argument<string>("image") { Description = "The image whose step changes." };
        var step = new Option<int>("--step") { Description = "The step, counted from 1 in the order in which 'imagedsl show' lists those of the image itself.", Required = true };
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/schemas/estate.schema.json)." };

        var command = new CommandWithExamples("impact", "Shows which literal layers of which images are rebuilt when one step changes, and which are spared because they are linked copies.",
        [
            "imagedsl impact acme/java:13.1-21 --step 3    # what an edit of its third step costs",
        ]) { image, step, json };

        return EstateCommand.Create(command, run =>
        {
            var found = run.Find(run.Parsed.GetValue(image)!);

            if (found.Count > 1)
                throw new CommandException($"'{run.Parsed.GetValue(image)}' may be any of {string.Join(", ", found.Select(one => $"'{one.Name}'"))}");

            var steps = ImageSteps.OfOne(run, found[0]);
            var number = run.Parsed.GetValue(step);

            if (number < 1 || number > steps.Count)
                throw new CommandException(steps.Count == 0 ? $"'{found[0].Name}' has no steps that are known" : $"'{found[0].Name}' has the steps 1 to {steps.Count}; there is no step {number}");

            var layers = Layers(run, found[0], steps, number - 1).ToList();

            if (run.Parsed.GetValue(json))
                WriteJson(run, found[0], number, layers);
            else
                WriteText(run, steps[number - 1], layers);

            return ExitCodes.Success;
        });
    }

    /// <summary>
    /// A layer is rebuilt when it is laid on one that is, or when it copies from an image that is. A linked copy depends on no layer beneath
    /// it, only on what it copies from.
    /// </summary>
    private static IEnumerable<ImpactedLayer> Layers(EstateRun run, GraphImage start, IReadOnlyList<ImageStep> steps, int changed)
    {
        for (var i = changed; i < steps.Count; i++)
        {
            if (steps[i].IsLayer)
                yield return new ImpactedLayer(steps[i], i == changed || !steps[i].IsLinked);
        }

        var rebuilt = new HashSet<GraphImage> { start };

        foreach (var dependent in Dependents.Of(run.Graph, [start], run.CancellationToken).Select(dependent => dependent.Image))
        {
            _ = rebuilt.Add(dependent);
            var isBaseRebuilt = run.Graph.ParentOf(dependent) is { } parent && rebuilt.Contains(parent);

            foreach (var step in ImageSteps.OfOne(run, dependent))
            {
                var copies = CopiesFrom(run, step).Any(rebuilt.Contains);
                isBaseRebuilt |= copies && !step.IsLinked;

                if (step.IsLayer && (isBaseRebuilt || copies))
                    yield return new ImpactedLayer(step, copies || !step.IsLinked);
            }
        }
    }

    /// <summary>The images that a step takes files from: named itself, or what a stage that it names needs, which is then built anew too.</summary>
    private static IEnumerable<GraphImage> CopiesFrom(EstateRun run, ImageStep step)
    {
        var document = step.Syntax.Document;

        foreach (var name in DockerfileStages.NamesIn(step.Instruction))
        {
            IEnumerable<ImageReference> references = DockerfileStages.Find(document, name, document.Stages.Count) is null
                ? ImageReference.TryParse(name, out var named) ? [named] : []
                : (DockerfileImageReader.Read(step.Syntax, new DockerfileBuild { Stage = name })?.Dependencies ?? default).Select(dependency => dependency.Reference).OfType<ImageReference>();

            foreach (var reference in references)
            {
                if (run.Graph.Find(reference.Familiar) is { } image)
                    yield return image;
            }
        }
    }

    private static void WriteText(EstateRun run, ImageStep step, List<ImpactedLayer> layers)
    {
        var rebuilt = layers.Where(layer => layer.IsRebuilt).ToList();
        var images = rebuilt.Select(layer => layer.Step.Image).Distinct().Count();

        run.Output.Write($"{Output.TerminalText.Clean(step.Summary)}\n{rebuilt.Count} literal layers of {images} images are rebuilt, {layers.Count - rebuilt.Count} are spared as linked copies.\n\n");
        run.WriteTable(["IMAGE", "", "STEP", "PLACE"], layers.Select(layer => new[]
        {
            layer.Step.Image.Name,
            layer.IsRebuilt ? "rebuilt" : "spared",
            layer.Step.Summary,
            $"{layer.Step.Path}:{layer.Step.Line.ToString(CultureInfo.InvariantCulture)}",
        }));
    }

    private static void WriteJson(EstateRun run, GraphImage image, int step, List<ImpactedLayer> layers) => run.WriteJson("impact", writer =>
    {
        writer.Json.WriteString("image", image.Name);
        writer.Json.WriteNumber("step", step);
        writer.List("layers", layers, layer =>
        {
            writer.Json.WriteStartObject();
            writer.Json.WriteString("image", layer.Step.Image.Name);
            writer.Json.WriteBoolean("rebuilt", layer.IsRebuilt);
            writer.Json.WriteString("step", layer.Step.Text);
            writer.Json.WriteString("source", $"{layer.Step.Path}:{layer.Step.Line.ToString(CultureInfo.InvariantCulture)}");
            writer.Json.WriteEndObject();
        });
    });

    private sealed record ImpactedLayer(ImageStep Step, bool IsRebuilt);
}
