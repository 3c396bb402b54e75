namespace ImageDsl.Rules.Hierarchy;

/// <summary>Kinds of layers in sentences.</summary>
internal static class LayerKindText
{
    /// <summary><c>OS</c>, <c>runtime</c>, <c>middleware</c>, <c>application</c>.</summary>
    public static string Of(LayerKind kind) => kind switch
    {
        LayerKind.Os => "OS",
        LayerKind.Runtime => "runtime",
        LayerKind.Middleware => "middleware",
        LayerKind.Application => "application",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>With the indefinite article: <c>an OS</c>, <c>a runtime</c>.</summary>
    public static string WithArticle(LayerKind kind) => (kind is LayerKind.Os or LayerKind.Application ? "an " : "a ") + Of(kind);
}
