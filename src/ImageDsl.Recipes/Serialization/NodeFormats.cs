using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes;

/// <summary>How one kind of node is written and read.</summary>
/// <param name="Tag">Its number in the data; never reused.</param>
/// <param name="Write">Writes everything but the tag and the origin.</param>
/// <param name="Read">Reads the same in the same order.</param>
internal sealed record NodeFormat(int Tag, Action<RecipeWriter, Node> Write, Func<RecipeReader, Node> Read);

/// <summary>All kinds of nodes, each beside how it is written and read. 0 to 9 are not nodes.</summary>
internal static class NodeFormats
{
    private static readonly Dictionary<Type, NodeFormat> ByType = [];
    private static readonly Dictionary<ulong, NodeFormat> ByTag = [];

    /// <summary>Kinds that stand in places of their own, besides patterns and arguments.</summary>
    private static readonly HashSet<Type> Parts =
    [
        typeof(SwitchArmNode), typeof(SwitchSectionNode), typeof(SwitchLabelNode), typeof(PropertyPatternNode), typeof(ListShapeNode), typeof(SliceShapeNode), typeof(CollectorNode),
        typeof(LocalFunctionNode), typeof(LambdaNode), typeof(TupleNode), typeof(InterpolationNode), typeof(SpreadNode),
    ];

    static NodeFormats()
    {
        AddValues();
        AddCalls();
        AddConstruction();
        AddOperators();
        AddAssignments();
        AddStatements();
        AddPatterns();
    }

    public static NodeFormat Of(Type type) => ByType.TryGetValue(type, out var format)
        ? format
        : throw new NotSupportedException($"{type.Name} has no serialised form.");

    public static NodeFormat? Find(ulong tag) => ByTag.TryGetValue(tag, out var format) ? format : null;

    /// <summary>Whether the node may stand wherever a plain <see cref="Node"/> is expected.</summary>
    public static bool IsExpressionOrStatement(Node node) => !Parts.Contains(node.GetType());

    private static void Add<T>(int tag, Action<RecipeWriter, T> write, Func<RecipeReader, T> read)
        where T : Node
    {
        var format = new NodeFormat(tag, (w, n) => write(w, (T)n), r => read(r));
        ByType.Add(typeof(T), format);
        ByTag.Add((ulong)tag, format);
    }

    private static void AddValues()
    {
        Add(10, (w, n) => { w.Constant(n.Value); w.Type(n.Type); }, r => new LiteralNode(r.Constant(), r.Type()));
        Add(11, (w, n) => w.Type(n.Type), r => new DefaultNode(r.Type()));
        Add(12, (w, n) => w.Type(n.Type), r => new TypeOfNode(r.Type()));
        Add(13, (w, n) => { }, r => new ThisNode());
        Add(14, (w, n) => w.Int(n.Slot), r => new LocalNode(r.Int()));
        Add(15, (w, n) => { }, r => new ImplicitReceiverNode());
        Add(16, (w, n) => { w.OptionalNode(n.Receiver); w.String(n.Field); w.OptionalType(n.ContainingType); },
            r => new FieldNode(r.OptionalNode(), r.String()) { ContainingType = r.OptionalType() });
        Add(17, (w, n) => { w.Node(n.Array); w.Nodes(n.Indices); }, r => new ArrayElementNode(r.Node(), r.Nodes()));
        Add(18, (w, n) => { w.Node(n.Receiver); w.Node(n.Argument); w.Type(n.ReceiverType); }, r => new ImplicitIndexerNode(r.Node(), r.Node(), r.Type()));
        Add(19, (w, n) => { w.String(n.Construct); w.String(n.Reason); w.String(n.Advice); w.Bool(n.MayHaveEffects); },
            r => new UnsupportedNode(r.String(), r.String(), r.String()) { MayHaveEffects = r.Bool() });
        Add(20, (w, n) => { }, r => new DiscardNode());
    }

