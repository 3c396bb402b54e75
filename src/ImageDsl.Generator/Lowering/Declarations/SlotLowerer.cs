using System.Collections.Immutable;
using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Lowering;

/// <summary>The dispatch table of a type: which of its methods stands for which virtual, abstract or interface method.</summary>
internal static class SlotLowerer
{
    /// <summary>The table of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="members">Its members.</param>
    /// <param name="ids">The names of members.</param>
    /// <param name="cancellationToken">Observed at every member.</param>
    public static EquatableArray<SlotRecipe> Slots(INamedTypeSymbol type, ImmutableArray<ISymbol> members, SymbolIds ids, CancellationToken cancellationToken)
    {
        if (type.TypeKind == TypeKind.Enum)
            return default;

        var slots = new List<SlotRecipe>();

        foreach (var member in members)
        {
            cancellationToken.ThrowIfCancellationRequested();

            if (member is not IMethodSymbol method)
                continue;

            if (!method.IsStatic && !method.IsAbstract && (method.IsVirtual || method.IsOverride))
                slots.Add(new SlotRecipe(ids.SlotOf(method), ids.Of(method)));

            if (type.TypeKind == TypeKind.Interface)
                slots.AddRange(method.ExplicitInterfaceImplementations.Select(e => new SlotRecipe(ids.Of(e), ids.Of(method))));
        }

        if (type.TypeKind != TypeKind.Interface)
            AddInterfaces(type, ids, slots);

        return slots.Distinct().ToEquatableArray();
    }

    private static void AddInterfaces(INamedTypeSymbol type, SymbolIds ids, List<SlotRecipe> slots)
    {
        foreach (var @interface in type.AllInterfaces)
        {
            foreach (var member in @interface.GetMembers().OfType<IMethodSymbol>())
            {
                if ((member.IsStatic && !member.IsAbstract && !member.IsVirtual) || type.FindImplementationForInterfaceMember(member) is not IMethodSymbol found)
                    continue;

                var implementation = MostDerived(found, type);

                // What a base class says of its own interfaces stands in its table.
                if (IsDeclaredBy(implementation, type) || type.Interfaces.Any(i => IsOrHas(i, @interface)))
                    slots.Add(new SlotRecipe(ids.Of(member), ids.Of(implementation)) { Interface = @interface.IsGenericType ? ids.TypeOf(@interface) : null });
            }
        }
    }

    private static IMethodSymbol MostDerived(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (!method.IsVirtual && !method.IsOverride && !method.IsAbstract)
            return method;

        var slot = SymbolIds.LeastDerived(method).OriginalDefinition;

        for (var current = type; current is not null && !IsDeclaredBy(method, current); current = current.BaseType)
        {
            foreach (var candidate in current.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                if (candidate.IsOverride && SymbolEqualityComparer.Default.Equals(SymbolIds.LeastDerived(candidate).OriginalDefinition, slot))
                    return candidate;
            }
        }

        return method;
    }

    private static bool IsDeclaredBy(IMethodSymbol method, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, type.OriginalDefinition);

    private static bool IsOrHas(INamedTypeSymbol declared, INamedTypeSymbol @interface) =>
        SymbolEqualityComparer.Default.Equals(declared, @interface) || declared.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i, @interface));
}
