using ImageDsl.Model;

namespace ImageDsl.Building;

/// <summary>Makes the model of an image from an instance, whoever hosts its class.</summary>
internal static class ImageModelBuilder
{
    public static ImageModel Build(Image image) => Build(image, static () => null).Model;

    /// <summary>Builds the model for a host that wants to know which call added which instruction.</summary>
    /// <param name="image">The instance.</param>
    /// <param name="origin">Asked once for every instruction and stage that is added; a host may also throw from it to end the build.</param>
    public static BuiltImage Build(Image image, Func<object?> origin) => throw new NotImplementedException();

    public static ImageReference ReferenceOf(Image image) => throw new NotImplementedException();
}
