using System.Collections;
using System.Globalization;
using System.Text;

namespace ImageDsl.Generator.Tests.Differential.Library;

/// <summary>
/// Values of the types of the base class library as C# writes them: ordinary ones first, then those at the edges: empty, null, halves of
/// surrogates, extremes, NaN, negative zero, dotless i, ß.
/// </summary>
internal sealed class EdgeValues(Random random)
{
    /// <summary>How many values at the beginning of each list are ordinary.</summary>
    public const int Ordinary = 3;

    private const int DeepestNesting = 3;

    private static readonly Dictionary<Type, string[]> Leaves = new()
    {
        [typeof(string)] =
        [
            "\"abcab\"", "\"b\"", "\"12\"", "\"\"", "\"ß\"", "\"ıIiİ\"", "\"\\uD83D\"", "\"😀x\"", "\"\\uDE00\\uD83D\"", "\"-7\"", "\" pad\\t\\u00A0\"", "\"a,b,,c\"", "\"1.5\"", "\"e\\u0301\"", "\"1.2.3\"",
            "\"{0}\"", "\"{0,-5:X}|{1}\"", "\"01:02:03\"", "\"true\"", "\"Monday\"", "\"monday , Friday\"", "\"a\\0b\"", "\"x\\r\\ny\\u2028\"", "\"NaN\"", "\"-0\"", "\"1e400\"", "\"9223372036854775808\"", "\"X4\"",
            "\"N2\"", "new string('q', 300)", "\"QQ==\"", "\"ſtKςµ\"", "\"STkΣΜ\"", "\"\uD801\uDC28z\"",
        ],
        [typeof(char)] = ["'a'", "'b'", "','", "'ß'", "'ı'", "'İ'", "'\\uD83D'", "'\\uDE00'", "'\\0'", "'\\u0301'", "'٣'", "'½'", "'\\u2028'", "'ǅ'", "'\\uFFFF'", "'0'", "' '", "'F'", "'ſ'", "'K'", "'ς'", "'µ'", "'ა'"],
        [typeof(bool)] = ["true", "false"],
        [typeof(sbyte)] = ["(sbyte)3", "(sbyte)0", "(sbyte)-1", "sbyte.MinValue", "sbyte.MaxValue"],
        [typeof(byte)] = ["(byte)7", "(byte)0", "(byte)1", "byte.MaxValue", "(byte)200"],
        [typeof(short)] = ["(short)9", "(short)0", "(short)-1", "short.MinValue", "short.MaxValue"],
        [typeof(ushort)] = ["(ushort)9", "(ushort)0", "(ushort)1", "ushort.MaxValue"],
        [typeof(int)] = ["1", "2", "0", "-1", "3", "65", "int.MaxValue", "int.MinValue", "65536", "0xD83D"],
        [typeof(uint)] = ["3u", "0u", "1u", "uint.MaxValue", "2147483648u"],
        [typeof(long)] = ["90L", "1L", "0L", "-1L", "long.MaxValue", "long.MinValue", "4294967296L"],
        [typeof(ulong)] = ["5UL", "0UL", "1UL", "ulong.MaxValue", "9223372036854775808UL"],
        [typeof(float)] = ["1.5f", "2f", "-0.5f", "0f", "-0f", "float.NaN", "float.PositiveInfinity", "float.NegativeInfinity", "float.MaxValue", "float.MinValue", "float.Epsilon", "0.1f", "16777217f", "1e10f", "1.17549435E-38f"],
        [typeof(double)] =
        [
            "2.5", "1d", "-1.5", "0d", "-0d", "double.NaN", "double.PositiveInfinity", "double.NegativeInfinity", "double.MaxValue", "double.MinValue", "double.Epsilon", "1e300", "0.1", "0.1 + 0.2", "1e15", "1e16",
            "9007199254740993d", "1e-5", "0.5", "123456789.125", "4.35", "1.005", "2.675", "2147483647.5", "-2147483648.5", "5e-324", "2.2250738585072014E-308",
        ],
        [typeof(decimal)] =
        [
            "1.10m", "2m", "-2.5m", "0m", "-0.0m", "0.00m", "decimal.MaxValue", "decimal.MinValue", "0.0000000000000000000000000001m", "2.5m", "79228162514264337593543950334.5m / 10m", "1e15m", "255.5m",
        ],
        [typeof(object)] = ["(object)\"x\"", "(object)3", "(object)1.5", "(object)'c'", "(object)true", "(object)1.10m", "(object)Part.All", "(object)new Pair(1, \"p\")", "(object)new Size(1, 2)", "(object)(1, \"t\")", "(object)-0d", "(object)TimeSpan.Zero"],
        [typeof(PairStandIn)] = ["new Pair(1, \"p\")", "new Pair(2, \"\")", "new Triple(1, \"p\", 2.5)", "new Pair(int.MinValue, null)"],
        [typeof(SizeStandIn)] = ["new Size(1, 2)", "new Size(3, 0)", "default(Size)", "new Size(int.MaxValue, -1)"],
        [typeof(TimeSpan)] = ["TimeSpan.FromSeconds(90.5)", "new TimeSpan(1, 2, 3)", "TimeSpan.FromDays(-3)", "TimeSpan.Zero", "TimeSpan.MinValue", "TimeSpan.MaxValue", "TimeSpan.FromTicks(1)", "new TimeSpan(12, 23, 59, 59, 999)"],
        [typeof(Guid)] = ["new Guid(\"6F9619FF-8B86-D011-B42D-00CF4FC964FF\")", "Guid.Empty", "Guid.Parse(\"{00000000-0000-0000-0000-000000000001}\")"],
        [typeof(Version)] = ["new Version(1, 2)", "new Version(1, 10, 0)", "new Version(1, 2, 3, 4)", "new Version(0, 0)", "new Version(int.MaxValue, 0, int.MaxValue)"],
        [typeof(Index)] = ["(Index)0", "^1", "(Index)2", "^0", "^7", "(Index)int.MaxValue"],
        [typeof(Range)] = ["1..^1", "..1", "..", "^2..", "2..1", "..^9", "0..int.MaxValue"],
        [typeof(StringBuilder)] = ["new StringBuilder(\"aßa\")", "new StringBuilder(\"x,yx\")", "new StringBuilder(\"b\")", "new StringBuilder()", "new StringBuilder(\"\\uD83D\\uDE00\")", "new StringBuilder(new string('z', 200))"],
        [typeof(Encoding)] = ["Encoding.UTF8"],
        [typeof(IFormatProvider)] = ["CultureInfo.InvariantCulture"],
        [typeof(CultureInfo)] = ["CultureInfo.InvariantCulture"],
        [typeof(Type)] = ["typeof(Mode)", "typeof(Part)", "typeof(DayOfWeek)", "typeof(int)", "typeof(Pair)"],
        [typeof(StringComparer)] = ["StringComparer.Ordinal", "StringComparer.OrdinalIgnoreCase"],
        [typeof(NumberStyles)] = ["NumberStyles.Integer", "NumberStyles.HexNumber", "NumberStyles.Any", "NumberStyles.None", "NumberStyles.AllowHexSpecifier", "NumberStyles.AllowExponent | NumberStyles.AllowDecimalPoint", "(NumberStyles)4096"],
        [typeof(System.Collections.IEnumerable)] = ["(System.Collections.IEnumerable)new object[] { 1, 2 }", "(System.Collections.IEnumerable)new List<string> { \"a\" }", "(System.Collections.IEnumerable)\"xy\"", "(System.Collections.IEnumerable)new object[] { 1, \"s\", null }"],
        [typeof(System.Collections.ICollection)] = ["(System.Collections.ICollection)new int[] { 1 }", "(System.Collections.ICollection)new List<int>()", "(System.Collections.ICollection)new Dictionary<int, int> { [1] = 2 }"],
        [typeof(IEnumerator)] = ["Library.Moved(((System.Collections.IEnumerable)new int[] { 1 }).GetEnumerator())", "((System.Collections.IEnumerable)new List<string> { \"a\", \"b\" }).GetEnumerator()"],
        [typeof(CharEnumerator)] = ["Library.Moved(\"ab\".GetEnumerator())", "\"\".GetEnumerator()"],
        [typeof(Enum)] = ["Part.A", "Mode.Auto", "Part.All", "(Part)9", "Mode.Late", "DayOfWeek.Friday", "(Mode)77"],
        [typeof(ValueType)] = ["(ValueType)3", "(ValueType)Part.A", "(ValueType)new Size(1, 2)"],
        [typeof(IComparable)] = ["(IComparable)3", "(IComparable)\"a\"", "(IComparable)Part.A"],
        [typeof(IFormattable)] = ["(IFormattable)3", "(IFormattable)1.5", "(IFormattable)Mode.On"],
        [typeof(IDisposable)] = ["new Scope(new List<string>(), \"s\")"],
        [typeof(Array)] = ["(Array)new int[] { 3, 1, 2 }", "(Array)new string[] { \"b\", \"a\" }", "(Array)new int[0]", "(Array)new int[2, 3]"],
    };

