// A class with a nested struct enumerator named Enumerator.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var ring = new Ring<string>("a", "b", "c");
        foreach (var s in ring)
            image.Run("echo " + s);
        image.Env("L", string.Join(",", ring.Rotated(1).Select(x => x + x)));
        var sum = 0;
        foreach (var(i, j)in new Pairs(3))
            sum += i * j;
        image.Env("SUM", sum.ToString());
    }
}

public sealed class Ring<T>(params T[] items)
{
    private readonly T[] _items = items;
    public Enumerator GetEnumerator() => new(this);
    public IEnumerable<T> Rotated(int by)
    {
        for (var i = 0; i < _items.Length; i++)
            yield return _items[(i + by) % _items.Length];
    }

    public struct Enumerator
    {
        private readonly Ring<T> _ring;
        private int _at;
        internal Enumerator(Ring<T> ring)
        {
            _ring = ring;
            _at = -1;
        }

        public readonly T Current => _ring._items[_at];

        public bool MoveNext() => ++_at < _ring._items.Length;
    }
}

public class Pairs(int n)
{
    public Enumerator GetEnumerator() => new(n);
    public class Enumerator(int n)
    {
        int _i;
        public (int, int) Current => (_i, _i + 1);

        public bool MoveNext() => _i++ < n;
    }
}
