using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary>Patterns.</summary>
internal sealed class PatternLowerer(BodyLowerer body)
{
    /// <summary>A pattern; always a <see cref="PatternNode"/>.</summary>
    public Node Lower(IOperation operation) => operation switch
    {
        IConstantPatternOperation constant => new ConstantPatternNode(body.Expression(constant.Value)),
        IRelationalPatternOperation relational => new RelationalPatternNode(
            Operators.Find(relational.OperatorKind) ?? BinaryOperator.Equals, body.Expression(relational.Value), TypeOf(relational.Value.Type)),
        ITypePatternOperation type => new TypePatternNode(TypeOf(type.MatchedType)),
        IDeclarationPatternOperation declaration => new DeclarationPatternNode(
            declaration.MatchesNull ? null : TypeOf(declaration.MatchedType), SlotOf(declaration.DeclaredSymbol), declaration.MatchesNull),
        IDiscardPatternOperation => new DiscardPatternNode(),
        INegatedPatternOperation negated => new NotPatternNode(body.Pattern(negated.Pattern)),
        IBinaryPatternOperation binary => new BinaryPatternNode(
            binary.OperatorKind == BinaryOperatorKind.And, body.Pattern(binary.LeftPattern), body.Pattern(binary.RightPattern)),
        IRecursivePatternOperation recursive => Recursive(recursive),
        IListPatternOperation list => new ListPatternNode(list.Patterns.Select(body.Pattern).ToEquatableArray(), SlotOf(list.DeclaredSymbol)) { Shape = ShapeOf(list) },
        ISlicePatternOperation slice => new SlicePatternNode(slice.Pattern is { } pattern ? body.Pattern(pattern) : null) { Shape = ShapeOf(slice) },
        _ => new ConstantPatternNode(body.Unsupported(Unsupported.Of(operation))),
    };

    private ListShapeNode? ShapeOf(IListPatternOperation list)
    {
        if (list.LengthSymbol is not IPropertySymbol length || list.IndexerSymbol is not IPropertySymbol indexer || DslSymbols.IsOfLibrary(length.ContainingType))
            return null;

        var index = new LocalNode(body.Slots.Add());
        return new ListShapeNode(body.Calls.Implied(length, new ImplicitReceiverNode()), index.Slot, body.Calls.Implied(indexer, new ImplicitReceiverNode(), index));
    }

    private SliceShapeNode? ShapeOf(ISlicePatternOperation slice)
    {
        // An array has none.
        if (slice.SliceSymbol is not IMethodSymbol method || DslSymbols.IsOfLibrary(method.ContainingType))
            return null;

        var (start, count) = (new LocalNode(body.Slots.Add()), new LocalNode(body.Slots.Add()));
        return new SliceShapeNode(start.Slot, count.Slot, body.Calls.Instance(method, new ImplicitReceiverNode(), start, count));
    }

    private RecursivePatternNode Recursive(IRecursivePatternOperation pattern)
    {
        var type = SymbolEqualityComparer.Default.Equals(pattern.MatchedType, pattern.InputType) ? null : TypeOf(pattern.MatchedType);
        var deconstruct = pattern.DeconstructSymbol is IMethodSymbol method ? ExtensionMembers.StaticOf(method) : null;

        return new RecursivePatternNode(
            type,
            deconstruct is null ? null : body.Ids.Of(deconstruct),
            pattern.DeconstructionSubpatterns.Select(body.Pattern).ToEquatableArray(),
            pattern.PropertySubpatterns.Select(Property).ToEquatableArray(),
            SlotOf(pattern.DeclaredSymbol))
        {
            TypeArguments = deconstruct is null ? default : body.Ids.TypesOf(deconstruct.TypeArguments),
        };
    }

    private PropertyPatternNode Property(IPropertySubpatternOperation subpattern)
    {
        var origin = body.Origin(subpattern);
        return new PropertyPatternNode(body.Expression(subpattern.Member), body.Pattern(subpattern.Pattern)) { Origin = origin };
    }

    private int? SlotOf(ISymbol? variable) => variable is null ? null : body.Slots.Of(variable);

    private RecipeType TypeOf(ITypeSymbol? type) => type is null ? new RecipeType("T:System.Object") : body.Ids.TypeOf(type);
}
