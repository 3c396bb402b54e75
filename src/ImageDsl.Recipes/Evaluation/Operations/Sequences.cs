using System.Collections;
using ImageDsl.Recipes.Evaluation.Hosting;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Looks at a value as a sequence.</summary>
internal static class Sequences
{
    /// <exception cref="NotEvaluableException">It is a sequence whose elements only interpreted code can give.</exception>
    /// <exception cref="InvalidCastException">It is no sequence.</exception>
    public static IEnumerable<object?> Of(object value) => value switch
    {
        IEnumerable<object?> sequence => sequence,
        string text => text.Select(c => (object?)c),
        InstanceValue instance => throw new NotEvaluableException($"'{instance.Type.Recipe.FullName}' is handed over as a sequence; call ToArray() on it first"),
        IEnumerable sequence => sequence.Cast<object?>().Select(HostConversions.FromHost),
        _ => throw new InvalidCastException($"{value.GetType().Name} is no sequence"),
    };
}