    private static void AddCalls()
    {
        Add(30,
            (w, n) => { w.OptionalNode(n.Receiver); w.OptionalString(n.Getter); w.OptionalString(n.Setter); w.Nodes(n.Arguments); w.Bool(n.IsVirtual); w.OptionalType(n.ContainingType); w.OptionalType(n.ConstrainedTo); w.Types(n.TypeArguments); },
            r => new PropertyNode(r.OptionalNode(), r.OptionalString(), r.OptionalString(), r.Nodes<ArgumentNode>(), r.Bool())
            { ContainingType = r.OptionalType(), ConstrainedTo = r.OptionalType(), TypeArguments = r.Types() });
        Add(31,
            (w, n) => { w.OptionalNode(n.Receiver); w.String(n.Method); w.Nodes(n.Arguments); w.Bool(n.IsVirtual); w.Types(n.TypeArguments); w.Bool(n.IsBaseCall); w.OptionalType(n.ContainingType); w.OptionalType(n.ConstrainedTo); },
            r => new CallNode(r.OptionalNode(), r.String(), r.Nodes<ArgumentNode>(), r.Bool(), r.Types()) { IsBaseCall = r.Bool(), ContainingType = r.OptionalType(), ConstrainedTo = r.OptionalType() });
        Add(32, (w, n) => { w.Node(n.Delegate); w.Nodes(n.Arguments); }, r => new InvokeNode(r.Node(), r.Nodes<ArgumentNode>()));
        Add(33, (w, n) => { w.Int(n.Function); w.Nodes(n.Arguments); w.Types(n.TypeArguments); },
            r => new CallLocalFunctionNode(r.Int(), r.Nodes<ArgumentNode>()) { TypeArguments = r.Types() });
        Add(34, (w, n) => { w.Int(n.Parameter); w.Node(n.Value); w.Bool(n.IsByReference); }, r => new ArgumentNode(r.Int(), r.Node(), r.Bool()));
        Add(35, (w, n) => { w.List(n.Parameters, w.Parameter); w.Node(n.Body); w.Type(n.Type); w.Ints(n.Locals); },
            r => new LambdaNode(r.List(r.Parameter), r.Node(), r.Type(), r.Ints()));
        Add(36,
            (w, n) => { w.OptionalNode(n.Receiver); w.String(n.Method); w.Bool(n.IsVirtual); w.Type(n.Type); w.Types(n.TypeArguments); w.OptionalType(n.ContainingType); w.Bool(n.IsExtension); },
            r => new MethodGroupNode(r.OptionalNode(), r.String(), r.Bool(), r.Type(), r.Types()) { ContainingType = r.OptionalType(), IsExtension = r.Bool() });
        Add(37, (w, n) => { w.Int(n.Function); w.Type(n.Type); w.Types(n.TypeArguments); }, r => new LocalFunctionReferenceNode(r.Int(), r.Type()) { TypeArguments = r.Types() });
        Add(38, (w, n) => { w.Int(n.Ordinal); w.String(n.Name); w.Node(n.Lambda); w.Bool(n.IsIterator); }, r => new LocalFunctionNode(r.Int(), r.String(), r.Node<LambdaNode>(), r.Bool()));
    }

    private static void AddConstruction()
    {
        Add(50, (w, n) => { w.Type(n.Type); w.String(n.Constructor); w.Nodes(n.Arguments); w.Nodes(n.Initializers); },
            r => new NewNode(r.Type(), r.String(), r.Nodes<ArgumentNode>(), r.Nodes()));
        Add(51, (w, n) => { w.Node(n.Member); w.Nodes(n.Initializers); }, r => new MemberInitializerNode(r.Node(), r.Nodes()));
        Add(52, (w, n) => { w.Node(n.Operand); w.Nodes(n.Initializers); }, r => new WithNode(r.Node(), r.Nodes()));
        Add(53, (w, n) => { w.Type(n.ElementType); w.Nodes(n.Sizes); w.Bool(n.Elements is not null); w.Nodes(n.Elements ?? default); }, ReadArray);
        Add(54, (w, n) => { w.Type(n.Type); w.Nodes(n.Elements); w.OptionalNode(n.Collector); },
            r => new CollectionNode(r.Type(), r.Nodes()) { Collector = r.OptionalNode<CollectorNode>() });
        Add(55, (w, n) => { w.Node(n.Operand); w.OptionalNode(n.ElementConversion); }, r => new SpreadNode(r.Node(), r.OptionalNode()));
        Add(56, (w, n) => w.Nodes(n.Elements), r => new TupleNode(r.Nodes()));
        Add(57, (w, n) => { w.Strings(n.Names); w.Nodes(n.Values); }, r => new AnonymousObjectNode(r.Strings(), r.Nodes()));
        Add(58, (w, n) => { w.Int(n.Slot); w.Node(n.Make); w.OptionalNode(n.Add); }, r => new CollectorNode(r.Int(), r.Node(), r.OptionalNode()));
    }

