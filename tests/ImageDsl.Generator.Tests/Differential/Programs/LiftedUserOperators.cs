// Operators of a struct of one's own on values that may be missing.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Memory? heap = new Memory(512);
        Memory? none = null;
        var total = heap + new Memory(256);
        var unknown = heap + none;
        image.Env("HEAP", $"{total} {unknown} {heap > none} {heap < total} {heap == none} {none == null} {none != heap} {-heap}")
            .Env("MAX", $"{(heap >= total ? heap : total)}");
        heap += new Memory(1);
        none += heap;
        heap++;
        Megabytes? size = heap;
        int? raw = (int?)heap;
        int? missing = (int?)none;
        image.Env("AFTER", $"{heap} {none} {size} {raw} {missing}");
    }
}

public readonly record struct Memory(int Mb)
{
    public static Memory operator +(Memory a, Memory b) => new(a.Mb + b.Mb);
    public static Memory operator -(Memory a) => new(-a.Mb);
    public static Memory operator ++(Memory a) => new(a.Mb + 1);
    public static bool operator <(Memory a, Memory b) => a.Mb < b.Mb;
    public static bool operator >(Memory a, Memory b) => a.Mb > b.Mb;
    public static bool operator <=(Memory a, Memory b) => a.Mb <= b.Mb;
    public static bool operator >=(Memory a, Memory b) => a.Mb >= b.Mb;
    public static explicit operator int(Memory m) => m.Mb;
    public static implicit operator Megabytes(Memory m) => new(m.Mb);
    public override string ToString() => $"{Mb}m";
}

public readonly record struct Megabytes(long Value);
