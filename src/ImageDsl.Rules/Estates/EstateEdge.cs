namespace ImageDsl.Rules.Estates;

/// <summary>That an image needs another one.</summary>
/// <param name="Kind">How.</param>
/// <param name="Reference">The other image as the Dockerfile names it.</param>
/// <param name="Target">The name of the other image within the estate, or null for an external one.</param>
public sealed record EstateEdge(EstateEdgeKind Kind, ImageReference Reference, string? Target);

/// <summary>How an image needs another one.</summary>
public enum EstateEdgeKind
{
    /// <summary>The final stage stands on it.</summary>
    Inheritance,

    /// <summary>A further stage stands on it.</summary>
    Stage,

    /// <summary><c>COPY --from</c>.</summary>
    Copy,

    /// <summary>A bind or cache mount of a RUN.</summary>
    Mount,

    /// <summary>The front end that reads the Dockerfile: <c># syntax=</c>.</summary>
    Syntax,
}
