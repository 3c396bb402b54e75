namespace ImageDsl.Recipes.Evaluation;

/// <summary>An enumerator of the library's, asked for by its own name: <c>GetEnumerator()</c>.</summary>
internal sealed class EnumeratorValue(IEnumerator<object?> elements)
{
    public IEnumerator<object?> Elements { get; } = elements;
}
