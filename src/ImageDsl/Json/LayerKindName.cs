namespace ImageDsl.Json;

/// <summary>How kinds of conceptual layers are written in data: <c>os</c>, <c>runtime</c>, <c>middleware</c>, <c>application</c>.</summary>
internal static class LayerKindName
{
    public static string Of(LayerKind kind) => kind switch
    {
        LayerKind.Os => "os",
        LayerKind.Runtime => "runtime",
        LayerKind.Middleware => "middleware",
        LayerKind.Application => "application",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static LayerKind? Parse(string name) => name switch
    {
        "os" => LayerKind.Os,
        "runtime" => LayerKind.Runtime,
        "middleware" => LayerKind.Middleware,
        "application" => LayerKind.Application,
        _ => null,
    };
}
