using ImageDsl.Building;

namespace ImageDsl.Hosting;

/// <summary>An image at run time.</summary>
internal static class LoadedImage
{
    public static string WriteDockerfile(Image image) => DockerfileText.Write(ImageModelBuilder.Build(image), SyntaxOption.Auto);
}
