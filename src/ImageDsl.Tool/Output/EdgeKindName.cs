using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Output;

/// <summary>How uses of images are called in what the command writes.</summary>
internal static class EdgeKindName
{
    public static string Of(EstateEdgeKind kind) => kind switch
    {
        EstateEdgeKind.Inheritance => "inheritance",
        EstateEdgeKind.Stage => "stage",
        EstateEdgeKind.Copy => "copy",
        EstateEdgeKind.Mount => "mount",
        EstateEdgeKind.Syntax => "syntax",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