    /// <summary>All values of a type that can be written.</summary>
    /// <exception cref="NoValueException">None can.</exception>
    public IReadOnlyList<string> Of(Type type, bool mayBeNull = true)
    {
        var values = Known(type, 0);
        return mayBeNull && !type.IsByRefLike && (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null) ? [.. values, $"({CSharp.Text(type)})null"] : values;
    }

    /// <summary>An ordinary value of a type.</summary>
    public string Plain(Type type) => Of(type, mayBeNull: false) is var values ? values[random.Next(Math.Min(Ordinary, values.Count))] : "";

    private string Any(Type type, int depth) => Known(type, depth) is var values ? values[random.Next(values.Count)] : "";

    private IReadOnlyList<string> Known(Type type, int depth)
    {
        if (Leaves.TryGetValue(type, out var leaves))
            return leaves;

        if (depth > DeepestNesting)
            throw new NoValueException();

        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return [.. Known(underlying, depth).Select(v => $"({CSharp.Text(type)})({v})")];

        if (type.IsEnum)
            return [.. Enum.GetNames(type).Select(n => $"{CSharp.Text(type)}.{n}"), $"({CSharp.Text(type)})77"];

        if (type.IsArray)
            return [.. Lists(type.GetElementType()!, depth).Select(items => $"new {CSharp.Text(type.GetElementType()!)}[] {{ {items} }}")];

        if (typeof(Delegate).IsAssignableFrom(type) && type.GetMethod("Invoke") is { } signature)
            return [.. Results(signature, depth).Select(r => $"({CSharp.Text(type)})(({string.Join(", ", Parameters(signature))}) => {r})")];

        return type.IsGenericType ? [.. Generic(type, type.GetGenericArguments(), depth)] : throw new NoValueException();
    }

