using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Lowering;

/// <summary>How a collection expression fills a type that the evaluator does not know: with a builder method, or a constructor and Add.</summary>
internal sealed class CollectorLowerer(BodyLowerer body)
{
    /// <summary>
    /// The collector of a type, and the type of its elements. There is none for arrays, and for the types of the library that the evaluator makes by
    /// itself; an <see cref="UnsupportedNode"/> where it cannot be told.
    /// </summary>
    public (Node? Collector, ITypeSymbol? Element) Find(ITypeSymbol type, IOperation operation, bool isEmpty)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named || IsKnown(named))
            return (null, ElementTypes.Of(type));

        if (Builder(named) is { } builder)
            return (Placed(builder, operation), ElementTypes.Of(type));

        if (Constructor(named) is not { } constructor)
            return (null, ElementTypes.Of(type));

        if (isEmpty)
            return (Placed(new CollectorNode(body.Slots.Add(), constructor, new ImplicitReceiverNode()), operation), null);

        return AddOf(named, operation) is { } add
            ? (Placed(Adding(constructor, add), operation), add.Parameters[0].Type)
            : (body.Unsupported(Unsupported.ChosenAdd(named)), null);
    }

    private CollectorNode Placed(CollectorNode collector, IOperation operation)
    {
        var origin = body.Origin(operation);
        return collector with { Origin = origin, Make = collector.Make with { Origin = origin }, Add = collector.Add is { } add ? add with { Origin = origin } : null };
    }

    private static bool IsKnown(INamedTypeSymbol type) => type is { IsGenericType: true, Name: "List" or "HashSet" or "SortedSet" or "ImmutableArray" or "ImmutableList" or "Span" or "ReadOnlySpan" }
        && DslSymbols.IsOfLibrary(type);

    private CollectorNode? Builder(INamedTypeSymbol type)
    {
        if (type.OriginalDefinition.GetAttributes().FirstOrDefault(a => DslSymbols.IsNamed(a.AttributeClass, "CollectionBuilderAttribute", "System.Runtime.CompilerServices"))
            is not { ConstructorArguments: [{ Value: INamedTypeSymbol builder }, { Value: string name }] })
        {
            return null;
        }

        var method = builder.GetMembers(name).OfType<IMethodSymbol>()
            .FirstOrDefault(m => m is { IsStatic: true, Parameters: [{ Type: { Name: "ReadOnlySpan" } }] } && m.Arity == type.Arity);

        if (method is null)
            return null;

        var constructed = method.Arity == 0 ? method : method.Construct([.. type.TypeArguments]);
        var all = new LocalNode(body.Slots.Add());
        return new CollectorNode(all.Slot, body.Calls.Static(constructed, all), null);
    }

    private Node? Constructor(INamedTypeSymbol type) => ConstructorLowerer.WithoutArguments(type, body.Member.ContainingType, body) is not { } constructor ? null
        : constructor.IsImplicitlyDeclared && type.TypeKind == TypeKind.Struct ? new DefaultNode(body.Ids.TypeOf(type))
        : new NewNode(body.Ids.TypeOf(type), body.Ids.Of(constructor), ConstructorLowerer.Defaults(constructor, body), default);

    /// <summary>The compiler chooses for each element, among extensions too; the choice is known here where there is but one, which takes the element alone.</summary>
    private IMethodSymbol? AddOf(INamedTypeSymbol type, IOperation operation)
    {
        var candidates = body.Model.LookupSymbols(operation.Syntax.SpanStart, type, "Add", includeReducedExtensionMethods: true).OfType<IMethodSymbol>()
            .Where(m => !m.Parameters.IsEmpty && m.Parameters.Skip(1).All(p => p.IsOptional || p.IsParams)).ToArray();

        if (candidates.Length != 1)
            return null;

        var add = candidates[0];
        var isPlain = !add.IsStatic && add.Arity == 0 && add.Parameters.Length == 1 && !add.Parameters[0].IsParams;
        return isPlain && ExtensionMembers.StaticOf(add).Parameters[0].RefKind != RefKind.Ref ? add : null;
    }

    private CollectorNode Adding(Node constructor, IMethodSymbol add)
    {
        var element = new LocalNode(body.Slots.Add());
        var method = ExtensionMembers.StaticOf(add);

        return new CollectorNode(element.Slot, constructor, method.IsStatic
            ? body.Calls.StaticOn(method, new ImplicitReceiverNode(), element)
            : body.Calls.Instance(method, new ImplicitReceiverNode(), element));
    }
}
