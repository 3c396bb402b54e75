namespace ImageDsl.Model;

/// <summary>An image that a Dockerfile names besides its parent.</summary>
/// <param name="Kind">How it is used.</param>
/// <param name="Reference">Which image.</param>
public sealed record ImageUse(ImageUseKind Kind, ImageReference Reference);

/// <summary>How a Dockerfile uses an image that is not its parent.</summary>
public enum ImageUseKind
{
    /// <summary>A further stage stands on it.</summary>
    Stage,

    /// <summary><c>COPY --from</c>.</summary>
    Copy,

    /// <summary>A bind or cache mount of a RUN.</summary>
    Mount,
}
