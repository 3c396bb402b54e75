using System.Collections;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>A sequence that runs again whenever it is enumerated.</summary>
internal sealed class LazySequence(Func<IEnumerator<object?>> enumerate) : IEnumerable<object?>
{
    private EnumeratorValue? _enumerator;

    /// <summary>The one enumeration of an iterator that is declared as an <c>IEnumerator</c>.</summary>
    public EnumeratorValue AsEnumerator => _enumerator ??= new EnumeratorValue(enumerate());

    public IEnumerator<object?> GetEnumerator() => enumerate();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
