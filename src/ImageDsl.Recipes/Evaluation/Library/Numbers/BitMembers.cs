namespace ImageDsl.Recipes.Evaluation;

/// <summary>The bits of integers: BitOperations, and the same as members of the integers.</summary>
internal static class BitMembers
{
    private const string B = "M:System.Numerics.BitOperations.";

    public static void AddTo(KnownMemberTable table)
    {
        foreach (var (type, width) in ((string, int)[])[("System.UInt32", 32), ("System.UInt64", 64)])
        {
            table.Static($"{B}PopCount({type})", c => Count(Bits(c, width)));
            table.Static($"{B}LeadingZeroCount({type})", c => Leading(Bits(c, width), width));
            table.Static($"{B}TrailingZeroCount({type})", c => Trailing(Bits(c, width), width));
            table.Static($"{B}Log2({type})", c => Math.Max(0, width - 1 - Leading(Bits(c, width), width)));
            table.Static($"{B}IsPow2({type})", c => c.Box(Count(Bits(c, width)) == 1));
            table.Static($"{B}RotateLeft({type},System.Int32)", c => Of(type, Rotated(Bits(c, width), c.Int(1), width)));
            table.Static($"{B}RotateRight({type},System.Int32)", c => Of(type, Rotated(Bits(c, width), -c.Int(1), width)));
        }

        foreach (var (type, width) in ((string, int)[])[("System.Int32", 32), ("System.UInt32", 32), ("System.Int64", 64), ("System.UInt64", 64)])
        {
            table.Static($"M:{type}.PopCount({type})", c => Of(type, (ulong)Count(Bits(c, width))));
            table.Static($"M:{type}.LeadingZeroCount({type})", c => Of(type, (ulong)Leading(Bits(c, width), width)));
            table.Static($"M:{type}.TrailingZeroCount({type})", c => Of(type, (ulong)Trailing(Bits(c, width), width)));
            table.Static($"M:{type}.IsPow2({type})", c => c.Box(Count(Bits(c, width)) == 1 && !IsNegative(c[0])));
        }

        // Of signed numbers it is not here: the run time takes the logarithm of a negative constant for an invalid program.
        foreach (var (type, width) in ((string, int)[])[("System.UInt32", 32), ("System.UInt64", 64)])
            table.Static($"M:{type}.Log2({type})", c => Of(type, (ulong)Math.Max(0, width - 1 - Leading(Bits(c, width), width))));
    }

    private static ulong Bits(LibraryCall call, int width) => call[0] switch
    {
        ulong u => u,
        uint u => u,
        long l => unchecked((ulong)l),
        var other => unchecked((ulong)Convert.ToInt64(other, System.Globalization.CultureInfo.InvariantCulture)) & (width == 32 ? uint.MaxValue : ulong.MaxValue),
    };

    private static bool IsNegative(object? number) => number is < 0 or < 0L;

    private static object Of(string type, ulong bits) => NumericConversion.Convert(bits, "T:" + type, isChecked: false);

    private static int Count(ulong bits)
    {
        var count = 0;

        for (; bits != 0; bits &= bits - 1)
            count++;

        return count;
    }

    private static int Leading(ulong bits, int width)
    {
        var count = 0;

        for (var place = width - 1; place >= 0 && ((bits >> place) & 1) == 0; place--)
            count++;

        return count;
    }

    private static int Trailing(ulong bits, int width) => bits == 0 ? width : Count((bits & (~bits + 1)) - 1);

    private static ulong Rotated(ulong bits, int distance, int width)
    {
        var left = ((distance % width) + width) % width;
        var rotated = left == 0 ? bits : (bits << left) | (bits >> (width - left));
        return width == 32 ? rotated & uint.MaxValue : rotated;
    }
}
