namespace ImageDsl.Recipes.Evaluation;

/// <summary>Which room evaluates which kind of node.</summary>
internal static class Dispatch
{
    private static readonly Dictionary<Type, Func<Interpreter, Node, Frame, object?>> Expressions = new()
    {
        [typeof(LiteralNode)] = (i, n, f) => i.Expressions.Literal((LiteralNode)n),
        [typeof(DefaultNode)] = (i, n, f) => i.Defaults.Of(((DefaultNode)n).Type, f),
        [typeof(TypeOfNode)] = (i, n, f) => new TypeValue(i.TypeParameters.Close(((TypeOfNode)n).Type, f)),
        [typeof(ThisNode)] = (i, n, f) => f.Self,
        [typeof(LocalNode)] = (i, n, f) => f[((LocalNode)n).Slot].Value,
        [typeof(ImplicitReceiverNode)] = (i, n, f) => f.Receiver,
        [typeof(FieldNode)] = (i, n, f) => i.Members.ReadField((FieldNode)n, f),
        [typeof(PropertyNode)] = (i, n, f) => i.Calls.Chain(n, f),
        [typeof(CallNode)] = (i, n, f) => i.Calls.Chain(n, f),
        [typeof(ArrayElementNode)] = (i, n, f) => i.Members.ReadElement((ArrayElementNode)n, f),
        [typeof(ImplicitIndexerNode)] = (i, n, f) => i.Members.ReadImplicitIndexer((ImplicitIndexerNode)n, f),
        [typeof(InvokeNode)] = (i, n, f) => i.Functions.Invoke((InvokeNode)n, f),
        [typeof(CallLocalFunctionNode)] = (i, n, f) => i.Functions.CallLocal((CallLocalFunctionNode)n, f),
        [typeof(LambdaNode)] = (i, n, f) => i.Functions.Lambda((LambdaNode)n, f),
        [typeof(MethodGroupNode)] = (i, n, f) => i.Functions.MethodGroup((MethodGroupNode)n, f),
        [typeof(LocalFunctionReferenceNode)] = (i, n, f) => i.Functions.LocalReference((LocalFunctionReferenceNode)n, f),
        [typeof(NewNode)] = (i, n, f) => i.Construction.New((NewNode)n, f),
        [typeof(MemberInitializerNode)] = (i, n, f) => i.Construction.MemberInitializer((MemberInitializerNode)n, f),
        [typeof(WithNode)] = (i, n, f) => i.Construction.With((WithNode)n, f),
        [typeof(ArrayNode)] = (i, n, f) => i.Collecting.Array((ArrayNode)n, f),
        [typeof(CollectionNode)] = (i, n, f) => i.Collecting.Collection((CollectionNode)n, f),
        [typeof(TupleNode)] = (i, n, f) => i.Collecting.Tuple((TupleNode)n, f),
        [typeof(AnonymousObjectNode)] = (i, n, f) => i.Collecting.Anonymous((AnonymousObjectNode)n, f),
        [typeof(UnaryNode)] = (i, n, f) => i.Operators.Unary((UnaryNode)n, f),
        [typeof(BinaryNode)] = (i, n, f) => i.Operators.Binary((BinaryNode)n, f),
        [typeof(TupleEqualityNode)] = (i, n, f) => i.Operators.TupleEquality((TupleEqualityNode)n, f),
        [typeof(ConversionNode)] = (i, n, f) => i.Conversions.Conversion((ConversionNode)n, f),
        [typeof(ConditionalNode)] = (i, n, f) => i.Expressions.Conditional((ConditionalNode)n, f),
        [typeof(CoalesceNode)] = (i, n, f) => i.Expressions.Coalesce((CoalesceNode)n, f),
        [typeof(ConditionalAccessNode)] = (i, n, f) => i.Expressions.ConditionalAccess((ConditionalAccessNode)n, f),
        [typeof(InterpolatedStringNode)] = (i, n, f) => i.Expressions.Interpolated((InterpolatedStringNode)n, f),
        [typeof(IndexFromEndNode)] = (i, n, f) => i.Expressions.IndexFromEnd((IndexFromEndNode)n, f),
        [typeof(RangeNode)] = (i, n, f) => i.Expressions.Range((RangeNode)n, f),
        [typeof(IsPatternNode)] = (i, n, f) => i.Patterns.Is((IsPatternNode)n, f),
        [typeof(SwitchExpressionNode)] = (i, n, f) => i.Patterns.Switch((SwitchExpressionNode)n, f),
        [typeof(AssignmentNode)] = (i, n, f) => i.Assignments.Assign((AssignmentNode)n, f),
        [typeof(CompoundAssignmentNode)] = (i, n, f) => i.Assignments.Compound((CompoundAssignmentNode)n, f),
        [typeof(CoalesceAssignmentNode)] = (i, n, f) => i.Assignments.Coalesce((CoalesceAssignmentNode)n, f),
        [typeof(DeconstructionNode)] = (i, n, f) => i.Assignments.Deconstruct((DeconstructionNode)n, f),
        [typeof(ThrowNode)] = (i, n, f) => i.Expressions.Throw((ThrowNode)n, f),
        [typeof(UnsupportedNode)] = (i, n, f) => i.Expressions.Unsupported((UnsupportedNode)n, f),
    };

