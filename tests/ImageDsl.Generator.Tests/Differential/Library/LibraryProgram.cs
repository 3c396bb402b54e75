using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using ImageDsl.Recipes.Evaluation.Hosting;

namespace ImageDsl.Generator.Tests.Differential.Library;

/// <summary>
/// Writes programs that use one member of the base class library each, and show what it gives and what it changed. One argument after the
/// other goes through all values of its type while the others are ordinary, and then all are anything. Type parameters are closed with text,
/// numbers, a record and a struct of the user's.
/// </summary>
internal sealed class LibraryProgram
{
    /// <summary>What the programs use besides <see cref="RandomTypes"/>: text that says every character, and an enumerator at its first element.</summary>
    public const string Shared = """

        public static class Library
        {
            public static string Exact(object o) => string.Concat(Tools.Show(o).Select(c => c is >= ' ' and <= '~' and not '\\' ? c.ToString() : "\\u" + ((int)c).ToString("x4")));
            public static System.Collections.Immutable.ImmutableArray<T>.Enumerator Moved<T>(System.Collections.Immutable.ImmutableArray<T>.Enumerator elements) { elements.MoveNext(); return elements; }
            public static T Moved<T>(T elements) where T : System.Collections.IEnumerator { elements.MoveNext(); return elements; }
        }
        """;

    /// <summary>What is ordinary for parameters of these names.</summary>
    private static readonly Dictionary<string, string> OrdinaryByName = new(StringComparer.Ordinal)
    {
        ["fromBase"] = "16",
        ["toBase"] = "16",
        ["highSurrogate"] = "'\\uD83D'",
        ["lowSurrogate"] = "'\\uDE00'",
    };

    /// <summary>Members that make as much as a number says.</summary>
    private static readonly string[] Makers = [".ctor", "PadLeft", "PadRight", "Repeat", "Range", "Append", "Resize", "set_Length", "EnsureCapacity", "CreateBuilder"];

    private static readonly Type[] Closings = [typeof(int), typeof(string), typeof(SizeStandIn), typeof(PairStandIn), typeof(double), typeof(char)];
    private static readonly Type[] Numbers = [typeof(int), typeof(double), typeof(byte), typeof(decimal), typeof(long), typeof(sbyte), typeof(float), typeof(ulong), typeof(uint), typeof(short), typeof(ushort)];

    private readonly StringBuilder _body = new();
    private readonly StringBuilder _members = new();
    private readonly Random _random;
    private readonly EdgeValues _values;
    private readonly int _variant;
    private readonly List<string> _shown = [];
    private int _names;
    private int _seen;

    private LibraryProgram(int variant, int seed)
    {
        _variant = variant;
        _random = new Random(seed);
        _values = new EdgeValues(_random);
    }

    /// <summary>All public members of the base class library by their ids.</summary>
    public static Dictionary<string, MemberInfo> Members()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        Assembly[] assemblies = [typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(HashSet<>).Assembly, typeof(Stack<>).Assembly, typeof(System.Collections.Immutable.ImmutableArray).Assembly];
        var types = assemblies.Distinct().SelectMany(a => a.GetExportedTypes()).ToArray();

