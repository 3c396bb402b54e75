using ImageDsl.Dockerfile;

namespace ImageDsl.Json;

/// <summary>
/// Takes the members of an object as the types a record wants, and remembers the first that is missing or of the wrong kind; what it
/// gives then is a stand-in that the caller throws away. So reading code has the shape of the record, without branches.
/// </summary>
internal sealed class JsonMembers
{
    private const string Element = "[]";

    private readonly JsonValue _object;
    private readonly JsonMembers? _parent;
    private readonly string _name;
    private readonly bool _isElement;
    private readonly JsonMembers _root;
    private string? _error;

    /// <summary>Takes the members of the value of a whole text.</summary>
    public JsonMembers(JsonValue value)
        : this(value, "", null, isElement: false)
    {
    }

    private JsonMembers(JsonValue value, string name, JsonMembers? parent, bool isElement)
    {
        _object = value;
        _name = name;
        _isElement = isElement;
        _parent = parent;
        _root = parent?._root ?? this;

        if (value.Kind != JsonKind.Object)
            Fail("an object is expected");
    }

    /// <summary>The first thing that was wrong in the text, or null.</summary>
    public string? Error => _root._error;

    /// <summary>Whether there is a member with this name that is not null.</summary>
    public bool Has(string name) => _object[name] is { IsNull: false };

    public string Text(string name) => Required(name, value => value.AsString, "text") ?? "";

    public string? OptionalText(string name) => Has(name) ? Text(name) : null;

    public bool Boolean(string name) => Has(name) && (Required(name, value => value.AsBoolean, "true or false") ?? false);

    public int Int32(string name) => Required(name, value => value.AsInt32, "a whole number") ?? 0;

    public int? OptionalInt32(string name) => Has(name) ? Int32(name) : null;

    public long? OptionalInt64(string name) => Has(name) ? Required(name, value => value.AsInt64, "a whole number") : null;

    /// <summary>A text that stands for something else.</summary>
    /// <param name="name">The member.</param>
    /// <param name="parse">Gives null for a text that stands for nothing.</param>
    public T? Parsed<T>(string name, Func<string, T?> parse)
        where T : struct => Required(name, value => value.AsString is { } text ? parse(text) : null, "a known word");

    public ImageReference Reference(string name) => ReferenceOf(Text(name), name);

    /// <summary>A list of texts; empty when there is none.</summary>
    public EquatableArray<string> Texts(string name)
    {
        var items = Items(name);
        var texts = new string[items.Count];

        for (var i = 0; i < texts.Length; i++)
        {
            if (items[i].AsString is null)
                Fail("text is expected", name + Element);

            texts[i] = items[i].Text;
        }

        return EquatableArray<string>.Adopt(texts);
    }

    /// <summary>A list of texts, or null when there is none.</summary>
    public EquatableArray<string>? OptionalTexts(string name) => Has(name) ? Texts(name) : (EquatableArray<string>?)null;

    /// <summary>An object, or null when there is none.</summary>
    public T? Object<T>(string name, Func<JsonMembers, T> read)
        where T : class => Has(name) ? read(new JsonMembers(_object[name]!, name, this, isElement: false)) : null;

    /// <summary>A list of objects; empty when there is none.</summary>
    public EquatableArray<T> Objects<T>(string name, Func<JsonMembers, T> read)
    {
        var items = Items(name);
        var objects = new T[items.Count];

        for (var i = 0; i < objects.Length; i++)
            objects[i] = read(new JsonMembers(items[i], name, this, isElement: true));

        return EquatableArray<T>.Adopt(objects);
    }

    /// <summary>The elements of a list; none when there is no list.</summary>
    private EquatableArray<JsonValue> Items(string name)
    {
        if (!Has(name))
            return default;

        var value = _object[name]!;

        if (value.Kind != JsonKind.Array)
            Fail("a list is expected", name);

        return value.Items;
    }

    private string? Required(string name, Func<JsonValue, string?> take, string expected)
    {
        var taken = _object[name] is { } value ? take(value) : null;

        if (taken is null)
            Fail(expected + " is expected", name);

        return taken;
    }

    private T? Required<T>(string name, Func<JsonValue, T?> take, string expected)
        where T : struct
    {
        var taken = _object[name] is { } value ? take(value) : null;

        if (taken is null)
            Fail(expected + " is expected", name);

        return taken;
    }

    private ImageReference ReferenceOf(string text, string name)
    {
        try
        {
            return text;
        }
        catch (ImageDefinitionException exception)
        {
            Fail(exception.Message, name);
            return ImageReference.Scratch;
        }
    }

    /// <summary>The way here from the whole text, which is only needed when something is wrong.</summary>
    private string Path => (_parent is { Path: { Length: > 0 } above } ? above + "." + _name : _name) + (_isElement ? Element : "");

    private void Fail(string reason, string? name = null)
    {
        if (_root._error is not null)
            return;

        var place = name is null ? Path : Path is { Length: > 0 } above ? above + "." + name : name;
        _root._error = place.Length > 0 ? place + ": " + reason : reason;
    }
}
