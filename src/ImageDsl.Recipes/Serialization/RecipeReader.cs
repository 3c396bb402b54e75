using System.Globalization;
using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes;

/// <summary>What reading gave: a recipe, or what is wrong with the data (IMG008).</summary>
/// <typeparam name="T">The recipe.</typeparam>
/// <param name="Value">The recipe, or null.</param>
/// <param name="Error">What is wrong, or null.</param>
internal sealed record RecipeReading<T>(T? Value, string? Error)
    where T : class;

/// <summary>Reads recipes from assemblies that others made. Damaged data gives an error, never an exception, and needs no more memory than its size.</summary>
internal sealed class RecipeReader
{
    private const int FirstCapacity = 8;

    private readonly byte[] _bytes;
    private readonly Func<string, string>? _rename;
    private readonly List<(string Text, string Name)> _strings = [];
    private readonly List<(RecipeType Type, long Size)> _types = [];
    private int _position;
    private int _depth;
    private long _typeSize;
    private Node? _previous;

    private RecipeReader(byte[] bytes, Func<string, string>? rename)
    {
        _bytes = bytes;
        _rename = rename;
    }

    /// <summary>Reads a member.</summary>
    public static RecipeReading<MemberRecipe> ReadMember(string text) => Read(text, null, r => r.Member());

    /// <summary>Reads a type.</summary>
    public static RecipeReading<TypeRecipe> ReadType(string text) => Read(text, null, r => r.TypeRecipe());

    /// <summary>Reads a type with its members.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rename">
    /// Applied to every id: two assemblies may have types of one name, which only the reader can tell apart. Null to take them as they are.
    /// </param>
    public static RecipeReading<ExportedType> ReadExportedType(string text, Func<string, string>? rename = null) =>
        Read(text, rename, r => new ExportedType(r.TypeRecipe(), r.List(r.Member)));

    public bool Bool() => Byte() switch
    {
        0 => false,
        1 => true,
        _ => throw new DamagedRecipeException("a flag is neither 0 nor 1"),
    };

    public int Int()
    {
        var value = Signed();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new DamagedRecipeException("a number is out of range");
    }

    public int? OptionalInt() => Bool() ? Int() : null;

    public T EnumValue<T>()
        where T : struct, Enum
    {
        var value = (T)Enum.ToObject(typeof(T), Int());
        return Enum.IsDefined(typeof(T), value) ? value : throw new DamagedRecipeException($"a {typeof(T).Name} is out of range");
    }

    public string String() => NextString().Name;

    public string? OptionalString() => Bool() ? String() : null;

    public RecipeType Type()
    {
        var index = Number();

        if (index > 0)
        {
            var (known, size) = index <= (ulong)_types.Count ? _types[(int)index - 1] : throw new DamagedRecipeException("a type is missing");
            _typeSize += size;
            return known;
        }

        Enter();
        var before = _typeSize;
        var type = new RecipeType(String(), Types());
        _depth--;

        if (++_typeSize - before > RecipeFormat.MaxTypeSize)
            throw new DamagedRecipeException("a type is too large");

        _types.Add((type, _typeSize - before));
        return type;
    }

    public RecipeType? OptionalType() => Bool() ? Type() : null;

    public EquatableArray<RecipeType> Types() => List(Type);

    public EquatableArray<string> Strings() => List(String);

    public EquatableArray<int> Ints() => List(Int);

    public EquatableArray<T> List<T>(Func<T> read)
    {
        var count = Count();

        // It grows with what is read: lists within lists may each claim all the rest of the data.
        var items = new List<T>(Math.Min(count, FirstCapacity));

        for (var i = 0; i < count; i++)
            items.Add(read());

        return items.ToArray();
    }

    public EquatableArray<Node> Nodes() => List(Node);

    public EquatableArray<T> Nodes<T>()
        where T : Node => List(Node<T>);

    public Node? OptionalNode() => Bool() ? Node() : null;

    public T? OptionalNode<T>()
        where T : Node => Bool() ? Node<T>() : null;

    public T Node<T>()
        where T : Node => Node() as T ?? throw new DamagedRecipeException($"no {typeof(T).Name} where one is expected");

    public Node Node()
    {
        var tag = Number();

        if (tag == RecipeFormat.Previous)
            return _previous ?? throw new DamagedRecipeException("a chain has no beginning");

        var outer = _previous;
        Enter();
        var node = tag == RecipeFormat.Chain ? Chain() : Single(tag, previous: null);
        _depth--;
        _previous = outer;
        return node;
    }

    public ParameterRecipe Parameter() => new(Int(), Type(), Bool());

    public object? Constant()
    {
        var kind = (ConstantKind)Byte();

        switch (kind)
        {
            case ConstantKind.Null:
                return null;
            case ConstantKind.False:
            case ConstantKind.True:
                return kind == ConstantKind.True;
            case ConstantKind.String:
                return NextString().Text;
            case ConstantKind.Char:
                return checked((char)Number());
            case ConstantKind.UInt64:
                return Number();
            case ConstantKind.Single:
                return (float)BitConverter.Int64BitsToDouble(unchecked((long)Number()));
            case ConstantKind.Double:
                return BitConverter.Int64BitsToDouble(unchecked((long)Number()));
            case ConstantKind.Decimal:
                return new decimal([Int(), Int(), Int(), Int()]);
            default:
                return Whole(kind, Signed());
        }
    }

