// What every kind of value is, asked of every interface and class that people test for.
using System.Collections;
using System.Collections.Immutable;

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (var (name, value) in Values())
        {
            image.Env("GENERIC_" + name, Generic(value));
            image.Env("PLAIN_" + name, Plain(value));
            image.Env("CLASSES_" + name, Classes(value));
        }

        object modes = new[] { Mode.Slow }, enumerator = new List<int> { 1 }.GetEnumerator(), query = new[] { 1, 2 }.Where(n => n > 1), sorted = new[] { 2, 1 }.OrderBy(n => n), group = new[] { 1 }.GroupBy(n => n).First();
        image.Env("MODES", Bits(modes is Mode[], modes is IEnumerable<Mode>, modes is IReadOnlyList<Mode>, modes is string[], modes is IList<object>, modes is IEnumerable, modes is Array, modes is List<Mode>));
        image.Env("ENUMERATOR", Bits(enumerator is IEnumerator<int>, enumerator is IEnumerator, enumerator is IDisposable, enumerator is List<int>.Enumerator, enumerator is IEnumerable<int>, enumerator is string));
        image.Env("QUERY", Bits(query is IEnumerable<int>, query is IEnumerable, query is IOrderedEnumerable<int>, query is int[], query is List<int>, query is ISet<int>, query is string, query is IDictionary<int, int>));
        image.Env("SORTED", Bits(sorted is IEnumerable<int>, sorted is IEnumerable, sorted is IOrderedEnumerable<int>, sorted is List<int>));
        image.Env("GROUP", Bits(group is IGrouping<int, int>, group is IEnumerable<int>, group is IEnumerable, group is int));
        object[] comparers = [StringComparer.OrdinalIgnoreCase, Comparer<int>.Default, EqualityComparer<int>.Default, Comparer<int>.Create((x, y) => y - x), EqualityComparer<int>.Create((x, y) => x == y), new Reversed()];
        var n = 0;

        foreach (var comparer in comparers)
            image.Env($"COMPARER_{n++}", Bits(comparer is StringComparer, comparer is IComparer, comparer is IEqualityComparer, n == 1 && comparer is IComparer<string>, n == 1 && comparer is IEqualityComparer<string>, comparer is Comparer<int>, comparer is EqualityComparer<int>, comparer is IComparer<int>, comparer is IEqualityComparer<int>, comparer is IEnumerable));

        object[] errors = [new ArgumentNullException("p"), new KeyNotFoundException("k"), new BadPort("b"), new Worse("w"), new FormatException("f")];

        var names = 0;

        foreach (var error in errors)
            image.Env("ERROR_" + names++, Bits(error is Exception, error is SystemException, error is ArgumentException, error is ArgumentNullException, error is InvalidOperationException, error is KeyNotFoundException, error is FormatException, error is BadPort, error is Worse, error is IComparable));

        image.Env("ANIMALS", Bits(Any<IEnumerable<Animal>>(new List<Dog>()), Any<IReadOnlyList<INamed>>(new Dog[1]), Any<IList<Animal>>(new Dog[1]), Any<IList<Animal>>(new List<Dog>()), Any<ISet<Animal>>(new HashSet<Dog>()), Any<IEnumerable<Animal>>(new HashSet<Dog>()), Any<IReadOnlyCollection<INamed>>(new Queue<Dog>()), Any<Func<Animal>>((Func<Dog>)(() => new Dog("x"))), Any<Action<Dog>>((Action<Animal>)(a => { })), Any<Func<object>>((Func<int>)(() => 1)), Any<IHouse<Animal>>(new House<Dog>()), Any<House<Animal>>(new House<Dog>()), Any<House<Dog>>(new House<Dog>()), Any<IStall<Dog>>(new Stall())));
    }

    private static IEnumerable<(string, object?)> Values()
    {
        yield return ("NULL", null);
        yield return ("INT", 1);
        yield return ("LONG", 1L);
        yield return ("DOUBLE", 1.5);
        yield return ("DECIMAL", 1.5m);
        yield return ("BOOL", true);
        yield return ("CHAR", 'c');
        yield return ("TEXT", "text");
        yield return ("SPAN", TimeSpan.FromSeconds(1));
        yield return ("VERSION", new Version(1, 2));
        yield return ("DAY", DayOfWeek.Friday);
        yield return ("MODE", Mode.Fast);
        yield return ("NULLABLE", (int?)5);
        yield return ("PAIR", (1, "one"));
        yield return ("TRIPLE", (1, 2, 3));
        yield return ("KEYVALUE", new KeyValuePair<string, int>("a", 1));
        yield return ("INTS", new[] { 1, 2 });
        yield return ("TEXTS", new[] { "a" });
        yield return ("DOGS", new[] { new Dog("rex") });
        yield return ("GRID", new int[2, 2]);
        yield return ("JAGGED", new[] { new[] { 1 } });
        yield return ("LIST", new List<int> { 1 });
        yield return ("LISTOFDOGS", new List<Dog> { new("rex") });
        yield return ("SET", new HashSet<int> { 1 });
        yield return ("SORTEDSET", new SortedSet<int> { 1 });
        yield return ("QUEUE", new Queue<int>([1]));
        yield return ("STACK", new Stack<int>([1]));
        yield return ("MAP", new Dictionary<string, int> { ["a"] = 1 });
        yield return ("SORTEDMAP", new SortedDictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1 });
        yield return ("IMMUTABLELIST", ImmutableList.Create(1));
        yield return ("IMMUTABLEARRAY", ImmutableArray.Create(1));
        yield return ("IMMUTABLESET", ImmutableHashSet.Create(1));
        yield return ("IMMUTABLESORTEDSET", ImmutableSortedSet<int>.Empty.Add(1));
        yield return ("IMMUTABLEMAP", ImmutableDictionary<string, int>.Empty.Add("a", 1));
        yield return ("IMMUTABLESORTEDMAP", ImmutableSortedDictionary<string, int>.Empty.Add("a", 1));
        yield return ("FUNC", (Func<int, string>)(n => n.ToString()));
        yield return ("ACTION", (Action)(() => { }));
        yield return ("BUILDER", new StringBuilder("b"));
        yield return ("TYPE", typeof(Dog));
        yield return ("ERROR", new InvalidOperationException("no"));
        yield return ("OWNERROR", new Refused("no"));
        yield return ("DOG", new Dog("rex"));
        yield return ("POINT", new Point(1, 2));
        yield return ("COMPARER", StringComparer.Ordinal);
        yield return ("OWNLIST", new Names());
        yield return ("ANONYMOUS", new { A = 1 });
    }

    private static string Generic(object? o) => Bits(
        o is IEnumerable<int>, o is IEnumerable<string>, o is IEnumerable<object>, o is IEnumerable<char>, o is IEnumerable<Animal>,
        o is ICollection<int>, o is IList<int>, o is IReadOnlyList<int>, o is IReadOnlyCollection<int>, o is IList<string>, o is IReadOnlyList<object>, o is IReadOnlyList<Animal>,
        o is ISet<int>, o is IReadOnlySet<int>, o is ISet<string>,
        o is IDictionary<string, int>, o is IReadOnlyDictionary<string, int>, o is IDictionary<int, int>, o is IEnumerable<KeyValuePair<string, int>>,
        o is ICollection<KeyValuePair<string, int>>, o is IReadOnlyCollection<KeyValuePair<string, string>>,
        o is IImmutableList<int>, o is IImmutableSet<int>, o is IImmutableDictionary<string, int>, o is IImmutableList<string>,
        o is IComparable<int>, o is IComparable<string>, o is IEquatable<int>, o is IEquatable<string>, o is IEquatable<Point>, o is IEquatable<Dog>, o is IComparable<TimeSpan>, o is IEquatable<Version>, o is IComparer<string>, o is IEqualityComparer<string>);

    private static string Plain(object? o) => Bits(
        o is IEnumerable, o is ICollection, o is IList, o is IDictionary, o is IComparable, o is IFormattable, o is IConvertible, o is ValueType, o is Enum, o is Array, o is Delegate,
        o is MulticastDelegate, o is Exception, o is IDisposable, o is IFormatProvider, o is IStructuralEquatable);

    private static string Classes(object? o) => Bits(
        o is object, o is int, o is int?, o is long, o is double, o is decimal, o is bool, o is char, o is string, o is TimeSpan, o is Version, o is DayOfWeek, o is Mode, o is Mode?,
        o is (int, string), o is ValueTuple<int, int, int>, o is ValueTuple<string, int>, o is KeyValuePair<string, int>, o is KeyValuePair<int, int>,
        o is int[], o is string[], o is object[], o is Animal[], o is int[,], o is int[,,], o is string[,], o is int[][],
        o is List<int>, o is List<Animal>, o is List<Dog>, o is HashSet<int>, o is HashSet<string>, o is SortedSet<int>, o is Queue<int>, o is Queue<string>, o is Stack<int>, o is Stack<string>,
        o is Dictionary<string, int>, o is Dictionary<string, string>, o is SortedDictionary<string, int>,
        o is ImmutableList<int>, o is ImmutableArray<int>, o is ImmutableHashSet<int>, o is ImmutableSortedSet<int>, o is ImmutableDictionary<string, int>, o is ImmutableSortedDictionary<string, int>,
        o is Func<int, string>, o is Func<int, object>, o is Func<string, string>, o is Action, o is StringBuilder, o is Type, o is InvalidOperationException, o is ArgumentException, o is Refused,
        o is Animal, o is Dog, o is INamed, o is Point, o is Names, o is StringComparer, o is Image, o is Stage);

    private static bool Any<T>(object value) => value is T;

    private static string Bits(params bool[] bits) => string.Concat(bits.Select(b => b ? '1' : '0'));
}

public sealed class Reversed : IComparer<int> { public int Compare(int x, int y) => y - x; }
public class BadPort(string message) : ArgumentException(message);
public sealed class Worse(string message) : BadPort(message);
public interface IHouse<out T> { T? Guest { get; } }
public class House<T> : IHouse<T> { public T? Guest => default; }
public interface IStall<T>;
public sealed class Stall : House<Dog>, IStall<Dog>;
public enum Mode { Slow, Fast }
public interface INamed { string Name { get; } }
public abstract record Animal(string Name) : INamed;
public sealed record Dog(string Name) : Animal(Name);
public readonly record struct Point(int X, int Y) : IComparable<Point> { public int CompareTo(Point other) => X - other.X; }
public sealed class Refused(string message) : Exception(message);
public sealed class Names : IReadOnlyList<string>
{
    public string this[int index] => "n" + index;
    public int Count => 2;
    public IEnumerator<string> GetEnumerator() { yield return "n0"; yield return "n1"; }
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
