using ImageDsl.Model;

namespace ImageDsl.Building;

/// <summary>Makes the model of an image from an instance, whoever hosts its class.</summary>
internal static class ImageModelBuilder
{
    public static ImageModel Build(Image image) => throw new NotImplementedException();

    public static ImageReference ReferenceOf(Image image) => throw new NotImplementedException();
}
