using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Lowering;

/// <summary>How a collection expression fills a type that the evaluator does not know: with a builder method, or a constructor and Add.</summary>
internal sealed class CollectorLowerer(BodyLowerer body)
{
    /// <summary>The collector of a type; null for arrays, and for the types of the library that the evaluator makes by itself.</summary>
    public CollectorNode? Find(ITypeSymbol type, IOperation operation)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named || IsKnown(named) || (Builder(named) ?? Adding(named)) is not { } collector)
            return null;

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

    private CollectorNode? Adding(INamedTypeSymbol type)
    {
        if (type.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty) is not { } constructor)
            return null;

        var element = new LocalNode(body.Slots.Add());
        var add = Chain(type).SelectMany(t => t.GetMembers("Add")).OfType<IMethodSymbol>().FirstOrDefault(m => m is { IsStatic: false, Parameters.Length: 1 });
        var make = constructor is { IsImplicitlyDeclared: true, ContainingType.TypeKind: TypeKind.Struct }
            ? (Node)new DefaultNode(body.Ids.TypeOf(type))
            : new NewNode(body.Ids.TypeOf(type), body.Ids.Of(constructor), default, default);

        return new CollectorNode(element.Slot, make, add is null ? new ImplicitReceiverNode() : body.Calls.Instance(add, new ImplicitReceiverNode(), element));
    }

    private static IEnumerable<INamedTypeSymbol> Chain(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            yield return current;
    }
}
