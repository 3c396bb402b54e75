using System.Collections;

namespace ImageDsl.Dockerfile;

/// <summary>An immutable list that equals another when all elements do, so that records that hold lists are values too.</summary>
/// <typeparam name="T">The element type; its own equality is used.</typeparam>
public readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly T[]? _items;

    private EquatableArray(T[] items) => _items = items;

    /// <summary>The list without elements; also the default value of the type.</summary>
    public static EquatableArray<T> Empty => default;

    /// <inheritdoc/>
    public int Count => _items?.Length ?? 0;

    /// <summary>Whether there is no element.</summary>
    public bool IsEmpty => Count == 0;

    /// <inheritdoc/>
    public T this[int index] => (_items ?? [])[index];

    /// <summary>Copies the elements into a new list.</summary>
    /// <param name="items">The elements in order.</param>
    public static EquatableArray<T> From(IEnumerable<T> items)
    {
        var copy = items.ToArray();
        return copy.Length == 0 ? default : new EquatableArray<T>(copy);
    }

    /// <summary>Takes an array that nobody else holds.</summary>
    internal static EquatableArray<T> Adopt(T[] items) => items.Length == 0 ? default : new EquatableArray<T>(items);

    /// <summary>Copies an array.</summary>
    /// <param name="items">The elements in order.</param>
    public static implicit operator EquatableArray<T>(T[] items) => From(items);

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other)
    {
        if (ReferenceEquals(_items, other._items))
            return true;

        if (Count != other.Count)
            return false;

        for (var i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(_items![i], other._items![i]))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;

        for (var i = 0; i < Count; i++)
            hash = unchecked((hash * 31) + (_items![i]?.GetHashCode() ?? 0));

        return hash;
    }

    /// <summary>Enumerates the elements in order.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>Whether both lists have equal elements in the same order.</summary>
    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    /// <summary>Enumerates a list without making an object.</summary>
    public struct Enumerator
    {
        private readonly T[]? _items;
        private int _next;

        internal Enumerator(T[]? items) => _items = items;

        /// <summary>The element at hand.</summary>
        public readonly T Current => _items![_next - 1];

        /// <summary>Goes on to the next element.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => _items is not null && ++_next <= _items.Length;
    }
}

/// <summary>Makes an <see cref="EquatableArray{T}"/> of any sequence.</summary>
public static class EquatableArray
{
    /// <summary>Copies the elements into a new list.</summary>
    /// <param name="items">The elements in order.</param>
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items) => EquatableArray<T>.From(items);
}
