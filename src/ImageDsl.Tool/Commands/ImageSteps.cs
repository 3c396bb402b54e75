using ImageDsl.Dockerfile;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Commands;

/// <summary>The steps of the images of a chain, as their Dockerfiles write them.</summary>
internal static class ImageSteps
{
    private const int SummaryLength = 100;

    /// <summary>The steps of the stages that make up the images, from the root to the image itself.</summary>
    public static IReadOnlyList<ImageStep> Of(EstateRun run, GraphImage image) => [.. run.Graph.ChainOf(image).SelectMany(link => OfOne(run, link))];

    /// <summary>The steps of one image alone.</summary>
    public static IReadOnlyList<ImageStep> OfOne(EstateRun run, GraphImage image)
    {
        if (run.Estate.DockerfileOf(image) is not { } text)
            return [];

        var syntax = DockerfileReader.Read(text, run.CancellationToken);
        var path = image.Known(declaration => declaration.Dockerfile)!;
        var places = new Dictionary<Instruction, InstructionSyntax>(ReferenceEqualityComparer.Instance);

        foreach (var place in syntax.Instructions)
            places[place.Instruction] = place;

        return
        [
            .. DockerfileStages.Below(syntax.Document, image.Known(declaration => declaration.Stage))
                .SelectMany(stage => stage.Instructions)
                .Where(places.ContainsKey)
                .Select(instruction => Step(image, syntax, path, places[instruction])),
        ];
    }

    private static ImageStep Step(GraphImage image, DockerfileSyntax syntax, string path, InstructionSyntax place)
    {
        var text = syntax.Text.Substring(place.Span.Start, place.Span.Length);
        var summary = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        return new ImageStep(image, place.Instruction, text, path, syntax.PositionOf(place.Span.Start).Line)
        {
            Syntax = syntax,
            Summary = summary.Length <= SummaryLength ? summary : string.Concat(summary.AsSpan(0, SummaryLength), "…"),
        };
    }
}

/// <summary>A step of an image.</summary>
/// <param name="Image">The image.</param>
/// <param name="Instruction">The step as data.</param>
/// <param name="Text">The step as written.</param>
/// <param name="Path">The Dockerfile.</param>
/// <param name="Line">The line, counted from 1.</param>
internal sealed record ImageStep(GraphImage Image, Instruction Instruction, string Text, string Path, int Line)
{
    /// <summary>The whole Dockerfile.</summary>
    public required DockerfileSyntax Syntax { get; init; }

    /// <summary>The step on one line, cut where it is long.</summary>
    public required string Summary { get; init; }

    /// <summary>Whether it lays down a literal layer.</summary>
    public bool IsLayer => Instruction is RunInstruction or CopyInstruction or AddInstruction;

    /// <summary>Whether its layer does not depend on those beneath it.</summary>
    public bool IsLinked => Instruction is CopyInstruction { Link: true } or AddInstruction { Link: true };
}