    private static readonly Dictionary<Type, Func<Interpreter, Node, Frame, Completion>> StatementTable = new()
    {
        [typeof(BlockNode)] = (i, n, f) => i.Statements.Block((BlockNode)n, f),
        [typeof(DeclarationNode)] = (i, n, f) => i.Statements.Declare((DeclarationNode)n, f),
        [typeof(ExpressionStatementNode)] = (i, n, f) => i.Statements.Expression((ExpressionStatementNode)n, f),
        [typeof(IfNode)] = (i, n, f) => i.Statements.If((IfNode)n, f),
        [typeof(SwitchNode)] = (i, n, f) => i.Statements.Switch((SwitchNode)n, f),
        [typeof(ForNode)] = (i, n, f) => i.Statements.For((ForNode)n, f),
        [typeof(ForEachNode)] = (i, n, f) => i.Statements.ForEach((ForEachNode)n, f),
        [typeof(WhileNode)] = (i, n, f) => i.Statements.While((WhileNode)n, f),
        [typeof(ReturnNode)] = (i, n, f) => i.Statements.Return((ReturnNode)n, f),
        [typeof(TryFinallyNode)] = (i, n, f) => i.Statements.TryFinally((TryFinallyNode)n, f),
        [typeof(GotoSectionNode)] = (i, n, f) => Statements.GotoSection((GotoSectionNode)n, f),
        [typeof(BreakNode)] = (i, n, f) => Completion.Break,
        [typeof(ContinueNode)] = (i, n, f) => Completion.Continue,
        [typeof(ThrowNode)] = (i, n, f) => i.Statements.Throw((ThrowNode)n, f),
        [typeof(UnsupportedNode)] = (i, n, f) => i.Statements.Unsupported((UnsupportedNode)n, f),
    };

    public static Func<Interpreter, Node, Frame, object?> Expression(Node node) => Expressions.TryGetValue(node.GetType(), out var evaluate)
        ? evaluate
        : static (i, n, f) => throw i.Damaged(n, f, $"{n.GetType().Name} is no expression");

    /// <summary>Expressions may stand where a statement is expected: the parts of a for header, the body of an initialiser.</summary>
    public static Func<Interpreter, Node, Frame, Completion> Statement(Node node) => StatementTable.TryGetValue(node.GetType(), out var execute)
        ? execute
        : static (i, n, f) =>
        {
            _ = Expression(n)(i, n, f);
            return Completion.Normal;
        };
}