    /// <summary>The elements of collections: some, one, two that are equal, none, and what is at the edges.</summary>
    private IEnumerable<string> Lists(Type type, int depth)
    {
        var values = Known(type, depth + 1);
        yield return string.Join(", ", values.Take(Ordinary));
        yield return values[0];
        yield return string.Join(", ", values.Take(2).Append(values[0]));
        yield return "";
        yield return string.Join(", ", values.Skip(Ordinary).Concat(values.Take(1)).Take(5));
        yield return string.Join(", ", Enumerable.Range(0, 5).Select(_ => values[random.Next(values.Count)]));

        if (!type.IsValueType)
            yield return $"{values[0]}, null";
    }

    private IEnumerable<string> Pairs(Type[] types, int depth)
    {
        var keys = Known(types[0], depth + 1);
        string Pair(string key) => $"[{key}] = {Any(types[1], depth + 1)}";
        yield return string.Join(", ", keys.Take(2).Select(Pair));
        yield return Pair(keys[0]);
        yield return "";
        yield return string.Join(", ", keys.Skip(2).Concat(keys).Take(4).Select(Pair));
    }

    private static IEnumerable<string> Parameters(System.Reflection.MethodInfo signature) => signature.GetParameters().Select((_, i) => "p" + i.ToString(CultureInfo.InvariantCulture));

