namespace ImageDsl.Recipes.Evaluation;

/// <summary>Comparers that are handed to the library.</summary>
internal static class Comparers
{
    public static IEqualityComparer<object?> Equality(LibraryCall call, int index) => index >= call.Count || call[index] is null
        ? call.Interpreter.Equality
        : call[index] as IEqualityComparer<object?> ?? throw Refused();

    public static IComparer<object?> Order(LibraryCall call, int index) => index >= call.Count || call[index] is null
        ? call.Interpreter.Order
        : call[index] as IComparer<object?> ?? throw Refused();

    private static NotEvaluableException Refused() => new("only StringComparer.Ordinal and StringComparer.OrdinalIgnoreCase can be handed over as comparers");
}
