namespace ImageDsl.Tool.Output.Pictures;

/// <summary>The bands in words.</summary>
internal static class BandName
{
    public static string Of(PictureBand band) => band switch
    {
        PictureBand.External => "external",
        PictureBand.Os => "OS",
        PictureBand.Runtime => "runtime",
        PictureBand.Middleware => "middleware",
        PictureBand.Application => "application",
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };
}
