using System.Globalization;
using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes;

/// <summary>Writes recipes in a form that travels in an attribute.</summary>
internal sealed class RecipeWriter
{
    private readonly List<byte> _bytes = [];
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);
    private readonly Dictionary<RecipeType, int> _types = [];
    private readonly Action<Node>? _visit;
    private Node? _previous;
    private int _depth;

    private RecipeWriter(Action<Node>? visit = null) => _visit = visit;

    /// <summary>The text of a member's recipe.</summary>
    public static string Write(MemberRecipe member)
    {
        var writer = new RecipeWriter();
        writer.Member(member);
        return writer.Finish();
    }

    /// <summary>The text of a type's recipe.</summary>
    public static string Write(TypeRecipe type)
    {
        var writer = new RecipeWriter();
        writer.TypeRecipe(type);
        return writer.Finish();
    }

    /// <summary>The text of a type with its members.</summary>
    /// <param name="exported">The type.</param>
    /// <param name="mentioned">Receives the ids of all types and members that the recipes mention, and texts that look like ids.</param>
    public static string Write(ExportedType exported, ICollection<string> mentioned)
    {
        var writer = new RecipeWriter();
        writer.TypeRecipe(exported.Type);
        writer.List(exported.Members, writer.Member);

        foreach (var text in writer._strings.Keys)
        {
            if (RecipeIds.IsId(text))
                mentioned.Add(text);
        }

        return writer.Finish();
    }

    /// <summary>Shows every node of a member, of whatever kind: nothing that is written is passed over.</summary>
    public static void Visit(MemberRecipe member, Action<Node> visit) => new RecipeWriter(visit).Member(member);

    /// <summary>Shows a node and every node in it.</summary>
    public static void Visit(Node node, Action<Node> visit) => new RecipeWriter(visit).Node(node);

    public void Bool(bool value) => _bytes.Add(value ? (byte)1 : (byte)0);

    public void Int(int value) => Signed(value);

    public void Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            _bytes.Add((byte)(value | 0x80));

        _bytes.Add((byte)value);
    }

    public void OptionalInt(int? value)
    {
        Bool(value is not null);

        if (value is { } number)
            Int(number);
    }

    public void String(string value)
    {
        if (_strings.TryGetValue(value, out var known))
        {
            Number((ulong)known + 1);
            return;
        }

        _strings.Add(value, _strings.Count);
        Number(0);
        Number((ulong)value.Length);

        // By characters, not as UTF-8: half a surrogate pair is a string too.
        foreach (var c in value)
            Number(c);
    }

    public void OptionalString(string? value)
    {
        Bool(value is not null);

        if (value is not null)
            String(value);
    }

    public void Type(RecipeType type)
    {
        if (_types.TryGetValue(type, out var known))
        {
            Number((ulong)known + 1);
            return;
        }

        Number(0);
        String(type.Id);
        List(type.Arguments, Type);
        _types.Add(type, _types.Count);
    }

    public void OptionalType(RecipeType? type)
    {
        Bool(type is not null);

        if (type is not null)
            Type(type);
    }

    public void Types(EquatableArray<RecipeType> types) => List(types, Type);

    public void Strings(EquatableArray<string> strings) => List(strings, String);

    public void Ints(EquatableArray<int> numbers) => List(numbers, Int);

    public void List<T>(EquatableArray<T> items, Action<T> write)
    {
        Number((ulong)items.Count);

        for (var i = 0; i < items.Count; i++)
            write(items[i]);
    }

    public void Nodes<T>(EquatableArray<T> nodes)
        where T : Node => List(nodes, n => Node(n));

    public void OptionalNode(Node? node)
    {
        Bool(node is not null);

        if (node is not null)
            Node(node);
    }

    public void Node(Node node)
    {
        if (ReferenceEquals(node, _previous))
        {
            Number(RecipeFormat.Previous);
            return;
        }

        if (_depth >= RecipeFormat.MaxDepth)
            node = TooDeep(node);

        var outer = _previous;
        _depth++;

        if (RecipeFormat.Link(node) is { } link && RecipeFormat.Link(link) is not null)
            Chain(node);
        else
            Single(node, previous: null);

        _depth--;
        _previous = outer;
    }

    public void Parameter(ParameterRecipe parameter)
    {
        Int(parameter.Slot);
        Type(parameter.Type);
        Bool(parameter.IsByReference);
    }

    public void Constant(object? value)
    {
        switch (value)
        {
            case null:
                Kind(ConstantKind.Null);
                break;
            case bool b:
                Kind(b ? ConstantKind.True : ConstantKind.False);
                break;
            case string s:
                Kind(ConstantKind.String);
                String(s);
                break;
            case char c:
                Kind(ConstantKind.Char);
                Number(c);
                break;
            case ulong u:
                Kind(ConstantKind.UInt64);
                Number(u);
                break;
            case float f:
                Kind(ConstantKind.Single);
                Number(unchecked((ulong)BitConverter.DoubleToInt64Bits(f)));
                break;
            case double d:
                Kind(ConstantKind.Double);
                Number(unchecked((ulong)BitConverter.DoubleToInt64Bits(d)));
                break;
            case decimal m:
                Kind(ConstantKind.Decimal);

                foreach (var part in decimal.GetBits(m))
                    Int(part);

                break;
            default:
                Kind((ConstantKind)Enum.Parse(typeof(ConstantKind), value.GetType().Name));
                Signed(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private void Member(MemberRecipe member)
    {
        String(member.Id);
        Bool(member.IsStatic);
        Bool(member.IsIterator);
        Bool(member.HasUnsupported);
        Int(member.FrameSize);
        List(member.Parameters, Parameter);
        Strings(member.ParameterFields);
        Bool(member.Initializer is not null);

        if (member.Initializer is { } initializer)
        {
            String(initializer.Constructor);
            Bool(initializer.IsThis);
            Nodes(initializer.Arguments);
        }

        Node(member.Body);
    }

    private void TypeRecipe(TypeRecipe type)
    {
        String(type.Id);
        String(type.FullName);
        Int((int)type.Kind);
        Bool(type.IsRecord);
        Bool(type.IsFlags);
        Bool(type.IsAbstract);
        OptionalType(type.Base);
        Types(type.Interfaces);
        List(type.Variances, variance => Int((int)variance));
        List(type.Fields, Field);
        List(type.StaticFields, Field);
        OptionalString(type.StaticConstructor);
        List(type.Slots, Slot);
        Bool(type.Layer is not null);

        if (type.Layer is { } layer)
        {
            Int((int)layer.Kind);
            String(layer.Repository);
        }

        OptionalString(type.DeepHierarchyReason);
        List(type.AssemblyMetadata, Metadata);
    }

    private void Field(FieldRecipe field)
    {
        String(field.Id);
        Type(field.Type);
        Bool(field.HasInitializer);
        Constant(field.Constant);
    }

    private void Slot(SlotRecipe slot)
    {
        String(slot.Slot);
        String(slot.Implementation);
        OptionalType(slot.Interface);
    }

    private void Metadata(MetadataRecipe metadata)
    {
        String(metadata.Key);
        OptionalString(metadata.Value);
    }

    /// <summary>Writes a chain from its root to its last link, so that a thousand steps nest no deeper than one.</summary>
    private void Chain(Node last)
    {
        var links = new Stack<Node>();
        Node? root = last;

        for (; RecipeFormat.Link(root) is { } next; root = next)
            links.Push(root);

        Number(RecipeFormat.Chain);
        Number((ulong)links.Count);
        Single(root, previous: null);

        while (links.Count > 0)
        {
            var link = links.Pop();
            Single(link, RecipeFormat.Link(link));
        }
    }

    private void Single(Node node, Node? previous)
    {
        _visit?.Invoke(node);
        var format = NodeFormats.Of(node.GetType());
        Number((ulong)format.Tag);
        Int(node.Origin);
        _previous = previous;
        format.Write(this, node);
        _previous = null;
    }

    private static Node TooDeep(Node node)
    {
        var unsupported = new UnsupportedNode("This expression", "It is nested too deep to travel in an assembly.", "Split it into several members.") { Origin = node.Origin, MayHaveEffects = true };

        // A place may accept patterns or arguments only; the reader would take anything else for damage.
        return node switch
        {
            PatternNode => new ConstantPatternNode(unsupported) { Origin = node.Origin },
            ArgumentNode argument => argument with { Value = unsupported },
            _ => NodeFormats.IsExpressionOrStatement(node) ? unsupported : node,
        };
    }

    private void Signed(long value) => Number(unchecked((ulong)((value << 1) ^ (value >> 63))));

    private void Kind(ConstantKind kind) => _bytes.Add((byte)kind);

    private string Finish() => RecipeFormat.Version.ToString(CultureInfo.InvariantCulture) + ":" + Convert.ToBase64String([.. _bytes]);
}
