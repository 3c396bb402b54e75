using ImageDsl.Model;

namespace ImageDsl.Json;

/// <summary>How uses of images are written in data: <c>stage</c>, <c>copy</c>, <c>mount</c>.</summary>
internal static class ImageUseKindName
{
    public static string Of(ImageUseKind kind) => kind switch
    {
        ImageUseKind.Stage => "stage",
        ImageUseKind.Copy => "copy",
        ImageUseKind.Mount => "mount",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static ImageUseKind? Parse(string name) => name switch
    {
        "stage" => ImageUseKind.Stage,
        "copy" => ImageUseKind.Copy,
        "mount" => ImageUseKind.Mount,
        _ => null,
    };
}