    private static void AddOperators()
    {
        Add(70, (w, n) => { w.Int((int)n.Operator); w.Node(n.Operand); w.Type(n.Type); w.Bool(n.IsChecked); },
            r => new UnaryNode(r.EnumValue<UnaryOperator>(), r.Node(), r.Type(), r.Bool()));
        Add(71, (w, n) => { w.Int((int)n.Operator); w.Node(n.Left); w.Node(n.Right); w.Type(n.OperandType); w.Bool(n.IsChecked); w.Bool(n.IsLifted); },
            r => new BinaryNode(r.EnumValue<BinaryOperator>(), r.Node(), r.Node(), r.Type(), r.Bool(), r.Bool()));
        Add(72, (w, n) => { w.Node(n.Left); w.Node(n.Right); w.Bool(n.IsNegated); }, r => new TupleEqualityNode(r.Node(), r.Node(), r.Bool()));
        Add(73, (w, n) => { w.Node(n.Operand); w.Int((int)n.Kind); w.Type(n.From); w.Type(n.To); w.Bool(n.IsChecked); w.Bool(n.IsTry); },
            r => new ConversionNode(r.Node(), r.EnumValue<ConversionKind>(), r.Type(), r.Type(), r.Bool(), r.Bool()));
        Add(74, (w, n) => { w.Node(n.Condition); w.Node(n.WhenTrue); w.Node(n.WhenFalse); }, r => new ConditionalNode(r.Node(), r.Node(), r.Node()));
        Add(75, (w, n) => { w.Node(n.Left); w.Node(n.Right); }, r => new CoalesceNode(r.Node(), r.Node()));
        Add(76, (w, n) => { w.Node(n.Operand); w.Node(n.WhenNotNull); }, r => new ConditionalAccessNode(r.Node(), r.Node()));
        Add(77, (w, n) => w.Nodes(n.Parts), r => new InterpolatedStringNode(r.Nodes()));
        Add(78, (w, n) => { w.Node(n.Value); w.Type(n.Type); w.OptionalNode(n.Alignment); w.OptionalString(n.Format); },
            r => new InterpolationNode(r.Node(), r.Type(), r.OptionalNode(), r.OptionalString()));
        Add(79, (w, n) => w.Node(n.Operand), r => new IndexFromEndNode(r.Node()));
        Add(80, (w, n) => { w.OptionalNode(n.Start); w.OptionalNode(n.End); }, r => new RangeNode(r.OptionalNode(), r.OptionalNode()));
        Add(81, (w, n) => { w.Node(n.Value); w.Node(n.Pattern); }, r => new IsPatternNode(r.Node(), r.Node<PatternNode>()));
        Add(82, (w, n) => { w.Node(n.Value); w.Nodes(n.Arms); }, r => new SwitchExpressionNode(r.Node(), r.Nodes<SwitchArmNode>()));
        Add(83, (w, n) => { w.Node(n.Pattern); w.OptionalNode(n.Guard); w.Node(n.Value); }, r => new SwitchArmNode(r.Node<PatternNode>(), r.OptionalNode(), r.Node()));
        Add(84, (w, n) => w.OptionalNode(n.Exception), r => new ThrowNode(r.OptionalNode()));
    }

    private static void AddAssignments()
    {
        Add(100, (w, n) => { w.Node(n.Target); w.Node(n.Value); }, r => new AssignmentNode(r.Node(), r.Node()));
        Add(101, (w, n) => { w.Node(n.Target); w.Node(n.Operation); w.Bool(n.IsPostfix); }, r => new CompoundAssignmentNode(r.Node(), r.Node(), r.Bool()));
        Add(102, (w, n) => { w.Node(n.Target); w.Node(n.Value); }, r => new CoalesceAssignmentNode(r.Node(), r.Node()));
        Add(103, (w, n) => { w.Node(n.Target); w.Node(n.Value); w.OptionalString(n.DeconstructMethod); w.Types(n.TypeArguments); },
            r => new DeconstructionNode(r.Node<TupleNode>(), r.Node(), r.OptionalString()) { TypeArguments = r.Types() });
        Add(104, (w, n) => { w.Node(n.Target); w.Node(n.Conversion); }, r => new ConvertingTargetNode(r.Node(), r.Node()));
    }

