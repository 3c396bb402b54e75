using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary>Expressions. Those of one family have a lowerer of their own; here is the table, and what is small.</summary>
internal sealed class ExpressionLowerer(BodyLowerer body)
{
    private readonly OperatorLowerer _operators = new(body);
    private readonly CollectionLowerer _collections = new(body);

    public Node Lower(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            body.NoteConstants(operation);
            return new LiteralNode(constant, operation.Type is { } type ? body.Ids.TypeOf(type) : new RecipeType("T:System.Object"));
        }

        return operation switch
        {
            ILocalReferenceOperation local => new LocalNode(body.Slots.Of(local.Local)),
            IParameterReferenceOperation parameter => Parameter(parameter.Parameter),
            IInstanceReferenceOperation instance => Instance(instance),
            IFieldReferenceOperation field => Field(field),
            IPropertyReferenceOperation property => body.Calls.Property(property),
            IInvocationOperation call => body.Calls.Invocation(call),
            IObjectCreationOperation creation => body.Calls.Creation(creation),
            IConversionOperation conversion => body.Conversions.Lower(conversion),
            IDelegateCreationOperation creation => body.Functions.Delegate(creation),
            IInterpolatedStringOperation text => body.Interpolations.Lower(text),
            IBinaryOperation sum when CollectionLowerer.IsUtf8Sum(sum) => _collections.Lower(sum),
            IBinaryOperation binary => _operators.Binary(binary),
            IUnaryOperation unary => _operators.Unary(unary),
            ITupleBinaryOperation equality => _operators.TupleEquality(equality),
            IIncrementOrDecrementOperation increment => _operators.Increment(increment),
            ICompoundAssignmentOperation compound => _operators.CompoundAssignment(compound),
            ISimpleAssignmentOperation or IDeconstructionAssignmentOperation or ICoalesceAssignmentOperation
                or IDeclarationExpressionOperation or IDiscardOperation => body.Assignments.Lower(operation),
            IArrayCreationOperation or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation
                or IRangeOperation or IUtf8StringOperation => _collections.Lower(operation),
            IConditionalOperation conditional =>
                new ConditionalNode(body.Expression(conditional.Condition), body.Expression(conditional.WhenTrue), body.Expression(conditional.WhenFalse!)),
            ICoalesceOperation coalesce => new CoalesceNode(body.Expression(coalesce.Value), body.Expression(coalesce.WhenNull)),
            IConditionalAccessOperation access => new ConditionalAccessNode(body.Expression(access.Operation), body.Expression(access.WhenNotNull)),
            IConditionalAccessInstanceOperation => new ImplicitReceiverNode(),
            ITupleOperation tuple => new TupleNode(body.Expressions(tuple.Elements)),
            ITypeParameterObjectCreationOperation creation =>
                new NewNode(body.Ids.TypeOf(creation.Type!), "", default, body.Calls.Initializers(creation.Initializer)),
            IAnonymousObjectCreationOperation anonymous => AnonymousObject(anonymous),
            IMemberInitializerOperation member => new MemberInitializerNode(
                body.Expression(member.InitializedMember), body.Calls.Initializers(member.Initializer)),
            IWithOperation with => new WithNode(body.Expression(with.Operand), body.Calls.Initializers(with.Initializer)),
            IIsPatternOperation pattern => new IsPatternNode(body.Expression(pattern.Value), body.Pattern(pattern.Pattern)),
            IIsTypeOperation isType => new IsPatternNode(
                body.Expression(isType.ValueOperand), new TypePatternNode(body.Ids.TypeOf(isType.TypeOperand)) { Origin = body.Origin(isType) }),
            ISwitchExpressionOperation match => new SwitchExpressionNode(body.Expression(match.Value), match.Arms.Select(Arm).ToEquatableArray()),
            IThrowOperation thrown => new ThrowNode(thrown.Exception is { } exception ? body.Expression(exception) : null),
            ITypeOfOperation typeOf => new TypeOfNode(body.Ids.TypeOf(typeOf.TypeOperand)),
            IDefaultValueOperation { Type: { } defaulted } => body.Calls.Zero(defaulted),
            ITranslatedQueryOperation query => body.Expression(query.Operation),
            _ => _collections.TryCollectionExpression(operation) ?? body.Unsupported(Unsupported.Of(operation)),
        };
    }

    /// <summary>A parameter of another member is a primary constructor's, which its type keeps in a field.</summary>
    private Node Parameter(IParameterSymbol parameter)
    {
        // The receiver of an extension block, which the static method behind its members takes first.
        if (parameter.ContainingSymbol is INamedTypeSymbol)
            return new LocalNode(0);

        var isOfType = parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            && !SymbolEqualityComparer.Default.Equals(constructor, body.Member);

        return isOfType
            ? new FieldNode(new ThisNode(), body.Ids.ParameterFieldOf(parameter)) { ContainingType = body.Calls.Container(parameter.ContainingSymbol) }
            : new LocalNode(body.Slots.Of(parameter));
    }

    private static Node Instance(IInstanceReferenceOperation instance) =>
        instance.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance ? new ThisNode() : new ImplicitReceiverNode();

    private FieldNode Field(IFieldReferenceOperation reference) =>
        new(reference.Instance is { } instance ? body.Expression(instance) : null, body.Ids.Of(reference.Field))
        {
            ContainingType = body.Calls.Container(reference.Field),
        };

    private AnonymousObjectNode AnonymousObject(IAnonymousObjectCreationOperation creation)
    {
        var assignments = creation.Initializers.OfType<ISimpleAssignmentOperation>().ToArray();
        var names = assignments.Select(a => ((IPropertyReferenceOperation)a.Target).Property.Name);
        return new AnonymousObjectNode(names.ToEquatableArray(), body.Expressions(assignments.Select(a => a.Value)));
    }

    private SwitchArmNode Arm(ISwitchExpressionArmOperation arm)
    {
        var origin = body.Origin(arm);
        var pattern = body.Pattern(arm.Pattern);
        var guard = arm.Guard is { } condition ? body.Expression(condition) : null;
        return new SwitchArmNode(pattern, guard, body.Expression(arm.Value)) { Origin = origin };
    }
}