    private static RecipeReading<T> Read<T>(string text, Func<string, string>? rename, Func<RecipeReader, T> read)
        where T : class
    {
        var colon = text.IndexOf(':');

        if (colon < 0 || !int.TryParse(text.Substring(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return new RecipeReading<T>(null, "It has no version.");

        if (version is < 1 or > RecipeFormat.Version)
        {
            var written = version.ToString(CultureInfo.InvariantCulture);
            var known = RecipeFormat.Version.ToString(CultureInfo.InvariantCulture);
            return new RecipeReading<T>(null, $"It is written in format {written}; this version of ImageDsl reads format {known}.");
        }

        try
        {
            var reader = new RecipeReader(Convert.FromBase64String(text.Substring(colon + 1)), rename);
            var value = read(reader);
            return reader._position == reader._bytes.Length
                ? new RecipeReading<T>(value, null)
                : new RecipeReading<T>(null, "It is damaged: something follows the end.");
        }
        catch (DamagedRecipeException damaged)
        {
            return new RecipeReading<T>(null, $"It is damaged: {damaged.Message}.");
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            return new RecipeReading<T>(null, "It is damaged: a value is malformed.");
        }
    }

    /// <summary>A string as it was written, and what it is called here when it is an id.</summary>
    private (string Text, string Name) NextString()
    {
        var index = Number();

        if (index > 0)
            return index <= (ulong)_strings.Count ? _strings[(int)index - 1] : throw new DamagedRecipeException("a string is missing");

        var characters = new char[Count()];

        for (var i = 0; i < characters.Length; i++)
        {
            var c = Number();
            characters[i] = c <= char.MaxValue ? (char)c : throw new DamagedRecipeException("a character is out of range");
        }

        var text = new string(characters);
        var next = (text, _rename is null ? text : _rename(text));
        _strings.Add(next);
        return next;
    }

    private MemberRecipe Member()
    {
        var id = String();
        var isStatic = Bool();
        var isIterator = Bool();
        var hasUnsupported = Bool();
        var frameSize = Int();
        var parameters = List(Parameter);
        var parameterFields = Strings();
        var initializer = Bool() ? new ConstructorInitializer(String(), Bool(), Nodes<ArgumentNode>()) : null;

        return new MemberRecipe(id, Node())
        {
            IsStatic = isStatic,
            IsIterator = isIterator,
            HasUnsupported = hasUnsupported,
            FrameSize = frameSize,
            Parameters = parameters,
            ParameterFields = parameterFields,
            Initializer = initializer,
        };
    }

    // The order of the initialisers is the order of reading.
    private TypeRecipe TypeRecipe() => new(String(), String())
    {
        Kind = EnumValue<RecipeTypeKind>(),
        IsRecord = Bool(),
        IsFlags = Bool(),
        IsAbstract = Bool(),
        Base = OptionalType(),
        Interfaces = Types(),
        Variances = List(EnumValue<TypeVariance>),
        Fields = List(Field),
        StaticFields = List(Field),
        StaticConstructor = OptionalString(),
        Slots = List(() => new SlotRecipe(String(), String()) { Interface = OptionalType() }),
        Layer = Bool() ? new LayerRecipe(EnumValue<LayerKind>(), String()) : null,
        DeepHierarchyReason = OptionalString(),
        AssemblyMetadata = List(() => new MetadataRecipe(String(), OptionalString())),
    };

    private FieldRecipe Field() => new(String(), Type(), Bool()) { Constant = Constant() };

    private Node Chain()
    {
        var links = Count();
        var node = Single(Number(), previous: null);

        for (var i = 0; i < links; i++)
            node = Single(Number(), node);

        return node;
    }

    private Node Single(ulong tag, Node? previous)
    {
        if (NodeFormats.Find(tag) is not { } format)
            throw new DamagedRecipeException("a kind of node is unknown");

        var origin = Int();
        _previous = previous;
        var node = format.Read(this);
        _previous = null;
        return node with { Origin = origin };
    }

    // The cast keeps the switch from making a long of everything.
    private static object Whole(ConstantKind kind, long value) => kind switch
    {
        ConstantKind.SByte => (object)checked((sbyte)value),
        ConstantKind.Byte => checked((byte)value),
        ConstantKind.Int16 => checked((short)value),
        ConstantKind.UInt16 => checked((ushort)value),
        ConstantKind.Int32 => checked((int)value),
        ConstantKind.UInt32 => checked((uint)value),
        ConstantKind.Int64 => value,
        _ => throw new DamagedRecipeException("a kind of constant is unknown"),
    };

    private void Enter()
    {
        if (++_depth > RecipeFormat.MaxDepth + 20)
            throw new DamagedRecipeException("it is nested too deep");
    }

    /// <summary>A count of things that take at least a byte each, so that it cannot ask for more than there is.</summary>
    private int Count()
    {
        var count = Number();
        return count <= (ulong)(_bytes.Length - _position) ? (int)count : throw new DamagedRecipeException("it ends too early");
    }

    private long Signed()
    {
        var value = Number();
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    private ulong Number()
    {
        var value = 0UL;

        for (var shift = 0; shift < 64; shift += 7)
        {
            var b = Byte();
            value |= (ulong)(b & 0x7F) << shift;

            if (b < 0x80)
                return value;
        }

        throw new DamagedRecipeException("a number does not end");
    }

    private byte Byte() => _position < _bytes.Length ? _bytes[_position++] : throw new DamagedRecipeException("it ends too early");

    private sealed class DamagedRecipeException(string message) : Exception(message);
}
