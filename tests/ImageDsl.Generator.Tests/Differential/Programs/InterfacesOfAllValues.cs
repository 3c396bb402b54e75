// What values of the library and of one's own types are besides themselves.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        object[] all = [1, "s", 'c', 1.5, 1m, true, DayOfWeek.Monday, TimeSpan.Zero, Guid.Empty, new Version(1, 2), (1, 2), new KeyValuePair<int, int>(1, 2), new int[1], new List<int>(), new Dictionary<int, int>(), new HashSet<int>(), (Func<int>)(() => 1), new Exception(), CultureInfo.InvariantCulture, new R1(1), new S1(), new C1(), new { A = 1 }, ^1, 1..2, StringComparer.Ordinal, typeof(int), new StringBuilder(), new Stack<int>(), new Queue<int>()];

        foreach (var o in all)
            image.Run($"{o is IComparable}{o is IFormattable}{o is IConvertible}{o is ICloneable}{o is ValueType}{o is Enum}{o is System.Collections.IEnumerable}{o is IEnumerable<int>}{o is IComparable<int>}{o is IEquatable<int>}{o is IDisposable}{o is Delegate}{o is IFormatProvider}{o is IEquatable<R1>}{o is System.Collections.ICollection}{o is System.Collections.IList}{o is IReadOnlyCollection<int>}{o is IList<int>}{o is ICollection<int>}{o is System.Collections.IDictionary}{o is IComparable<string>}{o is System.Collections.IStructuralEquatable}{o is IEquatable<(int, int)>}{o is IComparable<TimeSpan>}{o is Exception}{o is object}{o is Array}{o is IEnumerable<char>}{o is System.Collections.IComparer}{o is IEquatable<Version>}");
    }
}

public record R1(int N); public record struct S1(int N); public class C1 : IDisposable { public void Dispose() { } }
