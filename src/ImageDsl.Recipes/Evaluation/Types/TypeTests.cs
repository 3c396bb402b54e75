using System.Text;
using ImageDsl.Dockerfile;
using ImageDsl.Recipes.Evaluation.Hosting;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>What the type of a value is, and the default value of a type.</summary>
internal sealed class TypeTests(Interpreter interpreter)
{
    public const string Sequence = "T:System.Collections.Generic.IEnumerable`1";
    private const string Span = "T:System.ReadOnlySpan`1";
    private const string PlainSequence = "T:System.Collections.IEnumerable";

    private static readonly Dictionary<string, object> Defaults = new(StringComparer.Ordinal)
    {
        ["T:System.Boolean"] = false,
        ["T:System.Char"] = '\0',
        ["T:System.SByte"] = (sbyte)0,
        ["T:System.Byte"] = (byte)0,
        ["T:System.Int16"] = (short)0,
        ["T:System.UInt16"] = (ushort)0,
        ["T:System.Int32"] = 0,
        ["T:System.UInt32"] = 0u,
        ["T:System.Int64"] = 0L,
        ["T:System.UInt64"] = 0UL,
        ["T:System.Single"] = 0f,
        ["T:System.Double"] = 0d,
        ["T:System.Decimal"] = 0m,
        ["T:System.TimeSpan"] = TimeSpan.Zero,
        ["T:System.Guid"] = Guid.Empty,
        ["T:System.Index"] = default(Index),
        ["T:System.Range"] = default(Range),
    };

    private static readonly RecipeType Char = new("T:System.Char");

    public static bool IsPrimitive(string id) => Defaults.ContainsKey(id);

    /// <summary>Replaces type parameters by what they stand for in this call; those that cannot be known stay.</summary>
    public RecipeType Close(RecipeType type, Frame? frame)
    {
        if (frame is null || !IsOpen(type))
            return type;

        if (type.Id.StartsWith("!!", StringComparison.Ordinal))
            return Argument(frame.TypeArguments, type.Id.Substring(2)) ?? type;

        if (type.Id[0] == '!')
            return Argument(DeclaringTypeArguments(frame), type.Id.Substring(1)) ?? type;

        var closed = type with { Arguments = Close(type.Arguments, frame) };
        interpreter.Budget.EnsureSmall(closed);
        return closed;
    }

    public EquatableArray<RecipeType> Close(EquatableArray<RecipeType> types, Frame frame) =>
        types.Count == 0 || !types.Any(IsOpen) ? types : types.Select(t => Close(t, frame)).ToEquatableArray();

    public RecipeType? CloseOptional(RecipeType? type, Frame frame) => type is null ? null : Close(type, frame);

    public object? Default(RecipeType type, Frame? frame)
    {
        if (Defaults.TryGetValue(type.Id, out var primitive))
            return primitive;

        // The usual ones first: whether a name is that of an enum is asked of loaded assemblies.
        if (type.Id is Ids.Nullable or Ids.String or Ids.Object)
            return null;

        if (IsOpen(type) && Close(type, frame) is var closed && closed != type)
            return Default(closed, frame);

        if (type.Id.StartsWith(LibraryTypes.Tuple, StringComparison.Ordinal))
            return new TupleValue([.. type.Arguments.Select(a => Default(a, frame))]);

        if (type.Id == LibraryTypes.KeyValuePair)
            return new KeyValuePair<object?, object?>(Default(type.Arguments[0], frame), Default(type.Arguments[1], frame));

        if (IsEnum(type.Id, out var zero))
            return new EnumValue(type.Id, zero);

        if (type.Id is Span or "T:System.Span`1")
            return interpreter.EmptyArray(type.Arguments[0]);

        return interpreter.Program.FindType(type.Id) is { IsStruct: true } structure ? ZeroStruct(structure, type) : null;
    }

    public InstanceValue ZeroStruct(UserType type, RecipeType reference)
    {
        // A struct of code that does not compile may hold itself.
        interpreter.Budget.Enter(Budget.LibraryWeight);
        interpreter.Budget.CopyPart(type.Fields.Length);
        var zero = new InstanceValue(type, reference, [.. type.Fields.Select(f => Default(Bind(f.Type, reference), null))]);
        interpreter.Budget.Leave(Budget.LibraryWeight);
        return zero;
    }

