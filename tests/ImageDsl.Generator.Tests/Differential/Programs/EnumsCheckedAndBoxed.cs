// Enums that overflow or not, and boxes with numbers that are taken for enums.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int big = 300; int? n = 300; long? l = -1; E e = (E)1; F f = (F)(-1); object o = 1, p = E.A, q = (byte)1;
        image.Run($"{(E)big}{(E?)n}{(byte?)n}{(byte)n}{(ulong?)l}{(E)f}{unchecked((E)big)}{checked(unchecked((E?)n))}{(uint)f}");
        image.Run($"{(G)o}{(int)(object)G.B}{(E)q}{(byte)p}{(H)(object)G.B}{p is byte}{o is G}{(o as G?) is null}");
        Func<int, E> g = x => checked((E)x); image.Run(g(2) + "");
        checked { image.Run((E)(big - 100) + "" + (E?)(n - 100)); unchecked { image.Run((E)big + ""); } }
    }
}
public enum E : byte { A = 1, X = 44 } public enum F : long { Y = 1 } public enum G { A, B } public enum H { C, D }
