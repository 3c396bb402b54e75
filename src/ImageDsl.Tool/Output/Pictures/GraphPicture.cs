using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Commands;

namespace ImageDsl.Tool.Output.Pictures;

/// <summary>What a picture of an estate shows, whatever the language it is drawn in.</summary>
/// <param name="Boxes">The images by band, from the external ones up, each band in the order of the estate.</param>
/// <param name="Arrows">The edges between them, from an image to what it needs.</param>
internal sealed record GraphPicture(IReadOnlyList<PictureBox> Boxes, IReadOnlyList<PictureArrow> Arrows)
{
    /// <summary>More conceptual layers than this are marked, as rule IMG101 has it.</summary>
    private const int RecommendedDepth = 3;

    /// <summary>Takes some images of an estate.</summary>
    public static GraphPicture Create(EstateRun run, IReadOnlyList<GraphImage> images)
    {
        var boxes = images
            .Select(image => (Image: image, Text: BoxText.Of(image)))
            .Select(one => new PictureBox($"n{one.Image.Index}", one.Image.Name, BandOf(run, one.Image))
            {
                Title = one.Text.Title,
                Subtitle = one.Text.Subtitle,
                IsDeep = !one.Image.IsExternal && run.Facts.ConceptualLayersOf(one.Image) > RecommendedDepth && one.Image.Known(declaration => declaration.DeepHierarchyReason) is null,
                Note = one.Image.Unresolved.FirstOrDefault()?.Text,
            })
            .OrderBy(box => box.Band)
            .ToList();

        var shown = images.ToHashSet();
        var arrows = images
            .SelectMany(image => run.Graph.Needs(image).Where(edge => shown.Contains(run.Graph.Images[edge.Other])).Select(edge => new PictureArrow($"n{image.Index}", $"n{edge.Other}", edge.Kind)))
            .ToList();

        return new GraphPicture(boxes, arrows);
    }

    private static PictureBand BandOf(EstateRun run, GraphImage image) => run.Facts.LayerOf(image) switch
    {
        null => PictureBand.External,
        LayerKind.Os => PictureBand.Os,
        LayerKind.Runtime => PictureBand.Runtime,
        LayerKind.Middleware => PictureBand.Middleware,
        _ => PictureBand.Application,
    };
}

/// <summary>A box for an image.</summary>
/// <param name="Id">Letters and digits, unique in the picture.</param>
/// <param name="Label">The name of the image; any text.</param>
/// <param name="Band">Where it stands.</param>
internal sealed record PictureBox(string Id, string Label, PictureBand Band)
{
    /// <summary>What it is, in a few letters; any text.</summary>
    public required string Title { get; init; }

    /// <summary>Which of it; any text, also none.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Whether there are more conceptual layers than recommended.</summary>
    public bool IsDeep { get; init; }

    /// <summary>What could not be resolved, or null; any text.</summary>
    public string? Note { get; init; }

    /// <summary>What became of it between two states, for a picture of a difference.</summary>
    public PictureChange Change { get; init; }
}

/// <summary>An arrow from an image to one that it needs.</summary>
/// <param name="From">The one that needs.</param>
/// <param name="To">The one that is needed.</param>
/// <param name="Kind">How.</param>
internal sealed record PictureArrow(string From, string To, EstateEdgeKind Kind)
{
    /// <summary>What became of it between two states, for a picture of a difference.</summary>
    public PictureChange Change { get; init; }
}

/// <summary>A band of a picture, from the bottom up.</summary>
internal enum PictureBand
{
    External,
    Os,
    Runtime,
    Middleware,
    Application,
}

/// <summary>What became of a part of a picture.</summary>
internal enum PictureChange
{
    None,
    Added,
    Removed,
    Changed,
}