    /// <summary>Functions of their parameters where the types allow, and constants.</summary>
    private IEnumerable<string> Results(System.Reflection.MethodInfo signature, int depth)
    {
        var types = signature.GetParameters().Select(p => p.ParameterType).ToArray();
        var names = Parameters(signature).ToArray();
        var result = signature.ReturnType;
        string? First(Type type) => Array.IndexOf(types, type) is var i and >= 0 ? names[i] : null;

        if (result == typeof(void))
            return ["{ }"];

        var functions = new List<string>();

        if (result == typeof(bool))
        {
            functions.AddRange(First(typeof(int)) is { } n ? [$"{n} > 1", $"{n} % 2 == 0"] : First(typeof(string)) is { } s ? [$"{s} is {{ Length: > 1 }}"] : First(typeof(SizeStandIn)) is { } z ? [$"{z}.W > 0"] : []);

            if (types.Length == 2 && types[0] == types[1])
                functions.Add("Equals(p0, p1)");
        }

        if (result == typeof(int) && signature.DeclaringType!.Name.StartsWith("Comparison", StringComparison.Ordinal))
            return [types[0] == typeof(string) ? "string.CompareOrdinal(p0, p1)" : types[0] == typeof(PairStandIn) ? "p0.A.CompareTo(p1.A)" : "p1.CompareTo(p0)"];

        if (First(result) is { } same)
            functions.Add(same);

        if (result == typeof(int))
            functions.AddRange(First(typeof(string)) is { } text ? [$"({text} ?? \"\").Length"] : First(typeof(PairStandIn)) is { } pair ? [$"{pair}.A"] : []);

        if (result == typeof(string))
            functions.AddRange(First(typeof(int)) is { } number ? [$"\"s\" + {number}", $"\"s\" + ({number} & 1)"] : First(typeof(PairStandIn)) is { } other ? [$"{other}.B"] : []);

        return functions.Append(Any(result, depth + 1));
    }