    private static void AddStatements()
    {
        Add(110, (w, n) => { w.Ints(n.Locals); w.Nodes(n.Statements); w.Nodes(n.Functions); }, r => new BlockNode(r.Ints(), r.Nodes(), r.Nodes<LocalFunctionNode>()));
        Add(111, (w, n) => { w.Int(n.Slot); w.OptionalNode(n.Value); }, r => new DeclarationNode(r.Int(), r.OptionalNode()));
        Add(112, (w, n) => w.Node(n.Expression), r => new ExpressionStatementNode(r.Node()));
        Add(113, (w, n) => { w.Node(n.Condition); w.Node(n.WhenTrue); w.OptionalNode(n.WhenFalse); }, r => new IfNode(r.Node(), r.Node(), r.OptionalNode()));
        Add(114, (w, n) => { w.Node(n.Value); w.Nodes(n.Sections); w.Ints(n.Locals); }, r => new SwitchNode(r.Node(), r.Nodes<SwitchSectionNode>(), r.Ints()));
        Add(115, (w, n) => { w.Nodes(n.Labels); w.Nodes(n.Body); }, r => new SwitchSectionNode(r.Nodes<SwitchLabelNode>(), r.Nodes()));
        Add(116, (w, n) => { w.OptionalNode(n.Pattern); w.OptionalNode(n.Guard); }, r => new SwitchLabelNode(r.OptionalNode<PatternNode>(), r.OptionalNode()));
        Add(117, (w, n) => { w.Ints(n.Locals); w.Nodes(n.Before); w.OptionalNode(n.Condition); w.Nodes(n.AtEnd); w.Node(n.Body); },
            r => new ForNode(r.Ints(), r.Nodes(), r.OptionalNode(), r.Nodes(), r.Node()));
        Add(118, (w, n) => { w.Ints(n.Locals); w.Node(n.Target); w.Node(n.Collection); w.OptionalNode(n.ElementConversion); w.Node(n.Body); },
            r => new ForEachNode(r.Ints(), r.Node(), r.Node(), r.OptionalNode(), r.Node()));
        Add(119, (w, n) => { w.Node(n.Condition); w.Node(n.Body); w.Bool(n.IsDo); w.Ints(n.Locals); }, r => new WhileNode(r.Node(), r.Node(), r.Bool(), r.Ints()));
        Add(120, (w, n) => w.OptionalNode(n.Value), r => new ReturnNode(r.OptionalNode()));
        Add(121, (w, n) => w.Node(n.Value), r => new YieldNode(r.Node()));
        Add(122, (w, n) => { }, r => new YieldBreakNode());
        Add(123, (w, n) => { }, r => new BreakNode());
        Add(124, (w, n) => { }, r => new ContinueNode());
        Add(125, (w, n) => { w.Node(n.Body); w.Node(n.Finally); }, r => new TryFinallyNode(r.Node(), r.Node()));
        Add(126, (w, n) => w.Int(n.Section), r => new GotoSectionNode(r.Int()));
    }

    private static void AddPatterns()
    {
        Add(140, (w, n) => w.Node(n.Value), r => new ConstantPatternNode(r.Node()));
        Add(141, (w, n) => { w.Int((int)n.Operator); w.Node(n.Value); w.Type(n.Type); }, r => new RelationalPatternNode(r.EnumValue<BinaryOperator>(), r.Node(), r.Type()));
        Add(142, (w, n) => w.Type(n.Type), r => new TypePatternNode(r.Type()));
        Add(143, (w, n) => { w.OptionalType(n.Type); w.OptionalInt(n.Slot); w.Bool(n.MatchesNull); }, r => new DeclarationPatternNode(r.OptionalType(), r.OptionalInt(), r.Bool()));
        Add(144, (w, n) => { }, r => new DiscardPatternNode());
        Add(145, (w, n) => w.Node(n.Pattern), r => new NotPatternNode(r.Node<PatternNode>()));
        Add(146, (w, n) => { w.Bool(n.IsAnd); w.Node(n.Left); w.Node(n.Right); }, r => new BinaryPatternNode(r.Bool(), r.Node<PatternNode>(), r.Node<PatternNode>()));
        Add(147,
            (w, n) => { w.OptionalType(n.Type); w.OptionalString(n.DeconstructMethod); w.Nodes(n.Positional); w.Nodes(n.Properties); w.OptionalInt(n.Slot); w.Types(n.TypeArguments); },
            r => new RecursivePatternNode(r.OptionalType(), r.OptionalString(), r.Nodes<PatternNode>(), r.Nodes<PropertyPatternNode>(), r.OptionalInt()) { TypeArguments = r.Types() });
        Add(148, (w, n) => { w.Node(n.Member); w.Node(n.Pattern); }, r => new PropertyPatternNode(r.Node(), r.Node<PatternNode>()));
        Add(149, (w, n) => { w.Nodes(n.Patterns); w.OptionalInt(n.Slot); w.OptionalNode(n.Shape); },
            r => new ListPatternNode(r.Nodes<PatternNode>(), r.OptionalInt()) { Shape = r.OptionalNode<ListShapeNode>() });
        Add(150, (w, n) => { w.OptionalNode(n.Pattern); w.OptionalNode(n.Shape); },
            r => new SlicePatternNode(r.OptionalNode<PatternNode>()) { Shape = r.OptionalNode<SliceShapeNode>() });
        Add(151, (w, n) => { w.Node(n.Length); w.Int(n.Index); w.Node(n.Element); }, r => new ListShapeNode(r.Node(), r.Int(), r.Node()));
        Add(152, (w, n) => { w.Int(n.Start); w.Int(n.Count); w.Node(n.Part); }, r => new SliceShapeNode(r.Int(), r.Int(), r.Node()));
    }

    private static ArrayNode ReadArray(RecipeReader reader)
    {
        var type = reader.Type();
        var sizes = reader.Nodes();
        var hasElements = reader.Bool();
        var elements = reader.Nodes();
        return new ArrayNode(type, sizes, hasElements ? elements : (EquatableArray<Node>?)null);
    }
}
