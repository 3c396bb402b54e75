namespace ImageDsl.Generator.Tests.Differential;

/// <summary>The types that random programs use: one of each kind that a person would write.</summary>
internal static class RandomTypes
{
    public const string Source = """
        public record Pair(int A, string B);
        public sealed record Triple(int A, string B, double C) : Pair(A, B) { public int Twice => A * 2; }
        public readonly record struct Size(int W, int H) : IComparable<Size>
        {
            public static Size operator +(Size a, Size b) => new(unchecked(a.W + b.W), unchecked(a.H + b.H));
            public static Size operator -(Size a) => new(unchecked(-a.W), unchecked(-a.H));
            public static bool operator <(Size a, Size b) => a.CompareTo(b) < 0;
            public static bool operator >(Size a, Size b) => a.CompareTo(b) > 0;
            public static implicit operator Size(int n) => new(n, n);
            public static explicit operator int(Size s) => unchecked(s.W ^ s.H);
            public int CompareTo(Size other) => W != other.W ? W.CompareTo(other.W) : H.CompareTo(other.H);
        }
        public struct Counter { public int N; public int Up(int by) { unchecked { N += by; } return N; } public readonly override string ToString() => "#" + N; }
        public enum Mode { Off, On, Auto = 5, Late = -2 }
        [Flags] public enum Part : byte { None, A = 1, B = 2, C = 4, All = 7 }
        public interface INamed { string Name { get; } string Loud() => Name.ToUpperInvariant() + "!"; static virtual string Kind => "named"; }
        public abstract class Shape : INamed
        {
            protected Shape(int seed) { Seed = seed; Trace = "s" + Describe(); }
            protected int Seed { get; }
            public string Trace { get; }
            public abstract int Area(int x);
            public virtual string Name => "shape" + Seed;
            protected virtual string Describe() => GetType() == typeof(Square) ? "quad" : "other";
        }
        public class Square : Shape
        {
            private readonly int _n = 3;
            public Square() : this(1) { }
            public Square(int n) : base(unchecked(n + 1)) { _n = n; }
            public override int Area(int x) => unchecked(x * x - _n);
            public override string Name => base.Name + "q";
            protected override string Describe() => base.Describe() + _n;
        }
        public sealed class Round(int seed) : Shape(seed), INamed
        {
            private int _calls;
            public Round() : this(7) { }
            public override int Area(int x) => unchecked(seed + x + _calls++);
            string INamed.Loud() => "round " + seed;
            static string INamed.Kind => "round";
        }
        public class Bag<T> : IEnumerable<T>
        {
            private readonly List<T> _items = new();
            public int Count => _items.Count;
            public T this[int i] { get => _items[i]; set => _items[i] = value; }
            public Bag<T> Add(T item) { _items.Add(item); return this; }
            public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            public Bag<U> Map<U>(Func<T, U> f) { var bag = new Bag<U>(); foreach (var i in _items) bag.Add(f(i)); return bag; }
        }
        public class Tank
        {
            private readonly Dictionary<string, int> _marks = new(StringComparer.Ordinal);
            public int Level { get; set => field = value > 100 ? 100 : value; } = 7;
            public string Name { get => field ?? "none"; set => field = value.Trim(); }
            public int this[string mark] { get => _marks.TryGetValue(mark, out var level) ? level : -1; set => _marks[mark] = value; }
            public static Tank operator +(Tank a, int by) => new() { Level = unchecked(a.Level + by), Name = a.Name };
            public override string ToString() => $"{Name,6}:{Level:D3}";
        }
        public record Order(string Id, Pair Head, params int[] Lines) { public int Count => Lines.Length; public override string ToString() => Id + "/" + Head + "/" + Count; }
        public class Ranked<T>(params T[] items) where T : struct, IComparable<T>
        {
            public T Top() => items is [var first, ..] ? Above(first).LastOrDefault(first) : default;
            public IEnumerable<T> Above(T limit) { foreach (var item in items) { if (item.CompareTo(limit) > 0) { limit = item; yield return item; } } }
        }
        public sealed class Scope : IDisposable
        {
            private readonly List<string> _log; private readonly string _name;
            public Scope(List<string> log, string name) { _log = log; _name = name; log.Add("+" + name); }
            public void Dispose() => _log.Add("-" + _name);
        }
        public static class Tools
        {
            public static readonly int[] Primes = { 2, 3, 5, 7, 11 };
            public static T Best<T>(params T[] items) where T : IComparable<T> { var best = items[0]; foreach (var i in items) if (i.CompareTo(best) > 0) best = i; return best; }
            public static T Make<T>() where T : Shape, new() => new T();
            public static string KindOf<T>() where T : INamed => T.Kind;
            public static bool Half(int n, out int half) { half = n / 2; return n % 2 == 0; }
            public static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);
            public static int Sum(params ReadOnlySpan<int> n) { var s = 0; foreach (var i in n) s = unchecked(s + i); return s; }
            public static IEnumerable<int> Up(int x) { for (var i = 0; i < 4; i++) { if (i == x) continue; if (i > 2 && x > 50) yield break; yield return unchecked(i * x); } yield return unchecked(x - 1); }
            public static IEnumerable<string> Noted(List<string> log, int n) { try { for (var i = 0; i < n; i++) yield return "n" + i; } finally { log.Add("end"); } }
            public static string Cut(this string s, int n = 9) => s.Length <= n ? s : s[..n] + "~";
            extension(int n) { public bool IsSmall => n is > -100 and < 100; public int Plus(int m) => unchecked(n + m); }
            public static string Show(object o) => o switch
            {
                null => "null",
                string s => "'" + s + "'",
                char c => "c" + (int)c,
                bool b => b ? "T" : "F",
                double d => "d" + d,
                float f => "f" + f,
                Pair { A: > 10 } p => "big " + p.B,
                Pair(var a, var b) => a + "/" + b,
                Mode.Off => "off",
                Enum e => e.ToString(),
                INamed n => n.Loud(),
                StringBuilder b => "b" + b,
                ValueTuple<int, string> t => t.Item1 + t.Item2,
                KeyValuePair<string, int> k => k.Key + "=" + k.Value,
                System.Collections.IEnumerable e => "[" + string.Join(",", e.Cast<object>().Select(Show)) + "]",
                IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
                _ => o.ToString(),
            };
        }
        """;
}