    /// <summary>Replaces the type parameters of a generic type in the type of one of its members.</summary>
    public static RecipeType Bind(RecipeType type, RecipeType containing)
    {
        if (!IsOpen(type))
            return type;

        return type.Id[0] == '!' && !type.Id.StartsWith("!!", StringComparison.Ordinal)
            ? Argument(containing.Arguments, type.Id.Substring(1)) ?? type
            : type with { Arguments = type.Arguments.Select(a => Bind(a, containing)).ToEquatableArray() };
    }

    /// <summary>Whether the type is an enum, and its zero in the underlying type.</summary>
    public bool IsEnum(string id, out object zero)
    {
        zero = 0;

        if (IsPrimitive(id) || id is Ids.String or Ids.Object)
            return false;

        if (interpreter.Program.FindType(id) is { } user)
        {
            if (user.Recipe.Kind != RecipeTypeKind.Enum)
                return false;

            if (user.EnumMembers.FirstOrDefault()?.Constant is { } constant)
                zero = Arithmetic.ZeroOf(constant);

            return true;
        }

        if (LoadedEnum(id) is not { } loaded)
            return false;

        zero = Convert.ChangeType(0, Enum.GetUnderlyingType(loaded), System.Globalization.CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>An enum of the DSL or of the base class library.</summary>
    public static Type? LoadedEnum(string id)
    {
        var type = HostMembers.FindType(id) ?? LibraryTypes.Find(id);
        return type is { IsEnum: true } ? type : null;
    }

    public bool Is(object? value, RecipeType type)
    {
        if (value is null)
            return false;

        switch (type.Id)
        {
            case Ids.Object:
                return true;
            case Ids.String:
                return value is string;
            case Ids.Nullable:
                return Is(value, type.Arguments[0]);
        }

        if (IsOpen(type) && type.Id[0] == '!')
            return true;

        return Defaults.TryGetValue(type.Id, out var primitive) ? value.GetType() == primitive.GetType() : IsOther(value, type);
    }

    private bool IsOther(object value, RecipeType type)
    {
        var id = type.Id;

        if (value is not InstanceValue && LibraryTypes.IsOfLaterVersions(id))
            throw new UnknownValueException(interpreter.UnknownHere($"Whether this has '{Ids.Display(type)}' cannot be evaluated: it depends on the version of .NET."));

        switch (value)
        {
            case InstanceValue instance:
                return Derives(instance, type) || (id == LibraryTypes.ValueType && instance.Type.IsStruct)
                    || (instance.Type.ForeignBase is { } above && LibraryTypes.IsException(above, id));
            case EnumValue e:
                return e.Type == id || LibraryTypes.Is(LibraryTypes.Enum, id);
            case OrdinalComparer or ValueOrder or ValueEquality or Comparers.FunctionComparer:
                return Comparers.Is(value, type);
            case TupleValue tuple:
                return LibraryTypes.Is(LibraryTypes.Tuple, id)
                    || (id is "T:System.IComparable`1" or "T:System.IEquatable`1" && Is(tuple, type.Arguments[0]))
                    || (id.StartsWith(LibraryTypes.Tuple, StringComparison.Ordinal) && type.Arguments.Count == tuple.Items.Length && tuple.Items.Zip(type.Arguments, IsNullOr).All(x => x));
            case KeyValuePair<object?, object?> pair:
                return LibraryTypes.Is(LibraryTypes.KeyValuePair, id)
                    && (id != LibraryTypes.KeyValuePair || (IsNullOr(pair.Key, type.Arguments[0]) && IsNullOr(pair.Value, type.Arguments[1])));
            case FunctionValue function:
                return function.Type is null || (function.Type.Id == id && Varies(function.Type, type)) || LibraryTypes.Is(LibraryTypes.Delegate, id);
            case ICollectionValue collection:
                return LibraryTypes.Is(collection.Type, id) && HasElements(collection, type);
            case GridValue grid:
                return LibraryTypes.Is(LibraryTypes.Array, id) || (id[0] == '[' && id.Length == grid.Lengths.Length + 1 && Assignable(grid.ElementType, type.Arguments[0]));
            case EnumeratorValue:
                return id is "T:System.Collections.Generic.IEnumerator`1" or "T:System.Collections.IEnumerator" or "T:System.IDisposable"
                    || id.EndsWith("Enumerator", StringComparison.Ordinal);
            case LinkedListNode<object?>:
                return id == "T:System.Collections.Generic.LinkedListNode`1";
            case PriorityQueueValue:
                return id == "T:System.Collections.Generic.PriorityQueue`2";
            case IDictionaryValue dictionary:
                return LibraryTypes.Is(dictionary.Type, id) && HasEntries(dictionary, type);
            case string:
                return (id is Sequence or PlainSequence or Span && type.Arguments.All(a => Same(Char, a))) || IsComparable(value, type);
            case ExceptionValue exception:
                return LibraryTypes.IsException(exception.Type, id);
            case GroupingValue:
                return id is "T:System.Linq.IGrouping`2" or Sequence or PlainSequence;
            case OrderedValue:
                return id is "T:System.Linq.IOrderedEnumerable`1" or Sequence or PlainSequence;
            case IEnumerable<object?>:
                return id is Sequence or PlainSequence or "T:System.Collections.Generic.IEnumerator`1";
            case StringBuilder:
                return id == "T:System.Text.StringBuilder";
            case TypeValue:
                return id is "T:System.Type" or "T:System.Reflection.MemberInfo" or "T:System.ICloneable";
            case System.Globalization.CultureInfo:
                return id is "T:System.Globalization.CultureInfo" or "T:System.IFormatProvider" or "T:System.ICloneable";
        }

        if (HostMembers.FindType(id) is { } host)
            return host.IsInstanceOfType(value);

        return "T:" + value.GetType().FullName == id || (value is Version or ValueType && IsComparable(value, type));
    }

    private bool IsNullOr(object? value, RecipeType type) => value is null || Is(value, type);

    /// <summary>Whether a type that a collection has takes the collection's elements.</summary>
    private bool HasElements(ICollectionValue collection, RecipeType type)
    {
        if (type.Arguments.Count == 0)
            return true;

        var (from, to) = (collection.ElementType, type.Arguments[0]);

        if (collection.Type != RecipeType.ArrayId)
            return LibraryTypes.IsCovariant(type.Id) ? Assignable(from, to) : Same(from, to);

        // The run time takes an array of numbers for one of enums, or of unsigned numbers, whose elements would have to become such.
        if (from is not null && from != to && Width(from) is { } width && width == Width(to))
            throw new UnknownValueException(interpreter.UnknownHere($"An array of '{Ids.Display(from)}' that may be one of '{Ids.Display(to)}' cannot be evaluated: the two have the same bits."));

        return Assignable(from, to);
    }

    /// <summary>The unsigned type of an integer's or enum's width; null for other types.</summary>
    private Type? Width(RecipeType type)
    {
        return ZeroOf(type) switch
        {
            sbyte or byte => typeof(byte),
            short or ushort => typeof(ushort),
            int or uint => typeof(uint),
            long or ulong => typeof(ulong),
            _ => null,
        };
    }

    private object? ZeroOf(RecipeType type) => Defaults.TryGetValue(type.Id, out var primitive) ? primitive : IsEnum(type.Id, out var number) ? number : null;

    /// <summary>What a box with a number or enum gives when it is taken for an enum or a number of the same width and kind; null when it does not come to that.</summary>
    public object? SameNumber(object value, RecipeType to)
    {
        var number = EnumValue.Unwrap(value)!;

        return ZeroOf(to)?.GetType() != number.GetType() ? null
            : !IsEnum(to.Id, out _) ? number
            : new EnumValue(to.Id, number);
    }

    private static bool HasEntries(IDictionaryValue dictionary, RecipeType type) => type.Arguments.Count switch
    {
        2 => Same(dictionary.KeyType, type.Arguments[0]) && Same(dictionary.ValueType, type.Arguments[1]),
        1 => type.Arguments[0] is { Id: LibraryTypes.KeyValuePair } pair && HasEntries(dictionary, pair),
        _ => true,
    };

    /// <summary>Whether one of the object's classes or interfaces is the type, with type arguments that are the same or may vary.</summary>
    private bool Derives(InstanceValue instance, RecipeType type)
    {
        if (!instance.Type.DerivesFrom(type.Id))
            return false;

        if (type.Arguments.Count == 0)
            return true;

        foreach (var reference in instance.Type.References(instance.Reference))
        {
            if (reference == type || (reference.Id == type.Id && Varies(reference, type)))
                return true;
        }

        return false;
    }

    /// <summary>Whether one construction of an interface or delegate takes the place of another.</summary>
    public bool Varies(RecipeType from, RecipeType to)
    {
        if (from.Arguments.Count != to.Arguments.Count)
            return false;

        var variances = interpreter.Program.FindType(from.Id) is { } user ? user.Recipe.Variances : LibraryTypes.Variances(from.Id);

        for (var i = 0; i < from.Arguments.Count; i++)
        {
            var (argument, wanted) = (from.Arguments[i], to.Arguments[i]);

            var fits = (i < variances.Count ? variances[i] : TypeVariance.None) switch
            {
                TypeVariance.Out => Assignable(argument, wanted),
                TypeVariance.In => Assignable(wanted, argument),
                _ => Same(argument, wanted),
            };

            if (!fits)
                return false;
        }

        return true;
    }

    private static bool Same(RecipeType? from, RecipeType to) => from is null || from == to || IsOpen(from) || IsOpen(to);

    /// <summary>Whether the type is one of the interfaces that values of the base class library have; the generic ones are of their own type.</summary>
    private static bool IsComparable(object value, RecipeType type) => type.Id switch
    {
        "T:System.IComparable`1" or "T:System.IEquatable`1" => (value is IComparable || type.Id == "T:System.IEquatable`1") && (IsOpen(type.Arguments[0]) || type.Arguments[0].Id == "T:" + value.GetType().FullName),
        "T:System.IComparable" => value is IComparable,

        // Characters and versions became so with .NET 6.
        "T:System.IFormattable" => value is IFormattable or char or Version,
        "T:System.IConvertible" => value is IConvertible,
        "T:System.ICloneable" => value is ICloneable,
        LibraryTypes.ValueType => value is ValueType,
        _ => false,
    };

    /// <summary>Whether a reference to the one is a reference to the other as it is, without boxing.</summary>
    private bool Assignable(RecipeType? from, RecipeType to)
    {
        if (from is null || from == to || IsOpen(to) || IsOpen(from))
            return true;

        if (IsValue(from) || IsValue(to))
            return false;

        if (to.Id == Ids.Object)
            return true;

        if (from.Id == Ids.String)
            return Is(string.Empty, to);

        if (interpreter.Program.FindType(from.Id) is { } user)
            return user.References(from).Any(r => r == to || (r.Id == to.Id && Varies(r, to)));

        return from.Id == to.Id ? Varies(from, to) : LibraryTypes.Is(from.Id, to.Id) && (to.Arguments.Count == 0 || (from.Arguments.Count == 1 && Varies(new RecipeType(to.Id, from.Arguments), to)));
    }

    private bool IsValue(RecipeType type) => IsPrimitive(type.Id) || type.Id == Ids.Nullable || LibraryTypes.Is(type.Id, LibraryTypes.ValueType) || type.Id.StartsWith(LibraryTypes.Tuple, StringComparison.Ordinal)
        || interpreter.Program.FindType(type.Id) is { IsStruct: true } || IsEnum(type.Id, out _);

    private static bool IsOpen(RecipeType type) => type.Id.Length == 0 || type.Id[0] == '!' || type.Arguments.Any(IsOpen);

    private static RecipeType? Argument(EquatableArray<RecipeType> arguments, string ordinal) =>
        int.TryParse(ordinal, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) && n < arguments.Count
            ? arguments[n]
            : null;

    /// <summary>The type arguments of the type that declares the running member.</summary>
    private EquatableArray<RecipeType> DeclaringTypeArguments(Frame frame)
    {
        if (frame.ContainingType is { } containing)
            return containing.Arguments;

        if (frame.Self is not InstanceValue self)
            return default;

        var declaring = Ids.DeclaringType(frame.Member);
        var reference = self.Reference;

        for (var type = self.Type; type is not null && type.Id != declaring; type = type.Base)
        {
            if (type.Recipe.Base is not { } b)
                return default;

            reference = Bind(b, reference);
        }

        return reference.Arguments;
    }
}
