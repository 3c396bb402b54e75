using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary>Operators. User-defined ones are calls of static methods.</summary>
internal sealed class OperatorLowerer(BodyLowerer body)
{
    public Node Binary(IBinaryOperation operation)
    {
        if (operation.Type is IDynamicTypeSymbol)
            return body.Unsupported(Unsupported.Dynamic);

        if (IsConcatenation(operation))
            return Concatenation(operation);

        if (operation.OperatorMethod is { } method)
            return UserDefined(operation, method);

        return Operators.Find(operation.OperatorKind) is { } @operator
            ? new BinaryNode(
                @operator,
                body.Expression(operation.LeftOperand),
                body.Expression(operation.RightOperand),
                OperandType(operation),
                operation.IsChecked,
                operation.IsLifted)
            : body.Unsupported(Unsupported.DoesNotCompile);
    }

    public Node Unary(IUnaryOperation operation)
    {
        if (operation.Operand.Type is IDynamicTypeSymbol)
            return body.Unsupported(Unsupported.Dynamic);

        if (operation.OperatorKind == UnaryOperatorKind.Hat)
            return new IndexFromEndNode(body.Expression(operation.Operand));

        if (operation.OperatorMethod is { } method)
        {
            var operand = body.Expression(operation.Operand);

            return operation.IsLifted
                ? new ConditionalAccessNode(operand, body.Calls.Static(method, operation.ConstrainedToType, new ImplicitReceiverNode()))
                : body.Calls.Static(method, operation.ConstrainedToType, operand);
        }

        return Operators.Find(operation.OperatorKind) is { } @operator
            ? new UnaryNode(@operator, body.Expression(operation.Operand), body.Ids.TypeOf(operation.Type!), operation.IsChecked)
            : body.Unsupported(Unsupported.DoesNotCompile);
    }

    public TupleEqualityNode TupleEquality(ITupleBinaryOperation operation) => new(
        body.Expression(operation.LeftOperand),
        body.Expression(operation.RightOperand),
        operation.OperatorKind == BinaryOperatorKind.NotEquals);

    public Node CompoundAssignment(ICompoundAssignmentOperation operation)
    {
        if (operation.Type is IDynamicTypeSymbol)
            return body.Unsupported(Unsupported.Dynamic);

        var origin = body.Origin(operation);
        var target = body.Expression(operation.Target);
        Node old = new ImplicitReceiverNode();

        if (operation.OperatorMethod is { IsStatic: false } changing)
            return Changing(operation, operation.Target, changing, target, body.Expression(operation.Value));

        if (operation.OperatorMethod is { } method)
        {
            var value = CompoundUserDefined(operation, method);
            var stored = operation.OutConversion is { MethodSymbol: { } last } ? body.Conversions.UserDefined(value, last, method.ReturnType, operation.Target.Type!) : value;
            return new CompoundAssignmentNode(target, stored with { Origin = origin }, false);
        }

        if (Operators.Find(operation.OperatorKind) is not { } @operator)
            return body.Unsupported(Unsupported.DoesNotCompile);

        var targetType = operation.Target.Type!;
        var operandType = CompoundOperandType(operation, targetType);
        var left = body.Conversions.Classified(old, operation.GetInConversion(), targetType, operandType);
        var result = new BinaryNode(
            @operator, left, body.Expression(operation.Value), body.Ids.TypeOf(operandType), operation.IsChecked, operation.IsLifted)
        {
            Origin = origin,
        };

        var converted = body.Conversions.Classified(result, operation.GetOutConversion(), operandType, targetType, operation.IsChecked);
        return new CompoundAssignmentNode(target, converted with { Origin = origin }, false);
    }

    public Node Increment(IIncrementOrDecrementOperation operation)
    {
        if (operation.Type is IDynamicTypeSymbol)
            return body.Unsupported(Unsupported.Dynamic);

        var origin = body.Origin(operation);
        var target = body.Expression(operation.Target);
        Node old = new ImplicitReceiverNode();

        if (operation.OperatorMethod is { IsStatic: false } changing)
            return Changing(operation, operation.Target, changing, target);

        if (operation.OperatorMethod is { } method)
        {
            var next = body.Calls.Static(method, operation.ConstrainedToType, old);
            return new CompoundAssignmentNode(target, operation.IsLifted ? new ConditionalAccessNode(old, next) : next, operation.IsPostfix);
        }

        if (operation.Target.Type is not { } type)
            return body.Unsupported(Unsupported.DoesNotCompile);

        var (number, before, after) = IsCounted(type) ? (type, null, null) : NumberOf(type);

        if (number is null)
            return body.Unsupported(Unsupported.Operator(operation.Kind == OperationKind.Increment ? "++" : "--"));

        var operandType = Promoted(number);
        var one = One(operandType);
        var @operator = operation.Kind == OperationKind.Increment ? BinaryOperator.Add : BinaryOperator.Subtract;
        var start = before is null ? old : body.Conversions.UserDefined(old, before, type, number);
        var sum = new BinaryNode(
            @operator, body.Conversions.Implied(start, number, operandType, false), one, body.Ids.TypeOf(operandType), operation.IsChecked, operation.IsLifted)
        {
            Origin = origin,
        };

        var result = body.Conversions.Implied(sum, operandType, number, operation.IsChecked);
        return new CompoundAssignmentNode(target, (after is null ? result : body.Conversions.UserDefined(result, after, number, type)) with { Origin = origin }, operation.IsPostfix);
    }

