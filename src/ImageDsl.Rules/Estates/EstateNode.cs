using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Rules.Estates;

/// <summary>An image within an estate.</summary>
/// <param name="Name">Its name in the estate: its folder and its target in the bake file; <see cref="EstateNames"/>.</param>
/// <param name="Image">The image.</param>
/// <param name="Edges">What it needs: what it stands on first, then the others in the order of the Dockerfile.</param>
public sealed record EstateNode(string Name, EstateImage Image, EquatableArray<EstateEdge> Edges)
{
    /// <summary>What the image is.</summary>
    public ImageDescription Description => Image.Description;
}
