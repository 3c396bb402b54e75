using System.Collections;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>An array of several dimensions; the last index runs fastest.</summary>
internal sealed class GridValue(RecipeType elementType, int[] lengths, object?[] items) : IReadOnlyCollection<object?>, IFreezable
{
    public RecipeType ElementType { get; } = elementType;

    public int[] Lengths { get; } = lengths;

    public object?[] Items { get; } = items;

    public bool IsFrozen { get; set; }

    public int Count => Items.Length;

    /// <summary>The place of an element, or -1 when an index is outside.</summary>
    public int PlaceOf(int[] indices)
    {
        var place = 0;

        for (var i = 0; i < Lengths.Length; i++)
        {
            if (i >= indices.Length || indices[i] < 0 || indices[i] >= Lengths[i])
                return -1;

            place = (place * Lengths[i]) + indices[i];
        }

        return place;
    }

    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