    private IEnumerable<string> Generic(Type type, Type[] arguments, int depth)
    {
        const string Immutable = "System.Collections.Immutable.";
        var name = type.GetGenericTypeDefinition().FullName!.Split('.')[^1];
        var (own, first) = (CSharp.Text(type), arguments[0]);
        var item = CSharp.Text(first);
        var ordinal = first == typeof(string) ? "StringComparer.Ordinal" : "";
        IEnumerable<string> OfItems(string before, string after = "") => Lists(first, depth).Select(i => $"{before}{{ {i} }}{after}");
        IEnumerable<string> OfPairs(string before, string after = "") => Pairs(arguments, depth).Select(p => $"{before}{{ {p} }}{after}");
        string Dictionary() => $"new Dictionary<{item}, {CSharp.Text(arguments[1])}> ";

        return name switch
        {
            "IEnumerable`1" => OfItems($"({own})new {item}[] ").Concat(OfItems($"new {item}[] ", ".Where(_ => true)").Take(1)).Concat(OfItems($"({own})new List<{item}> ").Take(1)),
            "IOrderedEnumerable`1" => OfItems($"new {item}[] ", $".OrderBy(x => {(first == typeof(string) ? "(x ?? \"\").Length" : "0")})"),
            "IReadOnlyList`1" or "IReadOnlyCollection`1" or "IList`1" or "ICollection`1" => OfItems($"({own})new List<{item}> ").Concat(OfItems($"({own})new {item}[] ")),
            "ReadOnlySpan`1" when first == typeof(char) => [.. OfItems($"({own})new {item}[] ").Prepend("\"12\".AsSpan()"), "\"-7\".AsSpan()", "\" a\".AsSpan()"],
            "ReadOnlySpan`1" or "Span`1" => OfItems($"({own})new {item}[] "),
            "List`1" or "HashSet`1" => OfItems($"new {own} "),
            "SortedSet`1" => OfItems($"new {own}({ordinal}) "),
            "ISet`1" or "IReadOnlySet`1" => OfItems($"({own})new HashSet<{item}> "),
            "LinkedList`1" => OfItems($"new {own}(new {item}[] ", ")"),
            "LinkedListNode`1" => OfItems($"new LinkedList<{item}>(new {item}[] ", ").First!"),
            "PriorityQueue`2" => Lists(first, depth).Select((items, i) => $"new {own}(new {item}[] {{ {items} }}.Select((x, i) => (x, {Any(arguments[1], depth + 1)})).Take({(i == 0 ? 1 : i == 3 ? 0 : 9)}))"),
            "Queue`1" or "Stack`1" => OfItems($"new {own}(new {item}[] ", ")"),
            "Dictionary`2" => OfPairs($"new {own} "),
            "SortedDictionary`2" or "SortedList`2" => OfPairs($"new {own}({ordinal}) "),
            "IDictionary`2" or "IReadOnlyDictionary`2" => OfPairs($"({own}){Dictionary()}"),
            "IImmutableDictionary`2" => OfPairs($"({own}){Immutable}ImmutableDictionary.ToImmutableDictionary({Dictionary()}", ")"),
            "Dictionary`2+KeyCollection" => OfPairs(Dictionary(), ".Keys"),
            "Dictionary`2+ValueCollection" => OfPairs(Dictionary(), ".Values"),
            "KeyValuePair`2" => Known(first, depth + 1).Select(k => $"new {own}({k}, {Any(arguments[1], depth + 1)})"),
            "ReadOnlyCollection`1" => OfItems($"new List<{item}> ", ".AsReadOnly()"),
            "ImmutableArray`1" or "ImmutableList`1" or "ImmutableHashSet`1" => OfItems($"{Immutable}{name[..^2]}.To{name[..^2]}(new {item}[] ", ")"),
            "ImmutableSortedSet`1" => OfItems($"{Immutable}{name[..^2]}.To{name[..^2]}(new {item}[] ", $"{(ordinal.Length > 0 ? ", " + ordinal : "")})"),
            "ImmutableDictionary`2" => OfPairs($"{Immutable}{name[..^2]}.To{name[..^2]}({Dictionary()}", ")"),
            "ImmutableSortedDictionary`2" => OfPairs($"{Immutable}{name[..^2]}.To{name[..^2]}({Dictionary()}", ")"),
            "ImmutableArray`1+Builder" or "ImmutableList`1+Builder" => OfItems($"{Immutable}{name.Split('`')[0]}.To{name.Split('`')[0]}(new {item}[] ", ").ToBuilder()"),
            "FrozenSet`1" => OfItems($"System.Collections.Frozen.FrozenSet.ToFrozenSet(new {item}[] ", ")"),
            "FrozenDictionary`2" => OfPairs($"System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary({Dictionary()}", ")"),
            "ILookup`2" => Lists(arguments[1], depth).Select(i => $"new {CSharp.Text(arguments[1])}[] {{ {i} }}.ToLookup(x => ({item}){Any(first, depth + 1)})"),
            "IGrouping`2" => [$"new {CSharp.Text(arguments[1])}[] {{ {Any(arguments[1], depth + 1)} }}.GroupBy(x => {Any(first, depth + 1)}).First()"],
            "IEnumerator`1" => OfItems($"Library.Moved(new List<{item}> ", ".AsEnumerable().GetEnumerator())"),
            "Lazy`1" => [$"new {own}(() => {Any(first, depth + 1)})"],
            "IComparer`1" or "Comparer`1" => Comparers(first, item, own),
            "IEqualityComparer`1" => first == typeof(string) ? ["(IEqualityComparer<string>)StringComparer.OrdinalIgnoreCase", "EqualityComparer<string>.Default", "StringComparer.Ordinal"] : [$"EqualityComparer<{item}>.Default"],
            "EqualityComparer`1" => [$"EqualityComparer<{item}>.Default"],
            "IComparable`1" or "IEquatable`1" => Known(first, depth + 1).Select(v => $"({own})({v})"),
            _ when name.EndsWith("+Enumerator", StringComparison.Ordinal) => Known(type.DeclaringType!.MakeGenericType(arguments), depth).SelectMany(v => (string[])[$"Library.Moved(({v}).GetEnumerator())", $"({v}).GetEnumerator()"]),
            "ValueTuple`1" => Known(first, depth + 1).Select(v => $"new {own}({v})"),
            _ when name.StartsWith("ValueTuple`", StringComparison.Ordinal) => Enumerable.Range(0, 3).Select(_ => $"({string.Join(", ", arguments.Select(a => $"({CSharp.Text(a)})({Any(a, depth + 1)})"))})"),
            _ => throw new NoValueException(),
        };
    }

    private static string[] Comparers(Type type, string item, string own) => type == typeof(string)
        ? own.StartsWith("System.Collections.Generic.I", StringComparison.Ordinal) ? [$"({own})StringComparer.Ordinal", $"({own})StringComparer.OrdinalIgnoreCase"] : ["Comparer<string>.Create((a, b) => string.CompareOrdinal(a, b))"]
        : type == typeof(PairStandIn) ? [$"Comparer<{item}>.Create((a, b) => a.A.CompareTo(b.A))"] : [$"Comparer<{item}>.Create((a, b) => b.CompareTo(a))", $"Comparer<{item}>.Default"];
}

/// <summary>There is no way here to write a value of the type.</summary>
internal sealed class NoValueException : Exception;

/// <summary>In the place of <c>Pair</c> of <see cref="RandomTypes"/> where a type parameter is closed with it.</summary>
internal sealed record PairStandIn;

/// <summary>In the place of <c>Size</c> of <see cref="RandomTypes"/>.</summary>
internal readonly record struct SizeStandIn : IComparable<SizeStandIn>
{
    public int CompareTo(SizeStandIn other) => 0;
}
