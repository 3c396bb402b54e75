using System.Globalization;
using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>One call of a library member: its arguments as .NET values, and the bounds.</summary>
internal sealed class LibraryCall(Interpreter interpreter, CallSite site, object?[] arguments)
{
    public Interpreter Interpreter { get; } = interpreter;

    public CallSite Site { get; } = site;

    public EquatableArray<RecipeType> TypeArguments => Site.TypeArguments;

    public int Count => arguments.Length;

    public Budget Budget => Interpreter.Budget;

    public object? this[int index] => arguments[index] is Cell cell ? cell.Value : arguments[index];

    /// <summary>An <c>out</c> argument.</summary>
    public Cell Out(int index) => (Cell)arguments[index]!;

    /// <summary>Sets an <c>out</c> argument and gives whether there was something to set.</summary>
    public object Try(int index, bool found, object? value)
    {
        Out(index).Value = value;
        return Arithmetic.Box(found);
    }

    public string Text(int index) => (string)NotNull(index);

    public string? TextOrNull(int index) => (string?)this[index];

    public int Int(int index) => (int)this[index]!;

    public char Char(int index) => (char)this[index]!;

    public bool Bool(int index) => (bool)this[index]!;

    public T Of<T>(int index) => NotNull(index) is T value ? value : throw new NotEvaluableException("objects of this kind are not evaluated here");

    public object NotNull(int index) => this[index] ?? throw new ThrownException(nameof(ArgumentNullException));

    public FunctionValue Function(int index) => (FunctionValue)NotNull(index);

    /// <summary>The elements of an argument; each counts as a step when it is asked for.</summary>
    public IEnumerable<object?> Sequence(int index) => Counted(Plain(NotNull(index)));

    /// <summary>The elements without counting, for arrays whose size was counted when they were made.</summary>
    public IEnumerable<object?> Plain(object value) => value is InstanceValue instance ? Enumerated(instance) : Sequences.Of(value);

    /// <summary>An enum argument of the base class library as its number.</summary>
    public int Option(int index) => Convert.ToInt32(EnumValue.Unwrap(this[index]), CultureInfo.InvariantCulture);

    public RecipeType? TypeArgument(int index) => index < TypeArguments.Count ? TypeArguments[index] : null;

    /// <summary>An argument of the constructed type that declares the member: T of <c>List&lt;T&gt;</c>.</summary>
    public RecipeType? ContainingArgument(int index) =>
        Site.ContainingType is { } type && index < type.Arguments.Count ? type.Arguments[index] : null;

    /// <summary>The equality of the elements or keys: of T of <c>List&lt;T&gt;</c>, or of <c>Distinct&lt;T&gt;</c>.</summary>
    public IEqualityComparer<object?> Equality => Interpreter.Equality.Of(ContainingArgument(0) ?? TypeArgument(0));

    /// <summary>The type that <c>T.Member</c> is asked of.</summary>
    public RecipeType? ConstrainedTo => Site.ConstrainedTo;

    public object? Default(RecipeType? type) => type is null ? null : Interpreter.Defaults.Of(type, Site.Frame);

    /// <summary>What a function says about an element, which must be known.</summary>
    public bool Test(FunctionValue function, params object?[] values) => (bool)Known(function.Invoke(values))!;

    public static object? Known(object? value) => value is Unknown unknown ? throw new UnknownValueException(unknown) : value;

    public object Box(bool value) => Arithmetic.Box(value);

    /// <summary>The same call with another text as an argument.</summary>
    public LibraryCall WithText(int index, string text)
    {
        var changed = (object?[])arguments.Clone();
        changed[index] = text;
        return new LibraryCall(Interpreter, Site, changed);
    }

    /// <summary>A composite format string with its values; a culture may stand in front of it.</summary>
    public string Composite(int format, IReadOnlyList<object?> values) =>
        Interpreter.Text.Composite(Text(format), values, format > 0 ? this[format - 1] as CultureInfo : null);

    /// <summary>Counts the characters of a new string before it is made.</summary>
    public string Make(long length, Func<string> make)
    {
        Budget.Make(length);
        return make();
    }

    /// <summary>A new string that is no longer than a few times its input, so that it is soon enough to count it now.</summary>
    public string Made(string text)
    {
        Budget.Make(text.Length);
        return text;
    }

    /// <summary>The same for bytes, which a program has as an array.</summary>
    public ArrayValue Made(byte[] bytes) => ToArray(bytes.Select(b => (object?)b), new RecipeType("T:System.Byte"));

    /// <summary>An array of bytes that is an argument.</summary>
    public byte[] Bytes(int index) => [.. Sequence(index).Select(b => (byte)Known(b)!)];

    /// <summary>Keeps the elements, each of which counts.</summary>
    public List<object?> ToList(IEnumerable<object?> elements)
    {
        var list = new List<object?>();

        foreach (var element in elements)
        {
            Budget.Make(1);
            list.Add(StructValue.Copied(element));
        }

        return list;
    }

    public ArrayValue ToArray(IEnumerable<object?> elements, RecipeType? elementType) => new(elementType, [.. ToList(elements)]);

    /// <summary>The elements; each counts as a step when it is asked for.</summary>
    public IEnumerable<object?> Counted(IEnumerable<object?> elements)
    {
        using var source = elements.GetEnumerator();

        // Lazy sequences on top of each other use the stack like calls within calls.
        while (Budget.Nested(source.MoveNext))
        {
            Budget.Step();
            yield return source.Current;
        }
    }

    private IEnumerable<object?> Enumerated(InstanceValue instance)
    {
        using var elements = Interpreter.Members.Enumerate(instance, Site.Node, Site.Frame);

        while (elements.MoveNext())
            yield return elements.Current;
    }
}