        return types.SelectMany(t => t.GetMethods(All).Cast<MethodBase>().Concat(t.GetConstructors(All))).Select(m => (Id: DocumentationId.Of(m), Member: (MemberInfo)m))
            .Concat(types.SelectMany(t => t.GetFields(All)).Select(f => (Id: $"F:{DocumentationId.Of(f.DeclaringType!)[2..]}.{f.Name}", Member: (MemberInfo)f)))
            .GroupBy(m => m.Id).ToDictionary(g => g.Key, g => g.First().Member);
    }

    /// <summary>A program that uses the member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="variant">Which value of which argument it is about.</param>
    /// <param name="seed">Chooses the others.</param>
    /// <returns>The source, or null when the type of an argument has no values here, or its type parameters cannot be closed in this variant.</returns>
    public static string? Create(MemberInfo member, int variant, int seed)
    {
        try
        {
            var program = new LibraryProgram(variant, seed);
            program.Write(member);
            return $"[OsLayer(\"test/program\")]\npublic class Program : Case\n{{\n{program._members}    protected override void Define(ImageBuilder image)\n    {{\n{program._body}    }}\n}}\n";
        }
        catch (NoValueException)
        {
            return null;
        }
    }

    private void Write(MemberInfo member)
    {
        switch (member)
        {
            case FieldInfo field:
                Show(Closed(field.DeclaringType!) is var type ? type.GetField(field.Name)!.FieldType : null!, $"{CSharp.Text(type)}.{field.Name}");
                break;
            case MethodInfo { IsStatic: true, DeclaringType.IsInterface: true } promised:
                OfTypeParameter(promised);
                break;
            default:
                Call(Closed((MethodBase)member));
                break;
        }
    }

    private void Call(MethodBase member)
    {
        var self = member is MethodInfo { IsStatic: false } ? Declared(member.DeclaringType!, mayBeNull: false) : "";
        var arguments = Arguments(member);
        var isUnordered = member.Name is "get_Keys" or "get_Values" && member.DeclaringType!.Name is "ImmutableDictionary`2" or "FrozenDictionary`2";
        Result(isUnordered ? typeof(ISet<>) : member is MethodInfo method ? method.ReturnType : member.DeclaringType!, Call(member, self.Length > 0 ? self : CSharp.Text(member.DeclaringType!), arguments));
        _shown.ForEach(name => Line($"image.Env(\"O_{name}\", Library.Exact({name}));"));

        if (self.Length > 0 && typeof(IEnumerable).IsAssignableFrom(member.DeclaringType) && member.DeclaringType != typeof(string))
            Show(member.DeclaringType!, self);
    }

    /// <summary>Static members of interfaces, which are asked of a type parameter that promises them.</summary>
    private void OfTypeParameter(MethodInfo definition)
    {
        var number = Numbers[_variant % Numbers.Length];
        var closed = number.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == definition.DeclaringType) ?? throw new NoValueException();
        var method = (MethodInfo)MethodBase.GetMethodFromHandle(definition.MethodHandle, closed.TypeHandle)!;
        var others = definition.IsGenericMethodDefinition ? definition.GetGenericArguments().Select(_ => Numbers[_random.Next(Numbers.Length)]).ToArray() : [];
        var names = definition.DeclaringType!.GetGenericArguments().Zip(closed.GetGenericArguments(), (p, a) => (p, Name: a == number ? "T" : CSharp.Text(a)))
            .Concat(definition.GetGenericArguments().Where(a => a.IsGenericMethodParameter).Zip(others, (p, a) => (p, Name: CSharp.Text(a)))).ToDictionary(p => p.p, p => p.Name);
        var called = others.Length > 0 ? method.MakeGenericMethod(others) : method;
        var arguments = Arguments(called);
        var parameters = definition.GetParameters();
        var list = string.Join(", ", parameters.Select((p, i) => $"{(p.IsOut ? "out " : "")}{CSharp.Text(p.ParameterType, names)} p{i}"));
        var own = Call(called, "T", [.. parameters.Select((p, i) => $"{(p.IsOut ? "out " : "")}p{i}")]);
        _ = _members.Append($"    private static {CSharp.Text(definition.ReturnType, names)} Ask<T>({list}) where T : {CSharp.Text(definition.DeclaringType, names)} => {own};\n");
        Result(called.ReturnType, $"Ask<{CSharp.Text(number)}>({string.Join(", ", arguments)})");
        _shown.ForEach(name => Line($"image.Env(\"O_{name}\", Library.Exact({name}));"));
    }

    private string[] Arguments(MethodBase member) =>
        [.. member.GetParameters().Where(p => !p.GetCustomAttributes().Any(a => a.GetType().Name.StartsWith("Caller", StringComparison.Ordinal))).Select(Argument)];

    private string Argument(ParameterInfo parameter)
    {
        // What a number says how much of is made at run time too, which has no bounds.
        if (parameter.ParameterType == typeof(int) && Makers.Contains(parameter.Member.Name))
            return Value(typeof(int), mayBeNull: true) is var size && size is "int.MaxValue" or "65536" or "0xD83D" ? "300" : size;

        if (!parameter.ParameterType.IsByRef)
            return Value(parameter.ParameterType, mayBeNull: true, OrdinaryByName.GetValueOrDefault(parameter.Name!));

        if (parameter.IsOut)
        {
            _shown.Add(Name());
            return "out var " + _shown[^1];
        }

        var name = Declared(parameter.ParameterType.GetElementType()!, mayBeNull: true);
        _shown.Add(name);
        return (parameter.IsIn ? "in " : "ref ") + name;
    }

    private string Declared(Type type, bool mayBeNull)
    {
        var name = Name();
        Line($"{CSharp.Text(type)} {name} = {Value(type, mayBeNull)};");
        return name;
    }

    /// <summary>The value that this variant is about, or an ordinary one; in every fourth variant any.</summary>
    private string Value(Type type, bool mayBeNull, string? ordinary = null)
    {
        var values = _values.Of(type, mayBeNull);
        var place = _variant - _seen;
        _seen += values.Count;
        return place >= 0 && place < values.Count ? values[place] : _variant % 4 == 3 ? values[_random.Next(values.Count)] : ordinary ?? values[_random.Next(Math.Min(EdgeValues.Ordinary, values.Count))];
    }

    private static string Call(MethodBase member, string target, string[] arguments)
    {
        var list = string.Join(", ", arguments);

        if (member is ConstructorInfo)
            return $"new {target}({list})";

        return member.Name switch
        {
            "get_Item" or "get_Chars" => $"{target}[{list}]",
            "set_Item" or "set_Chars" => $"{target}[{string.Join(", ", arguments.SkipLast(1))}] = {arguments[^1]}",
            ['g', 'e', 't', '_', .. var name] => $"{target}.{name}",
            ['s', 'e', 't', '_', .. var name] => $"{target}.{name} = {list}",
            "op_Implicit" or "op_Explicit" => $"({CSharp.Text(((MethodInfo)member).ReturnType)})({list})",
            ['o', 'p', '_', 'C', 'h', 'e', 'c', 'k', 'e', 'd', .. var name] => $"checked({Operation(name, arguments)})",
            ['o', 'p', '_', .. var name] => Operation(name, arguments),
            var name => $"{target}.{name}{TypeArguments((MethodInfo)member)}({list})",
        };
    }

    private static string Operation(string name, string[] arguments) => name switch
    {
        "UnaryNegation" => $"-({arguments[0]})",
        "UnaryPlus" => $"+({arguments[0]})",
        "Increment" => $"++{arguments[0]}",
        "Decrement" => $"--{arguments[0]}",
        _ => $"({arguments[0]}) {Operator(name)} ({arguments[1]})",
    };

    private static string Operator(string name) => name switch
    {
        "Addition" => "+",
        "Subtraction" => "-",
        "Multiply" => "*",
        "Division" => "/",
        "Modulus" => "%",
        "BitwiseAnd" => "&",
        "BitwiseOr" => "|",
        "ExclusiveOr" => "^",
        "Equality" => "==",
        "Inequality" => "!=",
        "LessThan" => "<",
        "LessThanOrEqual" => "<=",
        "GreaterThan" => ">",
        "GreaterThanOrEqual" => ">=",
        _ => throw new NoValueException(),
    };

    private static string TypeArguments(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => CSharp.Text(a)))}>" : "";

    private void Result(Type type, string call)
    {
        // How much room there is then is no promise.
        if (type == typeof(void) || call.Contains(".EnsureCapacity(", StringComparison.Ordinal))
        {
            Line(call + ";");
            return;
        }

        var name = Name();
        Line($"var {name} = {call};");
        Show(type.IsByRef ? type.GetElementType()! : type, name);
    }

    /// <summary>What has an order of its own is shown in it, sets and dictionaries sorted, and what has no text only by its presence.</summary>
    private void Show(Type type, string value)
    {
        var name = type.IsGenericType ? type.GetGenericTypeDefinition().Name.Split('`')[0] : type.Name;

        var shown = name switch
        {
            "ImmutableHashSet" or "ImmutableDictionary" or "FrozenSet" or "FrozenDictionary" or "HashSet" or "Dictionary" or "ISet" or "IReadOnlySet" or "IDictionary" or "IReadOnlyDictionary" or "KeyCollection" or "ValueCollection" =>
                $"{value}.OrderBy(x => Library.Exact(x), StringComparer.Ordinal).Select(x => Library.Exact(x))",
            "IGrouping" => $"{value}.Key",
            "ILookup" => $"{value}.Select(g => (g.Key, string.Join(\"+\", g.Select(x => Library.Exact(x)))))",
            "IEnumerable" when type.IsGenericType && type.GetGenericArguments()[0] is { IsGenericType: true } inner && inner.Name.StartsWith("IGrouping", StringComparison.Ordinal) =>
                $"{value}.Select(g => (g.Key, string.Join(\"+\", g.Select(x => Library.Exact(x)))))",
            _ when type.Name.Contains("Enumerator", StringComparison.Ordinal) => $"{value}.MoveNext() ? (object){value}.Current : \"none\"",
            _ when type.IsByRefLike => $"{value}.ToArray()",
            _ when HasText(type) => value,
            _ => $"(object){value} is null",
        };

        Line($"image.Env(\"R_{_names++}\", Library.Exact({shown}));");
    }

    private static bool HasText(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(object) || type == typeof(decimal) || type == typeof(TimeSpan) || type == typeof(Version)
        || type == typeof(Index) || type == typeof(Range) || type == typeof(StringBuilder) || type == typeof(Enum) || type == typeof(IComparable) || type == typeof(PairStandIn) || type == typeof(SizeStandIn)
        || type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal) || type.Name.StartsWith("KeyValuePair", StringComparison.Ordinal) || Nullable.GetUnderlyingType(type) is not null
        || typeof(IEnumerable).IsAssignableFrom(type);

    private MethodBase Closed(MethodBase definition)
    {
        var member = definition.DeclaringType is { IsGenericTypeDefinition: true } type ? MethodBase.GetMethodFromHandle(definition.MethodHandle, Closed(type).TypeHandle)! : definition;

        try
        {
            return member is MethodInfo { IsGenericMethodDefinition: true } method ? method.MakeGenericMethod([.. method.GetGenericArguments().Select((a, i) => Closing(a, i))]) : member;
        }
        catch (ArgumentException)
        {
            throw new NoValueException();
        }
    }

    private Type Closed(Type type)
    {
        try
        {
            return type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select((a, i) => Closing(a, i))]) : type;
        }
        catch (ArgumentException)
        {
            throw new NoValueException();
        }
    }

    /// <summary>Another type in each variant; where the constraints leave no choice, what they ask for.</summary>
    private Type Closing(Type parameter, int position)
    {
        var constraints = parameter.GetGenericParameterConstraints();

        if (constraints.Any(c => c == typeof(Enum)) || parameter.Name == "TEnum")
            return typeof(DayOfWeek);

        if (constraints.Any(c => c.IsGenericType) || (parameter.GenericParameterAttributes & GenericParameterAttributes.NotNullableValueTypeConstraint) != 0)
            return (_variant + position) % 2 == 0 ? typeof(int) : typeof(double);

        return Closings[(_variant + (position * 5)) % Closings.Length];
    }

    private string Name() => "v" + (_names++).ToString(CultureInfo.InvariantCulture);

    private void Line(string text) => _body.Append("        ").Append(text).Append('\n');
}
