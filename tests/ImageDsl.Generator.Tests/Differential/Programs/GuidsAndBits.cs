// A Guid that is written down, in all of its forms, and the bits of integers.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var g = Guid.Parse("6F9619FF-8B86-D011-B42D-00CF4FC964FF"); image.Env("A", $"{g} {g:N} {g:B} {g.ToString("D").ToUpperInvariant()} {Guid.Empty} {g == Guid.Empty} {new Guid("6f9619ff8b86d011b42d00cf4fc964ff") == g} {Guid.TryParse("x", out var h)} {h} {g.Equals((object)g)}");
        image.Env("B", $"{System.Numerics.BitOperations.PopCount(7u)}{int.PopCount(-1)}{uint.Log2(8)}{int.IsPow2(-8)}{int.IsPow2(64)}{uint.LeadingZeroCount(1)}{int.LeadingZeroCount(0)}{System.Numerics.BitOperations.RotateLeft(0x80000001u, 4)}{long.TrailingZeroCount(40)}{System.Numerics.BitOperations.Log2(1000UL)}{System.Numerics.BitOperations.TrailingZeroCount(8u)}{ulong.PopCount(ulong.MaxValue)}");
    }
}
