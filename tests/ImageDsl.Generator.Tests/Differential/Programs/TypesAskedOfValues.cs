// GetType of what has a type that can be told, and generic arithmetic over every number.
using System.Numerics;

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("TYPES", $"{1.GetType() == typeof(int)} {1L.GetType() == typeof(int)} {"a".GetType() == typeof(string)} {DayOfWeek.Friday.GetType() == typeof(DayOfWeek)} {new[] { 1 }.GetType() == typeof(int[])} {new List<int>().GetType() == typeof(List<int>)} {new List<int>().GetType() == typeof(List<string>)} {new Box<int>(1).GetType() == typeof(Box<int>)} {((object)new Box<int>(1)).GetType() == typeof(Box<string>)} {'c'.GetType() == typeof(char)} {1.5.GetType() == 2.5.GetType()} {true.GetType().Equals(typeof(bool))} {TimeSpan.Zero.GetType() == typeof(TimeSpan)} {Is<int>(5)} {Is<string>("a")}");
        image.Env("SUMS", $"{All(1, 2)} {All(1L, 2L)} {All(1.5, 2.5)} {All(1.5f, 2.5f)} {All(1m, 2m)} {All((byte)3, (byte)2)} {All((short)-1, (short)2)} {All(7u, 2u)} {All(7ul, 2ul)} {All((sbyte)-3, (sbyte)2)} {All((ushort)9, (ushort)4)}");
        image.Env("BITS", $"{Bits(6, 3)} {Bits(6L, 3L)} {Bits((byte)6, (byte)3)} {Bits(6u, 3u)}");
        image.Env("PARSED", $"{Parse<int>("5")} {Parse<double>("2.5")} {Parse<string>("s")} {Try<int>("x")} {Try<int>("7")} {Try<long>(null)} {Try<byte>("300")} {Try<decimal>("1.5")} {Try<string>("t")}");
        image.Env("NEGATED", $"{Minus(5)} {Minus(5L)} {Minus(2.5)} {Minus(2.5f)} {Minus(2.5m)} {Minus((short)5)} {Minus(-0.0)}");
        image.Env("ROUNDED", string.Join(" ", Enum.GetValues<MidpointRounding>().SelectMany(m => new[] { 2.5, -2.5, 1.2, -1.7 }.Select(d => Math.Round(d, m)))) + string.Join(" ", Enum.GetValues<MidpointRounding>().Select(m => Math.Round(2.345m, 2, m))));
        image.Env("PARITY", $"{int.IsEvenInteger(4)} {int.IsOddInteger(4)} {long.IsEvenInteger(3)} {double.IsEvenInteger(2)} {double.IsOddInteger(2.5)} {float.IsOddInteger(3)} {decimal.IsEvenInteger(2m)} {byte.IsOddInteger(3)} {uint.IsEvenInteger(2)} {ulong.IsOddInteger(7)} {short.IsEvenInteger(-2)} {double.IsEvenInteger(1e300)}");
        image.Env("GUARDS", Guarded(5));
        image.Env("DELEGATED", string.Join(",", new[] { 3, 1, 2 }.Order(Comparer<int>.Create((a, b) => b - a))) + string.Join(",", new[] { "a", "B", "A" }.Distinct(new Caseless())) + string.Join(",", new[] { 5, 3 }.Order(new Backwards())) + new[] { "x", "X" }.ToDictionary(k => k + k.Length, StringComparer.OrdinalIgnoreCase == null ? StringComparer.Ordinal : StringComparer.Ordinal).Count + new SortedSet<int>(new Backwards()) { 1, 2 }.First() + new HashSet<string>(new Caseless()) { "q", "Q" }.Count + new[] { "b", null, "a" }.Order((IComparer<string?>?)null).Count());
        image.Env("ORDINAL", string.Join(",", new[] { "b", "A", "a", "", "aa", "ä", "😀", "ﬀ" }.OrderBy(x => x, StringComparer.Ordinal)) + string.Join(",", new[] { "b", "A", "a", "B" }.OrderBy(x => x, StringComparer.OrdinalIgnoreCase)) + StringComparer.Ordinal.Compare("a", null) + StringComparer.OrdinalIgnoreCase.Equals("É", "é") + StringComparer.Ordinal.Equals(null, null) + new HashSet<string?>(StringComparer.OrdinalIgnoreCase) { null, "a", "A" }.Count);
    }

    private static bool Is<T>(object value) => value.GetType() == typeof(T);

    private static string All<T>(T a, T b) where T : INumber<T>, IMinMaxValue<T> => $"{a + b},{T.Max(a, b)},{T.Min(a, b)},{a * b},{a / b},{a % b},{a > b},{a == b},{T.Zero},{T.One},{T.Sign(a)},{T.MaxValue > T.MinValue},{T.Abs(a)}";

    private static T Bits<T>(T a, T b) where T : IBinaryInteger<T> => (a & b) | (a ^ b);

    private static T Minus<T>(T a) where T : INumber<T> => -a;

    private static T Parse<T>(string text) where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);

    private static string Try<T>(string? text) where T : IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? "y" + value : "n" + value;

    private static string Guarded(int port)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(port); ArgumentOutOfRangeException.ThrowIfZero(port); ArgumentOutOfRangeException.ThrowIfGreaterThan(port, 9); ArgumentOutOfRangeException.ThrowIfEqual(port, 6); ArgumentOutOfRangeException.ThrowIfNotEqual(port, 5); ArgumentNullException.ThrowIfNull("x"); ArgumentException.ThrowIfNullOrEmpty("y");
        return "fine";
    }
}

public sealed class Box<T>(T item) { public T Item => item; }
public sealed class Caseless : IEqualityComparer<string> { public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase); public int GetHashCode(string obj) => obj.Length; }
public sealed class Backwards : IComparer<int> { public int Compare(int x, int y) => y.CompareTo(x); }