    /// <summary>Whether the language has <c>++</c> of the type itself.</summary>
    private static bool IsCounted(ITypeSymbol type) =>
        (ConversionLowerer.IsNullable(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type) is { TypeKind: TypeKind.Enum } or { SpecialType: not SpecialType.None };

    /// <summary>The number that a type without <c>++</c> of its own is converted to and back, which the operation does not say; none when it cannot be told.</summary>
    private (ITypeSymbol? Number, IMethodSymbol? Before, IMethodSymbol? After) NumberOf(ITypeSymbol type)
    {
        var conversions = type.GetMembers("op_Implicit").OfType<IMethodSymbol>()
            .Where(m => SymbolEqualityComparer.Default.Equals(m.Parameters[0].Type, type) && m.ReturnType.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_Double);

        return conversions.ToArray() is [{ ReturnType: var number } before] && body.Model.Compilation.ClassifyConversion(number, type) is { MethodSymbol: { } after }
            ? (number, before, after)
            : default;
    }

    /// <summary>An operator that changes its operand, as <c>void operator +=(T)</c> does since C# 14; its value, which is rarely asked for, is the operand.</summary>
    private Node Changing(IOperation operation, IOperation variable, IMethodSymbol method, Node target, params Node[] values)
    {
        if (!IsValueUsed(operation))
            return Changing(method, target, values);

        if (variable.Type!.IsReferenceType)
        {
            var operand = new LocalNode(body.Slots.Add());
            return Then(Changing(method, new AssignmentNode(operand, target) { Origin = target.Origin }, values), operand);
        }

        return variable is ILocalReferenceOperation or IParameterReferenceOperation
            ? Then(Changing(method, target, values), target)
            : body.Unsupported(Unsupported.ValueOfChange);
    }

    private Node Changing(IMethodSymbol method, Node target, Node[] values) => ExtensionMembers.ImplementationOf(method) is { } implementation
        ? body.Calls.StaticOn(implementation, target, values)
        : body.Calls.Instance(method, target, values);

    private static bool IsValueUsed(IOperation operation)
    {
        var parent = operation.Parent;

        while (parent is IConditionalAccessOperation)
            parent = parent.Parent;

        return parent is not IExpressionStatementOperation;
    }

    /// <summary>A call without a result, and what the expression gives after it.</summary>
    private static ConditionalNode Then(Node call, Node value) =>
        new(new IsPatternNode(call, new DiscardPatternNode()) { Origin = call.Origin }, value, value) { Origin = call.Origin };

    private Node UserDefined(IBinaryOperation operation, IMethodSymbol method)
    {
        var left = body.Expression(operation.LeftOperand);
        var right = body.Expression(operation.RightOperand);

        if (operation.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
            return ShortCircuit(operation, method, left, right);

        return operation.IsLifted
            ? Lifted(operation.OperatorKind, left, right, (l, r) => body.Calls.Static(method, operation.ConstrainedToType, l, r))
            : body.Calls.Static(method, operation.ConstrainedToType, left, right);
    }

    private Node CompoundUserDefined(ICompoundAssignmentOperation operation, IMethodSymbol method)
    {
        Node old = new ImplicitReceiverNode();
        var value = body.Expression(operation.Value);
        var targetType = operation.Target.Type!;

        if (operation.IsLifted || (ConversionLowerer.IsNullable(targetType) && !ConversionLowerer.IsNullable(method.Parameters[0].Type)))
            return Lifted(operation.OperatorKind, old, value, (l, r) => body.Calls.Static(method, operation.ConstrainedToType, l, r));

        var left = body.Conversions.Classified(old, operation.GetInConversion(), targetType, method.Parameters[0].Type);
        return body.Calls.Static(method, operation.ConstrainedToType, left, value);
    }

    /// <summary>
    /// An operator of the user's on operands that may be missing: both are evaluated, and the operator is called when both are there.
    /// Otherwise there is no value; a comparison is false, and missing values are equal to each other.
    /// </summary>
    private Node Lifted(BinaryOperatorKind kind, Node left, Node right, Func<Node, Node, Node> call)
    {
        var (l, r) = (new LocalNode(body.Slots.Add()), new LocalNode(body.Slots.Add()));
        var isLeftMissing = IsMissing(new AssignmentNode(l, left) { Origin = left.Origin });
        var isRightMissing = IsMissing(new AssignmentNode(r, right) { Origin = right.Origin });
        var boolean = new RecipeType("T:System.Boolean");

        Node otherwise = kind switch
        {
            BinaryOperatorKind.Equals => new BinaryNode(BinaryOperator.And, IsMissing(l), IsMissing(r), boolean, false, false),
            BinaryOperatorKind.NotEquals => new UnaryNode(
                UnaryOperator.Not, new BinaryNode(BinaryOperator.And, IsMissing(l), IsMissing(r), boolean, false, false), boolean, false),
            BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual =>
                new LiteralNode(false, boolean),
            _ => new LiteralNode(null, new RecipeType("T:System.Object")),
        };

        return new ConditionalNode(new BinaryNode(BinaryOperator.Or, isLeftMissing, isRightMissing, boolean, false, false), otherwise, call(l, r));
    }

    private static IsPatternNode IsMissing(Node value) =>
        new(value, new ConstantPatternNode(new LiteralNode(null, new RecipeType("T:System.Object")))) { Origin = value.Origin };

    /// <summary><c>x &amp;&amp; y</c> on types with operators true and false: <c>false(x) ? x : x &amp; y</c>.</summary>
    private Node ShortCircuit(IBinaryOperation operation, IMethodSymbol method, Node left, Node right)
    {
        var name = operation.OperatorKind == BinaryOperatorKind.ConditionalAnd ? "op_False" : "op_True";

        var test = method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().First();
        var first = new LocalNode(body.Slots.Add());
        return new ConditionalNode(body.Calls.Static(test, new AssignmentNode(first, left)), first, body.Calls.Static(method, first, right));
    }

    private static bool IsConcatenation(IBinaryOperation operation) =>
        operation is { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String };

    /// <summary>
    /// <c>a + b + c + …</c> leans to the left as deeply as it is long. Concatenation is associative, so it becomes a balanced tree, in
    /// which the operands keep their order; ten thousand terms are then fourteen deep.
    /// </summary>
    private Node Concatenation(IBinaryOperation operation)
    {
        var operands = new List<IOperation>();
        IOperation current = operation;

        while (current is IBinaryOperation { ConstantValue.HasValue: false } binary && IsConcatenation(binary))
        {
            operands.Add(binary.RightOperand);
            current = binary.LeftOperand;
        }

        operands.Add(current);
        operands.Reverse();
        var text = new RecipeType("T:System.String");
        return Balance(operands.Select(body.Expression).ToArray(), 0, operands.Count, text);
    }

    private static Node Balance(Node[] operands, int start, int count, RecipeType text)
    {
        if (count == 1)
            return operands[start];

        // Two and three operands keep the shape they were written in.
        var left = count <= 3 ? count - 1 : count / 2;
        var first = Balance(operands, start, left, text);
        var second = Balance(operands, start + left, count - left, text);
        return new BinaryNode(BinaryOperator.Add, first, second, text, false, false) { Origin = operands[start].Origin };
    }

    private RecipeType OperandType(IBinaryOperation operation)
    {
        var left = operation.LeftOperand.Type;
        var right = operation.RightOperand.Type;

        // An enum and a number: the enum decides. Otherwise both are converted to one type; a null literal has none.
        var type = left?.TypeKind == TypeKind.Enum || right is null ? left
            : right.TypeKind == TypeKind.Enum || left is null ? right
            : left;

        return type is null ? new RecipeType("T:System.Object") : body.Ids.TypeOf(type);
    }

    private ITypeSymbol CompoundOperandType(ICompoundAssignmentOperation operation, ITypeSymbol targetType)
    {
        if (operation.Type!.SpecialType == SpecialType.System_String)
            return operation.Type;

        // The operator is one of what a conversion makes of the target.
        if (operation.InConversion.MethodSymbol?.ReturnType is { } converted && (converted.SpecialType == SpecialType.System_String || Operators.IsShift(operation.OperatorKind)))
            return Promoted(converted);

        if (targetType.TypeKind is TypeKind.Enum or TypeKind.Delegate)
            return targetType;

        return Operators.IsShift(operation.OperatorKind) ? Promoted(targetType) : operation.Value.Type!;
    }

    /// <summary>Arithmetic on the small integers, and on those that may be missing, is arithmetic on int.</summary>
    private ITypeSymbol Promoted(ITypeSymbol type) => type.SpecialType switch
    {
        _ when ConversionLowerer.IsNullable(type) => ((INamedTypeSymbol)type).ConstructedFrom.Construct(Promoted(((INamedTypeSymbol)type).TypeArguments[0])),
        SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char =>
            body.Model.Compilation.GetSpecialType(SpecialType.System_Int32),
        _ => type,
    };

    private LiteralNode One(ITypeSymbol type)
    {
        var number = ConversionLowerer.IsNullable(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        var underlying = number is INamedTypeSymbol { EnumUnderlyingType: { } enumType } ? enumType : number;

        object one = underlying.SpecialType switch
        {
            SpecialType.System_UInt32 => 1u,
            SpecialType.System_Int64 => 1L,
            SpecialType.System_UInt64 => 1UL,
            SpecialType.System_Single => 1f,
            SpecialType.System_Double => 1d,
            SpecialType.System_Decimal => 1m,
            SpecialType.System_Byte => (byte)1,
            SpecialType.System_SByte => (sbyte)1,
            SpecialType.System_Int16 => (short)1,
            SpecialType.System_UInt16 => (ushort)1,
            _ => 1,
        };

        return new LiteralNode(one, body.Ids.TypeOf(underlying));
    }
}
