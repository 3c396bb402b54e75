// A struct with operators, conversions and an order of its own.
public readonly struct Memory : IComparable<Memory>, IEquatable<Memory>
{
    private readonly long _bytes;
    private Memory(long b) => _bytes = b;
    public static Memory Megabytes(long n) => new(n << 20);
    public static Memory Gigabytes(double n) => new((long)(n * (1L << 30)));
    public static Memory operator +(Memory a, Memory b) => new(a._bytes + b._bytes);
    public static Memory operator *(Memory a, double f) => new((long)(a._bytes * f));
    public static Memory operator -(Memory a) => new(-a._bytes);
    public static bool operator <(Memory a, Memory b) => a._bytes < b._bytes;
    public static bool operator>(Memory a, Memory b) => b < a;
    public static bool operator ==(Memory a, Memory b) => a.Equals(b);
    public static bool operator !=(Memory a, Memory b) => !(a == b);
    public static Memory operator ++(Memory a) => new(a._bytes + 1);
    public static bool operator true (Memory m) => m._bytes != 0;
    public static bool operator false (Memory m) => m._bytes == 0;
    public static implicit operator Memory(int mb) => Megabytes(mb);
    public static explicit operator long (Memory m) => m._bytes;
    public int CompareTo(Memory o) => _bytes.CompareTo(o._bytes);
    public bool Equals(Memory o) => _bytes == o._bytes;
    public override bool Equals(object? o) => o is Memory m && Equals(m);
    public override int GetHashCode() => _bytes.GetHashCode();
    public override string ToString() => _bytes % (1 << 30) == 0 ? $"{_bytes >> 30}g" : _bytes % (1 << 20) == 0 ? $"{_bytes >> 20}m" : $"{_bytes}";
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Memory heap = Memory.Gigabytes(2), meta = 256;
        var total = heap + meta;
        total += 256;
        Memory? none = null;
        image.Env("JAVA_OPTS", $"-Xmx{heap * 0.75} -XX:M={meta} {total} {total > heap} {(long)meta} {none + meta} {(heap ? "y" : "n")} {heap++}{heap}");
        Memory[] all = [meta, heap, 1];
        Array.Sort(all);
        image.Env("S", string.Join(",", all)).Env("M", all.Max().ToString()).Env("C", new HashSet<Memory>(all) { 1, 2 }.Count.ToString());
    }
}
