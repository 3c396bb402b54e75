namespace ImageDsl.Recipes.Evaluation;

/// <summary>An enumerator of the library's, asked for by its own name: <c>GetEnumerator()</c>.</summary>
internal sealed class EnumeratorValue(IEnumerator<object?> elements)
{
    private bool _isAtElement;

    /// <summary>For whoever runs through all of them.</summary>
    public IEnumerator<object?> Elements => elements;

    /// <summary>The element; before the first and behind the last the enumerators of .NET give or throw what each likes.</summary>
    public object? Current => _isAtElement
        ? elements.Current
        : throw new NotEvaluableException("what an enumerator has before its first element and behind its last differs between collections; ask MoveNext first");

    public bool MoveNext() => _isAtElement = elements.MoveNext();

    public void Dispose() => elements.Dispose();
}
